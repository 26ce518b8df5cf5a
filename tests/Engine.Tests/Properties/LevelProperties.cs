using BackSignal.Engine.Tests.Clinics;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

public class LevelProperties
{
    public static TheoryData<string> Clinics => Clinic.Names;

    [Theory]
    [MemberData(nameof(Clinics))]
    public void What_is_told_lies_between_at_least_and_at_most(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.AtLeast <= person.Assessment.Told
                && person.Assessment.Told <= person.Assessment.AtMost
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void What_is_told_is_the_most_urgent_finding(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.Told
                == person.Assessment.Findings.Select(finding => finding.Urgency).DefaultIfEmpty(Urgency.SelfCare).Max()
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void A_danger_never_lowers_what_is_told(string clinic) =>
        Sampling
            .Of(clinic)
            .AnyWithFact((person, fact) => fact.Danger != 0 && (person.Facts[fact].Possible & ~fact.Danger) != 0)
            .SelectMany(pair =>
                Gen.OneOf([
                    .. Dangers(pair.Fact).Select(danger => Gen.Const(new Change(pair.Person, pair.Fact, danger))),
                ])
            )
            .Holds(change => change.After.Told >= change.Before.Told);

    [Theory]
    [MemberData(nameof(Clinics))]
    public void What_was_unknown_stays_inside_the_announced_interval_whatever_it_turns_out_to_be(string clinic)
    {
        var people = Sampling.Of(clinic);

        people
            .AnyWithFact((person, fact) => person.Facts[fact].State != FactState.Known)
            .SelectMany(pair =>
                people
                    .Within(pair.Fact, pair.Person.Facts[pair.Fact])
                    .Select(value => new Change(pair.Person, pair.Fact, value))
            )
            .Where(change => change.IsConsistent)
            .Holds(change => !change.IsWithin || change.Narrows);
    }

    [Theory]
    [MemberData(nameof(Clinics))]
    public void A_narrower_value_never_widens_the_level(string clinic)
    {
        var people = Sampling.Of(clinic);

        people
            .AnyWithFact((person, fact) => person.Facts[fact].State == FactState.Known)
            .SelectMany(pair =>
                people
                    .Within(pair.Fact, pair.Person.Facts[pair.Fact])
                    .Select(value => new Change(
                        pair.Person,
                        pair.Fact,
                        value with
                        {
                            AgeMinutes = pair.Person.Facts[pair.Fact].AgeMinutes,
                        }
                    ))
            )
            .Where(change => change.IsConsistent)
            .Holds(change => !change.IsWithin || change.Narrows);
    }

    [Theory]
    [MemberData(nameof(Clinics))]
    public void What_is_not_asked_any_more_cannot_make_it_more_urgent(string clinic)
    {
        var people = Sampling.Of(clinic);

        people
            .AnyWithFact(
                (person, fact) =>
                    fact.Derived is null
                    && person.Facts[fact].State == FactState.NotAsked
                    && !IsScreenClosed(person, fact)
            )
            .SelectMany(pair =>
                people
                    .Within(pair.Fact, pair.Person.Facts[pair.Fact])
                    .Select(value => new Change(pair.Person, pair.Fact, value))
            )
            .Where(change => change.IsConsistent && !change.TouchesWhatIsOpen)
            .Holds(change =>
                change.After.AtLeast <= change.Before.Told
                || change.After.AtLeast == change.Before.AtLeast
                || change.Before.Told >= Urgency.HospitalNow
            );
    }

    [Theory]
    [MemberData(nameof(Clinics))]
    public void A_danger_is_a_report_without_a_complaint_too(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.IsReport
                || person.Assessment.Findings.All(f =>
                    f.Kind is FindingKind.NotAsked or FindingKind.Raise or FindingKind.Floor
                    || (f.Kind is FindingKind.RedFlag or FindingKind.Assumed && f.Urgency < Urgency.Today)
                )
            );

    private static bool IsScreenClosed(Person person, Fact fact) =>
        person.Facts.Knowledge.Reasoning.Screens.Any(screen =>
            screen.Question.Asks.Contains(fact) && person.Assessment.Truths[screen.When] == Truth.False
        );

    private static IEnumerable<FactValue> Dangers(Fact fact) =>
        fact
            .Values.Select((_, i) => 1UL << i)
            .Where(bit => (fact.Danger & bit) != 0)
            .Select(bit => FactValue.Choice(bit));
}
