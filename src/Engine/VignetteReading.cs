namespace BackSignal.Engine;

/// <summary>The two readings of a whole patient, since both happen in life.</summary>
public static class VignetteReading
{
    // No conversation is this long; a circle in the knowledge would be.
    private const int LongestConversation = 100;

    /// <summary>The report was broken off: what was not said was not asked.</summary>
    public static Assessment AsStated(KnowledgeCase patient, Knowledge knowledge) =>
        Assess.Report(patient.Facts(knowledge));

    /// <summary>
    /// The conversation was completed: every screen that is asked gets what the case says, else the harmless answer; what has none is asked
    /// in vain. Tests nobody asks a person for stay unknown.
    /// </summary>
    public static (Assessment Assessment, int Screens) AsAnswered(KnowledgeCase patient, Knowledge knowledge)
    {
        var conversation = new Conversation(patient.Facts(knowledge));
        while (conversation.Next is { } screen && conversation.Count < LongestConversation)
        {
            conversation.Answer(
                screen
                    .Open.Where(fact => fact.Harmless is not null)
                    .ToDictionary(fact => fact, fact => fact.Harmless!.Value)
            );
        }

        return (conversation.Assessment, conversation.Count);
    }
}
