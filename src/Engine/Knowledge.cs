using System.Collections.Frozen;
using BackSignal.Engine.Reading;
using BackSignal.Engine.Rules;
using BackSignal.Engine.Sites;

namespace BackSignal.Engine;

/// <summary>Everything BackSignal knows: one release of the knowledge folder, checked, indexed and compiled. Immutable.</summary>
public sealed class Knowledge
{
    private readonly FrozenDictionary<string, Fact> _facts;
    private readonly (long Answers, long Observations) _historyAfter;

    internal Knowledge(KnowledgeParts parts)
    {
        Version = parts.Release.Version;
        Hash = parts.Hash;
        Facts = parts.Facts;
        Definitions = parts.Definitions;
        Sources = parts.Sources;
        Uncited = parts.Uncited;
        RedFlags = parts.RedFlags;
        Causes = parts.Causes;
        Therapies = parts.Therapies;
        Interactions = parts.Interactions;
        Questions = parts.Questions;
        Latches = parts.Latches;
        Theorems = parts.Theorems;
        Reliefs = parts.Reliefs;
        AmberHours = parts.Release.AmberHours;
        Formulary = new Formulary(parts.DrugClasses, parts.Regimens);
        Wording = parts.Wording;
        _facts = Facts.ToFrozenDictionary(fact => fact.Id);
        Extremes =
        [
            .. Facts
                .Where(f => f.From is { Kind: FromKind.Highest or FromKind.Lowest })
                .Select(f => (f, _facts[f.From!.Of!])),
        ];
        Inclusions = Inclusion.Of(Facts, Formulary);
        DerivedInOrder = Inclusion.InOrder(Facts);
        ExclusionValidMinutes = parts.Release.ExclusionValidMinutes;
        _historyAfter = (parts.Release.AnswersAreHistoryAfterMinutes, parts.Release.ObservationsAreHistoryAfterMinutes);
        EarlierAmbers = OwnRecord.EarlierAmbers(this);
        Reasoning = new Reasoning(this);
    }

    /// <summary>The release, as knowledge/release.yaml states it.</summary>
    public string Version { get; }

    /// <summary>SHA-256 of every file of the release, hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>Every fact, by slot.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    public IReadOnlyList<Definition> Definitions { get; }

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Sources nobody cites; lint refuses them.</summary>
    internal IReadOnlyList<Source> Uncited { get; }

    public IReadOnlyList<RedFlag> RedFlags { get; }

    public IReadOnlyList<Cause> Causes { get; }

    public IReadOnlyList<Therapy> Therapies { get; }

    public IReadOnlyList<Interaction> Interactions { get; }

    public IReadOnlyList<Question> Questions { get; }

    public IReadOnlyList<Latch> Latches { get; }

    /// <summary>What must be so of every patient; they change no answer, <c>prove</c> proves them.</summary>
    public IReadOnlyList<Theorem> Theorems { get; }

    /// <summary>Exceptions a site may take, signed; none is in force by itself.</summary>
    public IReadOnlyList<Relief> Reliefs { get; }

    /// <summary>The site whose file stands over this release; null without one.</summary>
    public Site? Site { get; internal set; }

    /// <summary>What a site stands over: the release with the site's relief, and without it; null without a site.</summary>
    internal (Lazy<Knowledge> Relieved, Lazy<Knowledge> Bare)? Released { get; set; }

    /// <summary>Hours in which an amber is answered, in the treatment window and outside it; null when the release does not say.</summary>
    internal (int InTreatment, int Otherwise)? AmberHours { get; }

    public Formulary Formulary { get; }

    public Wording Wording { get; }

    /// <summary>Whether a named clinician has signed every red flag, cause, therapy and interaction; until then all of it is a draft.</summary>
    public bool IsSigned =>
        RedFlags.All(flag => flag.Review.IsSigned)
        && Causes.All(cause => cause.Review.IsSigned)
        && Therapies.All(therapy => therapy.Review.IsSigned)
        && Interactions.All(interaction => interaction.Review.IsSigned);

    /// <summary>The fact with this id; null when there is none.</summary>
    public Fact? Find(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The fact with this id; throws when there is none.</summary>
    public Fact Fact(string id) =>
        Find(id) ?? throw new ArgumentException($"There is no fact '{id}' in this knowledge.", nameof(id));

    /// <summary>The slot of our own record for the exclusion of a cause; null when the cause is not one of those that must not be missed.</summary>
    public Fact? ExclusionOf(string cause) => Find(Rows.CauseRows.ExclusionSlot(cause));

    /// <summary>How long a clinician's exclusion of a cause counts, minutes.</summary>
    public long ExclusionValidMinutes { get; }

    /// <summary>Minutes after which a value of the fact is history and says nothing about now, not even a warning.</summary>
    public long HistoryAfter(Fact fact) =>
        fact.HistoryAfterMinutes
        ?? (fact.From?.Kind == FromKind.Observation ? _historyAfter.Observations : _historyAfter.Answers);

    /// <summary>The slots for domains that reached a level in an earlier report, with the window in minutes.</summary>
    public IReadOnlyList<(string Domain, Fact Slot, long WithinMinutes)> EarlierAmbers { get; }

    /// <summary>Facts that are the highest or lowest of another.</summary>
    internal IReadOnlyList<(Fact Fact, Fact Of)> Extremes { get; }

    /// <summary>Pairs of "time since" facts of which the first one's class lies within the second's.</summary>
    public IReadOnlyList<(Fact Inner, Fact Outer)> Inclusions { get; }

    /// <summary>Derived facts, each after those it needs.</summary>
    internal IReadOnlyList<Fact> DerivedInOrder { get; }

    internal Reasoning Reasoning { get; }
}
