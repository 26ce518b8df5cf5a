using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class ConversationTests
{
    private static readonly Knowledge Knowledge = SmallClinic.Knowledge;

    [Fact]
    public void It_asks_one_screen_at_a_time_dangers_first()
    {
        var conversation = Start("back-pain: yes, cancer-history: yes");

        Assert.Equal("legs", conversation.Next!.Question.Id);
        Answer(conversation, ("leg-weakness", "no"), ("numbness", "no"), ("walking", "usual"));

        Assert.Equal("bleeding", conversation.Next!.Question.Id);
        Assert.Equal(1, conversation.Count);
    }

    [Fact]
    public void It_ends_at_once_in_an_emergency()
    {
        var conversation = Start("back-pain: yes, cancer-history: yes");

        Answer(conversation, ("leg-weakness", "yes"));

        Assert.Null(conversation.Next);
        Assert.Equal(Urgency.HospitalNow, conversation.Assessment.Told);
    }

    [Fact]
    public void What_an_answer_leaves_out_was_asked_in_vain()
    {
        var conversation = Start("back-pain: yes, cancer-history: yes");

        Answer(conversation, ("leg-weakness", "no"));

        var numbness = Knowledge.Fact("numbness");
        Assert.Equal(numbness.NotSure, conversation.Assessment.Facts[numbness]);
    }

    [Fact]
    public void Broken_off_within_a_screen_what_was_answered_stands_and_the_rest_is_not_asked()
    {
        var conversation = Start("back-pain: yes, cancer-history: yes");
        var (legs, numbness) = (Knowledge.Fact("leg-weakness"), Knowledge.Fact("numbness"));

        conversation.BreakOff(new Dictionary<Fact, FactValue> { [legs] = FactValue.Choice(legs.Bit("no")!.Value) });

        Assert.Equal(FactState.Known, conversation.Assessment.Facts[legs].State);
        Assert.Equal(FactState.NotAsked, conversation.Assessment.Facts[numbness].State);
        Assert.True(conversation.Assessment.HasUnaskedDanger);
    }

    [Fact]
    public void Going_back_asks_again_and_remembers()
    {
        var conversation = Start("back-pain: yes, cancer-history: yes");
        var before = conversation.Assessment.Told;
        Answer(conversation, ("leg-weakness", "yes"), ("numbness", "no"), ("walking", "usual"));

        Assert.True(conversation.Back());

        var legs = Knowledge.Fact("leg-weakness");
        Assert.Equal(
            ("legs", before, 0),
            (conversation.Next!.Question.Id, conversation.Assessment.Told, conversation.Count)
        );
        Assert.Equal(FactValue.Choice(legs.Bit("yes")!.Value), conversation.Remembered(legs));
        Assert.Null(conversation.Remembered(Knowledge.Fact("bladder")));
        Assert.False(conversation.Back());
    }

    [Fact]
    public void It_ends_and_never_asks_the_same_twice()
    {
        var conversation = Start("");
        conversation.AskForOptions();
        var asked = new List<string>();
        while (conversation.Next is { } screen)
        {
            asked.Add(screen.Question.Id);
            conversation.Answer(
                screen.Open.Where(f => f.Harmless is not null).ToDictionary(f => f, f => f.Harmless!.Value)
            );
        }

        Assert.NotEmpty(asked);
        Assert.Equal(asked.Distinct(), asked);
        Assert.Throws<InvalidOperationException>(() => conversation.Answer(new Dictionary<Fact, FactValue>()));
    }

    private static Conversation Start(string given) => new(SmallClinic.Facts(given, "not-asked", Knowledge));

    private static void Answer(Conversation conversation, params (string Fact, string Value)[] answers) =>
        conversation.Answer(
            answers.ToDictionary(
                answer => Knowledge.Fact(answer.Fact),
                answer => FactValue.Choice(Knowledge.Fact(answer.Fact).Bit(answer.Value)!.Value)
            )
        );
}
