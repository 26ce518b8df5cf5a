using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Tests.Clinics;

public class ClinicTests
{
    [Fact]
    public void The_small_clinic_passes_every_check() => Assert.Empty(KnowledgeReader.Check(SmallClinic.Files));

    [Fact]
    public void The_knowledge_of_the_repository_can_be_read() =>
        Assert.Equal("", Refusals.Refusal.Of(RealClinic.IsComplete ? RealClinic.Files : SmallClinic.Files));

    [Fact]
    public void The_small_clinic_uses_every_kind_of_rule()
    {
        var knowledge = SmallClinic.Knowledge;

        Assert.All(
            [
                knowledge.Definitions.Count,
                knowledge.RedFlags.Count,
                knowledge.Causes.Count,
                knowledge.Therapies.Count,
                knowledge.Interactions.Count,
                knowledge.Questions.Count,
                knowledge.Latches.Count,
                knowledge.Formulary.Regimens.Count,
                knowledge.Inclusions.Count,
                knowledge.Extremes.Count,
                knowledge.EarlierAmbers.Count,
            ],
            count => Assert.True(count > 0)
        );
        Assert.Equal(5, knowledge.DerivedInOrder.Select(fact => fact.Derived!.GetType()).Distinct().Count());
        Assert.Equal(Enum.GetValues<FactType>(), knowledge.Facts.Select(fact => fact.Type).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<Rules.FromKind>(),
            knowledge.Facts.Select(fact => fact.From?.Kind).OfType<Rules.FromKind>().Distinct().Order()
        );
    }
}
