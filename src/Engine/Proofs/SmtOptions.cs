using BackSignal.Engine.Rows;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Proofs;

/// <summary>The options of one person as <c>Options</c> and <c>Differential</c> judge them.</summary>
internal sealed class SmtOptions(SmtRows rows, SmtLevels levels)
{
    private Knowledge Knowledge => rows.Facts.Knowledge;

    private Reasoning Reasoning => Knowledge.Reasoning;

    /// <summary>The option may be said at most as freely as this outcome.</summary>
    public string IsNoFreerThan(int therapy, Outcome outcome)
    {
        var own = Smt.Constant(Knowledge.Therapies[therapy].Outcome >= outcome);
        var checks = Knowledge
            .Therapies[therapy]
            .Checks.Zip(Reasoning.Checks[therapy], (check, row) => IsNoFreerThan(check, row, outcome));
        return Define($"{IdOf(therapy)} is {outcome} or stricter", Smt.Or([own, IsHarmful(therapy), .. checks]));
    }

    /// <summary>The person sees it.</summary>
    public string IsShown(int therapy)
    {
        var concerns = Smt.Or(IsHelpful(therapy), IsHarmful(therapy));
        var atToday = Smt.Or(Smt.Not(levels.Told(Urgency.Today)), IsNoFreerThan(therapy, Outcome.CannotTell));
        return Define(
            $"{IdOf(therapy)} is shown",
            Smt.And(levels.IsReport, Smt.Not(levels.Told(Urgency.HospitalNow)), concerns, atToday)
        );
    }

    /// <summary>A cause fits partly or well.</summary>
    public string Fits(int cause) =>
        Define(
            $"{Knowledge.Causes[cause].Id} fits",
            Smt.And(
                Smt.Not(IsHidden(cause)),
                Smt.Or(Smt.Not(Arguments(cause, a => !a.IsFor && a.Weight == Weight.Strong)), HasStrongFor(cause)),
                Smt.Or(
                    Arguments(cause, argument => argument is { IsFor: true, IsFinding: true }),
                    IsSuspected(cause),
                    IsAssumed(cause)
                )
            )
        );

    /// <summary>
    /// A cause that must not be missed is pinned: free where the engine walks the reasons of an unknown argument, settled elsewhere.
    /// </summary>
    public string IsPinned(int cause)
    {
        var card = Knowledge.Causes[cause];
        var pinned = Smt.Name($"{card.Id} is pinned{rows.Facts.Suffix}");
        if (!rows.Facts.Script.Declare(pinned, "Bool"))
        {
            return pinned;
        }

        var excluded = Reasoning.Causes[cause].Excluded is >= 0 and var slot ? IsExcluded(slot) : Smt.False;
        var found = Smt.Or(
            Arguments(cause, a => a is { IsFor: true, IsFinding: true, Weight: not Weight.Weak }),
            IsSuspected(cause),
            IsAssumed(cause)
        );
        var canBe = Smt.And(Smt.Constant(card.IsCannotMiss), Smt.Not(IsHidden(cause)), Smt.Not(excluded));
        rows.Facts.Script.Assert(Smt.Implies(pinned, Smt.And(canBe, Smt.Or(found, rows.Certain(GateOf(cause))))));
        rows.Facts.Script.Assert(Smt.Implies(Smt.And(canBe, found), pinned));
        return pinned;
    }

    private string IsNoFreerThan(Check check, int row, Outcome outcome) =>
        check.Kind switch
        {
            CheckKind.Block when outcome <= Outcome.CannotTell => rows.Possible(row),
            CheckKind.Block => rows.Certain(row),
            CheckKind.Prescriber when outcome <= Outcome.Prescriber => rows.Possible(row),
            _ => Smt.False,
        };

    private string IsHelpful(int therapy) => Smt.Or([.. Reasoning.Helps[therapy].Select(Fits)]);

    private string IsHarmful(int therapy) =>
        Smt.Or([.. Reasoning.NotFor[therapy].Select(cause => Smt.Or(Fits(cause), IsPinned(cause)))]);

    private string IsHidden(int cause) => Smt.And(Smt.Not(rows.Possible(GateOf(cause))), Smt.Not(IsSuspected(cause)));

    private int GateOf(int cause) => Reasoning.Causes[cause].Gate;

    private string HasStrongFor(int cause) =>
        Smt.Or(Arguments(cause, a => a is { IsFor: true, Weight: Weight.Strong }), IsSuspected(cause));

    private string IsSuspected(int cause) =>
        Smt.Or([.. Reasoning.Suspicions[cause].Select(level => rows.Certain(Reasoning.Levels[level].Row))]);

    /// <summary>A flag that takes the unknown to be so suspects it.</summary>
    private string IsAssumed(int cause) =>
        Smt.Or([.. Reasoning.Suspicions[cause].Select(level => rows.Certain(Reasoning.Levels[level].Assumed))]);

    private string IsExcluded(int slot) =>
        rows.FactsWith(Knowledge.Facts[slot]).IsOneOf(Knowledge.Facts[slot], CauseRows.IsExcluded);

    private string Arguments(int cause, Func<Argument, bool> which) =>
        Smt.Or([
            .. Knowledge
                .Causes[cause]
                .Arguments.Zip(Reasoning.Causes[cause].Arguments)
                .Where(pair => which(pair.First))
                .Select(pair => rows.Certain(pair.Second)),
        ]);

    private string IdOf(int therapy) => Knowledge.Therapies[therapy].Id;

    private string Define(string what, string term) =>
        rows.Facts.Script.Define(Smt.Name(what + rows.Facts.Suffix), () => term);
}
