using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

public class OrderProperties
{
    // Saying everything an assessment has to say takes its time.
    private const int Times = 80;

    public static TheoryData<string> Clinics => Clinic.Names;

    [Theory]
    [MemberData(nameof(Clinics))]
    public void The_same_facts_give_the_same_bytes(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person => Printout.Of(person.Assessment) == Printout.Of(Assess.Report(person.Facts)), Times);

    [Theory]
    [MemberData(nameof(Clinics))]
    public void The_order_in_which_facts_are_stated_is_irrelevant(string clinic)
    {
        var knowledge = Clinic.Of(clinic).Knowledge;

        Sampling
            .Of(clinic)
            .Any.Holds(
                person =>
                {
                    var builder = new FactsBuilder(knowledge);
                    foreach (var (fact, value) in person.Stated.OrderBy(pair => pair.Key * 7919 % 104729))
                    {
                        builder.Set(knowledge.Facts[fact], value);
                    }

                    return Printout.Of(Assess.Report(builder.Build())) == Printout.Of(person.Assessment);
                },
                Times
            );
    }

    [Theory]
    [MemberData(nameof(Clinics))]
    public void The_order_of_files_is_irrelevant(string clinic)
    {
        var (files, knowledge) = Clinic.Of(clinic);
        var reversed = KnowledgeReader.Read(files.Reverse());
        var people = Sampling.Of(clinic);

        Assert.Equal(knowledge.Hash, reversed.Hash);
        people.Any.Holds(
            person =>
                Printout.Of(Person.Of(reversed, person.Stated.Select(pair => (pair.Key, pair.Value))).Assessment)
                == Printout.Of(person.Assessment),
            Times
        );
    }
}
