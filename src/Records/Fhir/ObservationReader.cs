using BackSignal.Engine;
using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir;

/// <summary>Observation and its components. One reader serves the whole input: most records are observations nobody asks for.</summary>
internal sealed class ObservationReader(Intake intake)
{
    private readonly Func<CodeSystem, string, IReadOnlyList<Fact>> _lookup = intake.Index.Observations;
    private readonly Measurement _whole = new();
    private readonly Measurement _part = new();
    private readonly List<(Fact Fact, FactValue Value)> _values = [];
    private readonly List<string> _problems = [];
    private bool _isAskedFor;

    public void Read(ref JsonWalk walk)
    {
        var head = new ResourceHead("Observation");
        var period = default(Period);
        var (effective, instant, issued) = (0, 0, 0);
        string? status = null;
        Clear();
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "status":
                    status = walk.Text("status");
                    break;
                case "effectiveDateTime":
                    effective = walk.Mark("effectiveDateTime");
                    break;
                case "effectiveInstant":
                    instant = walk.Mark("effectiveInstant");
                    break;
                case "effectivePeriod":
                    period = Period.Read(ref walk, "effectivePeriod");
                    break;
                case "issued":
                    issued = walk.Mark("issued");
                    break;
                case "component":
                    Components(ref walk);
                    break;
                default:
                    if (!Take(name, ref walk, _whole))
                    {
                        head.Take(name, ref walk, intake);
                    }

                    break;
            }
        }

        Judge(_whole);
        intake.Forget(head, ref walk);
        if (!_isAskedFor || head.IsOfNoPerson || status is "entered-in-error" or "cancelled")
        {
            return;
        }

        var at = intake
            .When(ref walk, effective, "effectiveDateTime")
            .Or(period.End(ref walk, intake, "effectivePeriod"))
            .Or(period.Start(ref walk, intake, "effectivePeriod"))
            .Or(intake.When(ref walk, instant, "effectiveInstant"))
            .Or(intake.When(ref walk, issued, "issued"));
        Enter(intake.Source(head, ref walk), at);
    }

    private void Enter(string source, Dated at)
    {
        if (_values.Count + _problems.Count + intake.Doubts.Count == 0)
        {
            return;
        }

        var entry = intake.Chart.Enter(source);
        var origin = new Origin(source, at.Written, null);
        foreach (var (fact, value) in _values)
        {
            entry.Add(new Reading(fact, value, at.At, origin));
        }

        foreach (var problem in _problems)
        {
            entry.Note($"{source}: {problem}");
        }

        entry.AddDoubts(intake.Doubts, source);
    }

    private bool Take(scoped ReadOnlySpan<char> name, ref JsonWalk walk, Measurement part)
    {
        switch (name)
        {
            case "code":
                var doubts = intake.Doubts.Count;
                ConceptReader.AddFacts(ref walk, _lookup, part.Facts);
                // With its code unreadable it may be what a fact looks for.
                _isAskedFor |= part.Facts.Count > 0 || intake.Doubts.Count > doubts;
                return true;
            case "dataAbsentReason":
                part.Value.Absent = AbsentReason.InConcept(ref walk);
                return true;
            default:
                return ValueReader.Take(name, ref walk, part.Value);
        }
    }

    private void Components(ref JsonWalk walk)
    {
        if (!walk.List("component"))
        {
            return;
        }

        while (walk.Item())
        {
            if (!walk.Object("component"))
            {
                continue;
            }

            _part.Clear();
            while (walk.Property(out var name))
            {
                if (!Take(name, ref walk, _part))
                {
                    walk.Skip();
                }
            }

            Judge(_part);
        }
    }

    private void Judge(Measurement part)
    {
        foreach (var fact in part.Facts)
        {
            if (ValueOf.Fact(fact, part.Value, out var problem) is { } value)
            {
                _values.Add((fact, value));
            }

            if (problem is not null)
            {
                _problems.Add(problem);
            }
        }
    }

    private void Clear()
    {
        _whole.Clear();
        _values.Clear();
        _problems.Clear();
        _isAskedFor = false;
    }
}
