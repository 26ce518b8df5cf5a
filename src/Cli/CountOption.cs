using System.CommandLine;
using System.Globalization;

namespace BackSignal.Cli;

/// <summary>Refuses a number of an option that would ask for nothing, and so find nothing wrong.</summary>
internal static class CountOption
{
    /// <summary>The option, which must be above 0; what is no number is refused by the parser itself.</summary>
    public static Option<int> AboveZero(this Option<int> option)
    {
        option.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
                && number <= 0
            )
            {
                result.AddError($"{option.Name} must be a whole number above 0");
            }
        });
        return option;
    }
}
