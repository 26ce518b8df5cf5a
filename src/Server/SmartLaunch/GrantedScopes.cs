using System.Text.RegularExpressions;

namespace BackSignal.Server.SmartLaunch;

/// <summary>What was granted, which may be less than was asked for. A part of a type is not the type.</summary>
internal sealed partial class GrantedScopes(string written)
{
    private readonly List<Match> _scopes =
    [
        .. written
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(scope => Scope().Match(scope))
            .Where(m => m.Success),
    ];

    /// <summary>Whether every resource of the type about the patient may be read, or searched.</summary>
    public bool Covers(string type, bool isSearch) =>
        _scopes.Exists(scope =>
            (scope.Groups["type"].Value == "*" || scope.Groups["type"].Value == type)
            && (
                scope.Groups["old"].Success
                || (scope.Groups["r"].Value == "r" && (!isSearch || scope.Groups["s"].Value == "s"))
            )
        );

    /// <summary>Letters in another order than cruds have no meaning; a scope with a query covers only some resources.</summary>
    [GeneratedRegex(
        "^(patient|user|system)/(?<type>\\*|[A-Z][A-Za-z]*)\\.((?<old>read|\\*)|c?(?<r>r?)u?d?(?<s>s?))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Scope();
}
