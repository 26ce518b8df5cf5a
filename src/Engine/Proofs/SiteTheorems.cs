using BackSignal.Engine.Rows;

namespace BackSignal.Engine.Proofs;

/// <summary>What holds of a site's file over its release: nobody is told less, but for the relief the site has signed.</summary>
internal static class SiteTheorems
{
    public const string LowersNothing = "site-lowers-nothing";

    private static readonly Urgency[] AboveSelfCare = [.. Enum.GetValues<Urgency>().Skip(1)];

    public static IEnumerable<Proof> Of(Knowledge site)
    {
        if (site.Released is not { } released)
        {
            yield break;
        }

        yield return new Proof(
            LowersNothing,
            "Nobody is told less with the site's file than by the release, and nothing that was possible is left out.",
            [
                Level(released.Relieved, site),
                Somebody(released.Relieved, site, LowersNothing),
                .. site
                    .RedFlags.Select(flag => flag.Id)
                    .Where(id => released.Relieved.Value.RedFlags.Any(flag => flag.Id == id))
                    .Select(id => Flag(released.Relieved, site, id)),
            ],
            []
        );
        if (site.Reliefs.FirstOrDefault(relief => relief.Id == site.Site?.Relief) is { } relief)
        {
            yield return new Proof(
                "relief-is-narrow",
                "The signed relief lowers only people of whom its whole condition is certain, and none of them below its level.",
                [
                    Pair(
                        "relief-is-narrow--certain",
                        released.Bare,
                        released.Relieved.Value,
                        (bare, relieved) =>
                            Smt.And(
                                Smt.Not(SmtConditions.Certain(relief.When, relieved)),
                                Smt.Not(LevelTheorems.IsToldNoLess(bare, relieved))
                            )
                    ),
                    Pair(
                        "relief-is-narrow--level",
                        released.Bare,
                        released.Relieved.Value,
                        (bare, relieved) =>
                            Smt.Or(
                                AboveSelfCare
                                    .Where(u => u <= relief.To)
                                    .Select(u => Smt.And(bare.Levels.Told(u), Smt.Not(relieved.Levels.Told(u))))
                            )
                    ),
                    Pair(
                        "relief-is-narrow--somebody",
                        released.Bare,
                        released.Relieved.Value,
                        (bare, relieved) =>
                            Smt.And(relieved.Levels.IsReport, Smt.Not(LevelTheorems.IsToldNoLess(bare, relieved))),
                        isPossible: true
                    ),
                ],
                relief.Citations
            );
        }
    }

    /// <summary>Somebody whose level, certain, told or possible, is lower here than by the release.</summary>
    public static Lazy<Goal> Level(Lazy<Knowledge> released, Knowledge site) =>
        Pair(
            LowersNothing,
            released,
            site,
            (before, here) =>
                Smt.Or([
                    Smt.And(before.Levels.IsReport, Smt.Not(here.Levels.IsReport)),
                    .. AboveSelfCare.SelectMany(u =>
                        new[]
                        {
                            Smt.And(before.Levels.Told(u), Smt.Not(here.Levels.Told(u))),
                            Smt.And(before.Levels.AtLeast(u), Smt.Not(here.Levels.AtLeast(u))),
                            Smt.And(before.Levels.AtMost(u), Smt.Not(here.Levels.AtMost(u))),
                        }
                    ),
                ])
        );

    /// <summary>Somebody of whom this red flag says less here than in the release: certain, assumed or possible.</summary>
    public static Lazy<Goal> Flag(Lazy<Knowledge> released, Knowledge site, string flag) =>
        Pair(
            $"{LowersNothing}--{flag}",
            released,
            site,
            (before, here) =>
                Smt.Or([
                    .. AboveSelfCare
                        .Prepend(Urgency.SelfCare)
                        .SelectMany(u =>
                            new[]
                            {
                                Loses(before, here, flag, u, (rows, level) => rows.Certain(level.Row)),
                                Loses(before, here, flag, u, (rows, level) => rows.Certain(level.Assumed)),
                                Loses(before, here, flag, u, (rows, level) => rows.Possible(level.Row)),
                            }
                        ),
                ])
        );

    private static Lazy<Goal> Somebody(Lazy<Knowledge> released, Knowledge site, string name) =>
        Pair(
            name + "--somebody",
            released,
            site,
            (before, here) => Smt.And(before.Levels.IsReport, before.Levels.Told(Urgency.Soon), here.Levels.IsReport),
            isPossible: true
        );

    private static string Loses(
        SmtPatient before,
        SmtPatient here,
        string flag,
        Urgency urgency,
        Func<SmtRows, LevelRow, string> holds
    ) => Smt.And(Says(before, flag, urgency, holds), Smt.Not(Says(here, flag, urgency, holds)));

    private static string Says(
        SmtPatient person,
        string flag,
        Urgency urgency,
        Func<SmtRows, LevelRow, string> holds
    ) =>
        Smt.Or([
            .. person
                .Levels.Rules.Where(level => level.Flag?.Id == flag && level.Urgency >= urgency)
                .Select(level => holds(person.Rows, level)),
        ]);

    /// <summary>One person, and what two knowledges make of them.</summary>
    private static Lazy<Goal> Pair(
        string name,
        Lazy<Knowledge> before,
        Knowledge here,
        Func<SmtPatient, SmtPatient, string> holds,
        bool isPossible = false
    ) =>
        new(() =>
        {
            var script = new Script();
            var released = new SmtPatient(before.Value, script, mark: " as released");
            var own = new SmtPatient(here, script);
            script.Assert(holds(released, own));
            return new Goal(name, isPossible, script.ToString()) { People = [own.Facts] };
        });
}
