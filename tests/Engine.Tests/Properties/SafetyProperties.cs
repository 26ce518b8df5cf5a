using BackSignal.Engine.Rules;
using BackSignal.Engine.Tests.Clinics;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

public class SafetyProperties
{
    public static TheoryData<string> Clinics => Clinic.Names;

    [Theory]
    [MemberData(nameof(Clinics))]
    public void No_option_is_allowed_while_a_block_is_true_or_unknown(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.Options.All(option =>
                    option.Outcome == Outcome.DoNot
                    || option.Checks.All(check => check.Check.Kind != CheckKind.Block)
                    || (
                        option.Outcome == Outcome.CannotTell
                        && option.Checks.All(check => check is not { Check.Kind: CheckKind.Block, Truth: Truth.True })
                    )
                )
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void No_option_is_shown_in_an_emergency_and_only_what_not_to_do_at_today(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.Options.All(option =>
                    !option.IsShown
                    || person.Assessment.Told < Urgency.Today
                    || (person.Assessment.Told == Urgency.Today && option.Outcome >= Outcome.CannotTell)
                )
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void A_block_that_is_unknown_names_what_is_missing(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person
                    .Assessment.Options.SelectMany(option => option.Checks)
                    .All(check => check.Truth == Truth.True ? check.Because.Count > 0 : check.Missing.Count > 0)
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void Every_finding_has_a_fact_and_a_citation(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.Findings.All(finding => finding.Because.Count > 0 && finding.Citations.Count > 0)
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void Every_argument_that_is_shown_says_on_what_it_rests(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.Causes.All(cause =>
                    cause.For.Concat(cause.Against).Concat(cause.Missing).All(argument => argument.Because.Count > 0)
                )
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void Nothing_is_asked_once_an_emergency_is_certain(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.AtLeast < Urgency.HospitalNow
                || (person.Assessment.Questions.Count == 0 && person.Assessment.MissingTests.Count == 0)
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void While_an_answer_can_change_the_level_a_screen_is_asked_for_it(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
                person.Assessment.Questions.All(question => question.Purpose != Purpose.Level)
                || person.Assessment.Questions[0] is { IsNeeded: true, Purpose: Purpose.Level }
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void Nothing_is_asked_twice(string clinic) =>
        Sampling
            .Of(clinic)
            .Any.Holds(person =>
            {
                var open = person.Assessment.Questions.SelectMany(question => question.Open).ToList();
                return open.Count == open.Distinct().Count()
                    && open.All(fact => person.Facts[fact].State != FactState.AskedUnknown)
                    && !open.Intersect(person.Assessment.MissingTests).Any();
            });

    [Theory]
    [MemberData(nameof(Clinics))]
    public void Growing_old_permits_nothing_and_takes_no_warning_away(string clinic) =>
        Sampling
            .Of(clinic)
            .AnyWithFact((person, fact) => person.Facts[fact].State == FactState.Known && !fact.IsOwnRecord)
            .Select(pair => new Change(
                pair.Person,
                pair.Fact,
                pair.Person.Facts[pair.Fact] with
                {
                    AgeMinutes = Age.Unknown,
                }
            ))
            .Where(change => change.IsConsistent)
            .Holds(change =>
                change.After.AtLeast == change.Before.AtLeast
                && change.After.Told >= change.Before.Told
                && change.After.AtMost >= change.Before.AtMost
                && change.After.Options.All(option =>
                    option.Outcome >= change.Before.Options.Single(before => before.Therapy == option.Therapy).Outcome
                )
            );

    [Theory]
    [MemberData(nameof(Clinics))]
    public void Only_a_clinician_or_a_gate_takes_away_the_pin_of_what_was_found(string clinic)
    {
        var people = Sampling.Of(clinic);

        people
            .AnyWithFact((person, fact) => person.Facts[fact].State == FactState.NotAsked)
            .SelectMany(pair =>
                people
                    .Within(pair.Fact, pair.Person.Facts[pair.Fact])
                    .Select(value => new Change(pair.Person, pair.Fact, value))
            )
            .Where(change => change.IsConsistent)
            .Holds(change =>
                Pins(change.Before).All(cause => IsPinned(change.After, cause) || IsHidden(change.After, cause))
            );

        static HashSet<Cause> Pins(Assessment assessment) =>
            [.. assessment.Causes.Where(view => view.IsPinned && IsFound(view)).Select(view => view.Cause)];

        static bool IsFound(CauseView view) =>
            view.SuspectedBy.Count > 0 || view.For.Any(f => f.Argument is { IsFinding: true, Weight: not Weight.Weak });

        static bool IsPinned(Assessment assessment, Cause cause) =>
            assessment.Causes.Any(view => view.Cause == cause && view.IsPinned);

        static bool IsHidden(Assessment assessment, Cause cause) => assessment.Causes.All(view => view.Cause != cause);
    }
}
