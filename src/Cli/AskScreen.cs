using System.Globalization;
using BackSignal.Engine;

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

            if (AskAnswer.Ticked(line!, ticks.Count) is not { } ticked)
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
            sheet.Line(AskAnswer.Expected(fact), "grey");
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

            if (AskAnswer.Read(fact, choices, line!, out var reason) is { } read)
            {
                value = read;
                return Step.Answered;
            }

            Again(reason);
        }
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
