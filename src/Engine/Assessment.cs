using BackSignal.Engine.Explanations;

namespace BackSignal.Engine;

/// <summary>
/// The answer to one report: urgency, findings, causes, options and open questions, each with its facts and sources. The
/// levels, fits and verdicts are judged at once; texts are made when they are first read. Immutable.
/// </summary>
public sealed class Assessment
{
    private readonly Truth[] _truths;
    private readonly CauseFit[] _fits;
    private readonly OptionVerdict[] _verdicts;
    private readonly TriageLevels _levels;
    private readonly Lazy<IReadOnlyList<Finding>> _findings;
    private readonly Lazy<IReadOnlyList<CauseView>> _causes;
    private readonly Lazy<IReadOnlyList<OptionView>> _options;
    private readonly Lazy<Inquiry> _inquiry;

    internal Assessment(Facts facts, Truth[] truths, TriageLevels levels, CauseFit[] fits, OptionVerdict[] verdicts)
    {
        Facts = facts;
        _truths = truths;
        _levels = levels;
        _fits = fits;
        _verdicts = verdicts;
        _findings = new(() => FindingViews.Of(facts, truths, levels), isThreadSafe: false);
        _causes = new(() => CauseViews.Of(facts, truths, fits), isThreadSafe: false);
        _options = new(() => OptionViews.Of(facts, truths, fits, verdicts), isThreadSafe: false);
        _inquiry = new(() => Inquiry.Of(facts, truths, levels, verdicts), isThreadSafe: false);
    }

    public Facts Facts { get; }

    /// <summary>Whether there is a complaint or a danger at all; without one there is no level.</summary>
    public bool IsReport => _levels.IsReport;

    /// <summary>The level that is certain: every rule that is true.</summary>
    public Urgency AtLeast => _levels.AtLeast;

    /// <summary>What a person is told; never below <see cref="AtLeast"/>.</summary>
    public Urgency Told => _levels.Told;

    /// <summary>The level it could still be: every rule that is true or unknown.</summary>
    public Urgency AtMost => _levels.AtMost;

    /// <summary>Whether a danger question is still unasked (or its answer too old).</summary>
    public bool HasUnaskedDanger => _levels.HasUnaskedDanger;

    /// <summary>Whether the person is on cancer treatment or its effects are still to be expected.</summary>
    public Truth IsOnTreatment =>
        Facts.Knowledge.Reasoning.OnTreatment is var row and >= 0 ? _truths[row] : Truth.Unknown;

    /// <summary>The reasons for the level, most urgent first.</summary>
    public IReadOnlyList<Finding> Findings => _findings.Value;

    /// <summary>Every cause that is not hidden, best fit first.</summary>
    public IReadOnlyList<CauseView> Causes => _causes.Value;

    /// <summary>Every option with its verdict; those not shown at this level say so.</summary>
    public IReadOnlyList<OptionView> Options => _options.Value;

    /// <summary>The screens that can still change something, dangers first; empty once an emergency is certain.</summary>
    public IReadOnlyList<OpenQuestion> Questions => _inquiry.Value.Questions;

    /// <summary>Facts no question asks (tests, records) that could still change something.</summary>
    public IReadOnlyList<Fact> MissingTests => _inquiry.Value.MissingTests;

    /// <summary>The truth of a red flag: of its highest true or unknown level.</summary>
    internal Truth TruthOf(Rules.RedFlag flag, out Urgency? urgency)
    {
        var (most, level) = (Truth.False, (Urgency?)null);
        foreach (var row in Facts.Knowledge.Reasoning.Levels)
        {
            if (row.Flag == flag && _truths[row.Row] is var truth && truth != Truth.False)
            {
                var isHigher = truth > most || (truth == most && (level is null || row.Urgency > level));
                (most, level) = isHigher ? (truth, row.Urgency) : (most, level);
            }
        }

        foreach (var row in Facts.Knowledge.Reasoning.Raises.Where(row => row.Flag == flag))
        {
            most = _truths[row.Row];
        }

        urgency = level;
        return most;
    }

    internal Truth[] Truths => _truths;

    internal Urgency Settled => _levels.Settled;

    internal CauseFit FitOf(int cause) => _fits[cause];

    internal OptionVerdict VerdictOf(int therapy) => _verdicts[therapy];
}
