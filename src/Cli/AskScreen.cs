using System.Globalization;
using BackSignal.Engine;
using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>Shows the screens of a conversation and reads the answers: a number, ? for not sure, b for back, Enter for the answer given before.</summary>
internal sealed class AskScreen(Sheet sheet, TextReader answers, Conversation conversation, Audience audience)
{
    /// <summary>Asks until nothing can change or the input ends; what was said until then stands.</summary>
    public void Run()
    {
        sheet.Line("Answer with the number. ? is “not sure”, b goes back, q ends here.", "grey");
        while (conversation.Next is { } screen)
        {
            switch (Ask(screen, out var given))
            {
                case Step.End:
                    conversation.BreakOff(given);
                    sheet.Line("Ended before all was asked; what is not asked counts as unknown.", "grey");
                    return;
                case Step.Back when !conversation.Back():
                    sheet.Line("This is the first screen.", "grey");
                    break;
                case Step.Answered:
                    conversation.Answer(given);
                    break;
            }

            if (conversation.HasOnlyOptionsLeft && !conversation.AsksForOptions)
            {
                sheet.Blank();
                sheet.Line(
                    "How urgent it is will not change any more. Go on, to see what is safe to use? y or Enter for no.",
                    "bold"
                );
                if (ReadLine() == "y")
                {
                    conversation.AskForOptions();
                }
            }
        }
    }

    /// <summary>What can be ticked as one list, then what the ticks ask for and the other items one by one.</summary>
    private Step Ask(OpenQuestion screen, out Dictionary<Fact, FactValue> given)
    {
        given = [];
        sheet.Heading($"{conversation.Count + 1}. {screen.Question.Title}");
        if (screen.Question.Why is { } why)
        {
            sheet.Line(why, "grey");
        }

        IReadOnlyList<Fact> ticks = [.. screen.Open.Intersect(screen.Question.Ticks)];
        IReadOnlyList<Fact> others = [.. screen.Open.Except(ticks)];
        if (ticks.Count < 2)
        {
            return AskEach(screen.Open, given);
        }

        var details = new List<Fact>();
        var step = AskTicks(screen.Question.None!, ticks, given, details);
        return step == Step.Answered ? AskEach([.. details, .. others], given) : step;
    }

    private Step AskEach(IReadOnlyList<Fact> facts, Dictionary<Fact, FactValue> given)
    {
        for (var i = 0; i < facts.Count; )
        {
            var step = AskOne(facts[i], out var value);
            if (step == Step.Back && i > 0)
            {
                i--;
                continue;
            }

            if (step != Step.Answered)
            {
                return step;
            }

            given[facts[i]] = value;
            i++;
        }

        return Step.Answered;
    }

    /// <summary>Reads the ticks: what is not ticked is absent, "2?" is not sure of the second, and what is more than a yes is asked for next.</summary>
    private Step AskTicks(string none, IReadOnlyList<Fact> ticks, Dictionary<Fact, FactValue> given, List<Fact> details)
    {
        sheet.Item("0", none);
        for (var i = 0; i < ticks.Count; i++)
        {
            sheet.Item(Number(i + 1), Wording(ticks[i]));
            if (ticks[i].Ask?.Help is { } help)
            {
                sheet.Item("", help, "grey", 5);
            }
        }

        sheet.Line("All that are true, such as 1,3. Add ? where you are not sure, such as 2?.", "grey");
        while (true)
        {
            var line = ReadLine();
            if (Control(line) is { } step)
            {
                return step;
            }

            if (Ticked(line!, ticks.Count) is not { } ticked)
            {
                Again($"Write 0, ? or numbers from 1 to {ticks.Count}.");
                continue;
            }

            for (var i = 0; i < ticks.Count; i++)
            {
                var fact = ticks[i];
                var isTicked = ticked.TryGetValue(i + 1, out var isSure);
                given[fact] =
                    line == "" ? conversation.Remembered(fact) ?? fact.NotSure
                    : !isTicked ? fact.Absent!.Value
                    : isSure && fact.Values.Count == 2 ? FactValue.Choice(2)
                    : fact.NotSure;
                if (isTicked && isSure && fact.Values.Count != 2)
                {
                    details.Add(fact);
                }
            }

            return Step.Answered;
        }
    }

    /// <summary>The numbers that are ticked, each with whether it is sure; null when the line is no answer.</summary>
    private static Dictionary<int, bool>? Ticked(string line, int count)
    {
        if (line is "?" or "")
        {
            return Enumerable.Range(1, count).ToDictionary(i => i, _ => false);
        }

        var ticked = new Dictionary<int, bool>();
        foreach (var part in line.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var isSure = !part.EndsWith('?');
            var isNumber = int.TryParse(
                isSure ? part : part[..^1],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var n
            );
            if (!isNumber || n > count || (n == 0 && line.Trim() != "0"))
            {
                return null;
            }

            ticked[n] = isSure;
        }

        ticked.Remove(0);
        return ticked;
    }

    private Step AskOne(Fact fact, out FactValue value)
    {
        value = fact.NotSure;
        sheet.Line(Wording(fact), "bold");
        if (fact.Ask?.Help is { } help)
        {
            sheet.Line(help, "grey");
        }

        var choices = Choices(fact);
        for (var i = 0; i < choices.Count; i++)
        {
            sheet.Item(Number(i + 1), choices[i].Label);
        }

        if (choices.Count == 0)
        {
            sheet.Line(Expected(fact), "grey");
        }

        while (true)
        {
            var line = ReadLine();
            if (Control(line) is { } step)
            {
                return step;
            }

            if (line is "?" or "")
            {
                value = line == "?" ? fact.NotSure : conversation.Remembered(fact) ?? fact.NotSure;
                return Step.Answered;
            }

            if (Read(fact, choices, line!, out var reason) is { } read)
            {
                value = read;
                return Step.Answered;
            }

            Again(reason);
        }
    }

    private static FactValue? Read(Fact fact, IReadOnlyList<Choice> choices, string line, out string reason)
    {
        reason = choices.Count > 0 ? $"Write a number from 1 to {choices.Count}, or ?." : Expected(fact);
        if (choices.Count > 0)
        {
            var isNumber =
                int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && n >= 1
                && n <= choices.Count;
            return isNumber ? FactValue.Choice(fact.Bit(choices[n - 1].Id)!.Value) : null;
        }

        if (line == "never" && fact.IsAge)
        {
            return FactValue.Exactly(Amount.Never);
        }

        var parts = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0 || Amount.Parse(parts[0].Replace(',', '.')) is not { } number)
        {
            return null;
        }

        var unit = parts.Length == 2 ? Ucum(parts[1]) : DefaultUnit(fact, number);
        var value = Quantity.Read(fact, number, unit, null, out var fault);
        reason = fault ?? reason;
        return value;
    }

    /// <summary>A bare number is in the fact's own unit when it can be, otherwise what it can only be.</summary>
    private static string? DefaultUnit(Fact fact, decimal number) =>
        fact.WithoutUnit.Count == 0
        || (Amount.From(number) >= fact.Unasked.Low && Amount.From(number) <= fact.Unasked.High)
            ? fact.Unit
            : null;

    private static string Ucum(string unit) =>
        unit.ToLowerInvariant() switch
        {
            "c" or "°c" => "Cel",
            "f" or "°f" => "[degF]",
            "days" or "day" => "d",
            "hours" or "hour" => "h",
            _ => unit,
        };

    private static string Expected(Fact fact)
    {
        var units = fact.Unit is null or "1"
            ? ""
            : $" in {string.Join(" or ", fact.Also.Select(also => also.Unit).Prepend(fact.Unit))}";
        return $"A number{units}, within {ValueText.Range(fact)}{(fact.IsAge ? ", or never" : "")}; or ?.";
    }

    /// <summary>Yes comes before no, as people say it.</summary>
    private static IReadOnlyList<Choice> Choices(Fact fact) =>
        IsYesNo(fact) ? [fact.Values[1], fact.Values[0]] : fact.Values;

    private static bool IsYesNo(Fact fact) => fact.IsChoice && fact.Values.Count == 2 && fact.Bit("yes") is not null;

    private string Wording(Fact fact) =>
        audience == Audience.Nurse ? fact.Ask?.Nurse ?? fact.Ask?.Patient ?? fact.Name : fact.Ask?.Patient ?? fact.Name;

    private static Step? Control(string? line) =>
        line switch
        {
            null or "q" => Step.End,
            "b" => Step.Back,
            _ => null,
        };

    private string? ReadLine()
    {
        System.Console.Out.Write("> ");
        var line = answers.ReadLine()?.Trim();
        if (System.Console.IsInputRedirected)
        {
            System.Console.Out.WriteLine(line);
        }

        return line;
    }

    private void Again(string reason) => sheet.Line(reason, "red");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private enum Step
    {
        Answered,
        Back,
        End,
    }
}
