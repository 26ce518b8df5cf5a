namespace BackSignal.Engine;

/// <summary>The readings of a whole patient: a report is broken off, is completed, or is filled in from an empty form.</summary>
public static class VignetteReading
{
    // No conversation is this long; a circle in the knowledge would be.
    private const int LongestConversation = 200;

    /// <summary>The report was broken off: what was not said was not asked.</summary>
    public static Assessment AsStated(KnowledgeCase patient, Knowledge knowledge) =>
        Assess.Report(patient.Facts(knowledge));

    /// <summary>
    /// The report was completed: the conversation goes on from everything that was said, and every screen gets the harmless answer; what
    /// has none was asked in vain. Tests nobody asks a person for stay unknown.
    /// </summary>
    public static CompletedReport AsAnswered(KnowledgeCase patient, Knowledge knowledge) =>
        Complete(KeepOldExtremes(patient.Facts(knowledge)), new Dictionary<Fact, FactValue>());

    /// <summary>
    /// Nothing was said beforehand: the conversation starts from what a record holds and asks for the rest, and every screen gets what the
    /// case says, else the harmless answer. It ends where it ends, even when something that was never asked would have mattered.
    /// </summary>
    public static CompletedReport FromEmptyForm(KnowledgeCase patient, Knowledge knowledge)
    {
        var asked = knowledge.Questions.SelectMany(question => question.Asks).ToHashSet();
        var builder = new FactsBuilder(knowledge);
        foreach (var (fact, value) in patient.Given)
        {
            if (!asked.Contains(fact) && (fact.From is not null || fact.IsOwnRecord))
            {
                builder.Set(fact, value);
            }
        }

        return Complete(builder.Build(), patient.Given.ToDictionary(given => given.Fact, given => given.Value));
    }

    private static CompletedReport Complete(Facts start, IReadOnlyDictionary<Fact, FactValue> says)
    {
        var conversation = new Conversation(start);
        var unsaid = new Dictionary<Fact, FactValue>(says);
        var screens = new List<OpenQuestion>();
        Ask();
        var (assessment, until) = (conversation.Assessment, screens.Count);
        conversation.AskForOptions();
        Ask();
        return new CompletedReport(assessment, screens[..until], conversation.Assessment);

        void Ask()
        {
            while (conversation.Next is { } screen && screens.Count < LongestConversation)
            {
                screens.Add(screen);
                conversation.Answer(Answers(screen, conversation.Assessment, unsaid));
            }
        }
    }

    /// <summary>What the case says is said once: a screen that comes again, because it is too old, gets the harmless answer of today.</summary>
    private static Dictionary<Fact, FactValue> Answers(
        OpenQuestion screen,
        Assessment soFar,
        Dictionary<Fact, FactValue> unsaid
    )
    {
        var answers = new Dictionary<Fact, FactValue>();
        foreach (var fact in screen.Open)
        {
            if (unsaid.Remove(fact, out var said))
            {
                answers[fact] = said;
            }
            else if (OpensDetails(fact, soFar.Facts.Knowledge, unsaid))
            {
                answers[fact] = FactValue.Choice(fact.Bit("yes")!.Value);
            }
            else if (fact.Harmless is { } harmless)
            {
                answers[fact] = soFar.IsHalfAnswered(fact) ? Mildest(fact, soFar.Facts[fact], harmless) : harmless;
            }
        }

        return answers;
    }

    /// <summary>Asked again after half an answer, a person stays within it: the harmless answer if it is there, else what is nearest to it.</summary>
    private static FactValue Mildest(Fact fact, FactValue half, FactValue harmless)
    {
        if (!fact.IsChoice)
        {
            return FactValue.Exactly(Math.Clamp(harmless.Low, half.Low, half.High));
        }

        var isThere = (half.Possible & harmless.Possible) != 0;
        return isThere ? harmless : FactValue.Choice(half.Possible & (~half.Possible + 1));
    }

    /// <summary>Whether the case says anything but "absent" about a screen that comes after this question.</summary>
    private static bool OpensDetails(Fact fact, Knowledge knowledge, Dictionary<Fact, FactValue> unsaid) =>
        knowledge
            .Questions.Where(question => question.After == fact)
            .SelectMany(question => question.Asks)
            .Any(detail => unsaid.TryGetValue(detail, out var said) && said with { AgeMinutes = 0 } != detail.Absent);

    /// <summary>An old reading is answered anew, but goes on being the highest or lowest of its time.</summary>
    private static Facts KeepOldExtremes(Facts facts)
    {
        var builder = facts.ToBuilder();
        foreach (var (fact, of) in facts.Knowledge.Extremes)
        {
            if (facts[of].AgeMinutes > 0 && !facts.IsStated(fact))
            {
                builder.Set(fact, facts[fact], facts.OriginOf(fact));
            }
        }

        return builder.Build();
    }
}
