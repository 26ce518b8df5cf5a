using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir;

/// <summary>Condition: what it is, since when, whether it is over. A refuted one is none.</summary>
internal sealed class ConditionReader(Intake intake)
{
    private readonly List<Fact> _facts = [];
    private readonly HashSet<Fact> _byWords = [];
    private ResourceHead _head = new("Condition");
    private Period _period;
    private int _onset;
    private int _recorded;
    private bool _hasAbated;
    private bool _isCodeUnread;
    private string? _clinical;
    private string? _verification;

    public void Read(ref JsonWalk walk)
    {
        while (walk.Property(out var name))
        {
            Take(name, ref walk);
        }

        intake.Forget(_head, ref walk);
        var isSought = _facts.Count > 0 || _isCodeUnread;
        if (isSought && !_head.IsOfNoPerson && _verification is not "entered-in-error")
        {
            Enter(ref walk);
        }
    }

    private void Take(scoped ReadOnlySpan<char> name, ref JsonWalk walk)
    {
        switch (name)
        {
            case "code":
                var doubts = intake.Doubts.Count;
                AddFacts(ConceptReader.Read(ref walk, "code"));
                _isCodeUnread = intake.Doubts.Count > doubts;
                break;
            case "clinicalStatus":
                _clinical = Code(ref walk, "clinicalStatus");
                break;
            case "verificationStatus":
                _verification = Code(ref walk, "verificationStatus");
                break;
            case "onsetDateTime":
                _onset = walk.Mark("onsetDateTime");
                break;
            case "onsetPeriod":
                _period = Period.Read(ref walk, "onsetPeriod");
                break;
            case "recordedDate":
                _recorded = walk.Mark("recordedDate");
                break;
            default:
                _hasAbated |= name.StartsWith("abatement");
                _head.Take(name, ref walk, intake);
                break;
        }
    }

    /// <summary>By code; by words where no code is known here.</summary>
    private void AddFacts(Concept concept)
    {
        foreach (var coding in concept.Codings.Where(coding => coding is { System: not null, Code: not null }))
        {
            _facts.AddRange(intake.Index.Conditions(CodeSystems.Of(coding.System), coding.Code!));
        }

        var called = concept
            .Words.SelectMany(intake.Index.ConditionsCalled)
            .Where(fact => !_facts.Contains(fact))
            .Distinct()
            .ToList();
        _byWords.UnionWith(called);
        _facts.AddRange(called);
        var once = _facts.Distinct().ToList();
        _facts.Clear();
        _facts.AddRange(once);
    }

    private void Enter(ref JsonWalk walk)
    {
        var at = intake
            .When(ref walk, _onset, "onsetDateTime")
            .Or(_period.Start(ref walk, intake, "onsetPeriod"))
            .Or(_period.End(ref walk, intake, "onsetPeriod"))
            .Or(intake.When(ref walk, _recorded, "recordedDate"));
        var source = intake.Source(_head, ref walk);
        var entry = intake.Chart.Enter(source);
        var origin = new Origin(source, at.Written, null);
        foreach (var fact in _facts)
        {
            if (_verification is "refuted")
            {
                entry.Note($"{source}: {fact.Name} is refuted in the record; not counted");
                continue;
            }

            if (_byWords.Contains(fact))
            {
                entry.Note($"{source}: {fact.Name} was recognised by words, not by a code; please confirm it");
            }

            if (_verification is "unconfirmed" or "provisional" or "differential")
            {
                entry.Note($"{source}: {fact.Name} is only {_verification} in the record; counted as present");
            }

            entry.Add(new Sighting(fact, at.At, IsOver, origin));
        }

        entry.AddDoubts(intake.Doubts, source);
    }

    /// <summary>A condition that is called active is not over, whatever else is written.</summary>
    private bool IsOver =>
        _clinical is "resolved" or "inactive" or "remission"
        || (_hasAbated && _clinical is not ("active" or "recurrence" or "relapse"));

    private static string? Code(ref JsonWalk walk, string field) =>
        ConceptReader
            .Read(ref walk, field)
            .Codings.Select(coding => coding.Code)
            .FirstOrDefault(code => code is not null);
}
