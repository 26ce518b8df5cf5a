using BackSignal.Engine.Conditions;
using BackSignal.Engine.Tests.Clinics;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

public class OracleProperties
{
    public static TheoryData<string> Clinics => Clinic.Names;

    /// <summary>The condition as it is read aloud against the compiled table, while nothing is old and nothing assumed.</summary>
    [Theory]
    [MemberData(nameof(Clinics))]
    public void The_compiled_table_says_of_every_condition_what_the_condition_says(string clinic)
    {
        var knowledge = Clinic.Of(clinic).Knowledge;
        var conditions = Rulebook
            .Of(knowledge)
            .Where(condition => !condition.Parts().Any(part => part is Condition.DistinctDomains))
            .Distinct()
            .ToList();
        var builder = new TableBuilder(knowledge.Facts);
        var rows = conditions.ConvertAll(condition => (builder.Raising(condition), builder.Calming(condition)));
        var table = builder.Build();

        Sampling
            .Of(clinic)
            .Any.Select(person => person.Fresh())
            .Holds(person =>
            {
                var truths = new Truth[table.Count];
                table.Judge(person.Facts.Values, truths);
                return conditions
                    .Zip(rows)
                    .All(pair =>
                        pair.First.Given(person.Facts.Values) is var expected
                        && truths[pair.Second.Item1] == expected
                        && truths[pair.Second.Item2] == expected
                    );
            });
    }

    [Theory]
    [MemberData(nameof(Clinics))]
    public void Every_condition_turns_its_truth_round_when_it_is_negated(string clinic)
    {
        var conditions = Rulebook
            .Of(Clinic.Of(clinic).Knowledge)
            .Where(condition => !condition.Parts().Any(part => part is Condition.DistinctDomains))
            .ToList();

        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                conditions.TrueForAll(condition =>
                    new Condition.Not(condition).Given(person.Facts.Values)
                    == condition.Given(person.Facts.Values).Mirror()
                )
            );
    }
}
