using BackSignal.Engine;
using BackSignal.Engine.Rules;
using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir;

/// <summary>QuestionnaireResponse: answers whose linkId is the id of a fact, at any depth.</summary>
internal sealed class QuestionnaireResponseReader(Intake intake)
{
    private readonly List<(Fact Fact, FactValue Value)> _values = [];
    private readonly SortedSet<string> _problems = new(StringComparer.Ordinal);
    private readonly List<Question> _none = [];
    private bool _isOurForm;

    public void Read(ref JsonWalk walk)
    {
        var head = new ResourceHead("QuestionnaireResponse");
        var authored = 0;
        string? status = null;
        _isOurForm = ReportForm.IsNamedBy(walk.Ahead("questionnaire"));
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "status":
                    status = walk.Text("status");
                    break;
                case "authored":
                    authored = walk.Mark("authored");
                    break;
                case "item":
                    Items(ref walk);
                    break;
                default:
                    head.Take(name, ref walk, intake);
                    break;
            }
        }

        intake.Forget(head, ref walk);
        if (status is "entered-in-error")
        {
            return;
        }

        var at = intake.When(ref walk, authored, "authored");
        var source = intake.Source(head, ref walk);
        var entry = intake.Chart.Enter(source);
        AnswerNone();
        var isModified = intake.Doubts.IsModified;
        if (isModified)
        {
            // Something was answered, and what it means nobody knows; it must not count as never asked.
            entry.Note($"{source}: {Intake.Modified}");
            intake.Doubts.IsModified = false;
        }

        foreach (var (fact, value) in _values)
        {
            var said = isModified ? fact.NotSure : value;
            entry.Add(new Reading(fact, said, at.At, new Origin(source, at.Written, null)));
        }

        foreach (var problem in _problems)
        {
            entry.Note($"{source}: {problem}");
        }

        entry.AddDoubts(intake.Doubts, source);
    }

    private void Items(ref JsonWalk walk)
    {
        if (walk.List("item"))
        {
            while (walk.Item())
            {
                Item(ref walk);
            }
        }
    }

    private void Item(ref JsonWalk walk)
    {
        if (!walk.Object("item"))
        {
            return;
        }

        var linkId = walk.Ahead("linkId");
        if (linkId is null)
        {
            // Whatever it answers, nobody knows to what.
            intake.Doubts.Add("linkId", "the id of a question");
        }

        var none = _isOurForm && linkId is not null ? ReportForm.ScreenOfNone(linkId) : null;
        var fact = linkId is null || none is not null ? null : FactOf(linkId);
        var answers = new List<FactValue>();
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "answer" when none is not null:
                    None(ref walk, none);
                    break;
                case "answer":
                    Answers(ref walk, fact, answers);
                    break;
                case "item":
                    Items(ref walk);
                    break;
                case "extension" when fact is not null:
                    if (AbsentReason.IsAskedUnknown(AbsentReason.InExtensions(ref walk)))
                    {
                        answers.Add(fact.NotSure);
                    }

                    break;
                default:
                    walk.Skip();
                    break;
            }
        }

        if (fact is not null)
        {
            Add(fact, answers);
        }
    }

    /// <summary>"None of these" of a screen: only a plain true says it.</summary>
    private void None(ref JsonWalk walk, string screen)
    {
        if (!walk.List("answer"))
        {
            return;
        }

        while (walk.Item())
        {
            if (!walk.Object("answer"))
            {
                continue;
            }

            while (walk.Property(out var name))
            {
                if (name is "valueBoolean" && walk.Flag("valueBoolean") == true)
                {
                    _none.AddRange(intake.Index.Knowledge.Questions.Where(question => question.Id == screen));
                }
                else
                {
                    walk.Skip();
                }
            }
        }
    }

    /// <summary>A question with an answer of its own keeps it.</summary>
    private void AnswerNone()
    {
        var answered = _values.Select(pair => pair.Fact).ToHashSet();
        foreach (var fact in _none.SelectMany(ReportForm.AnsweredByNone).Distinct().Where(f => !answered.Contains(f)))
        {
            _values.Add((fact, FactValue.Choice(fact.Bit("no")!.Value)));
        }
    }

    private void Answers(ref JsonWalk walk, Fact? fact, List<FactValue> answers)
    {
        if (!walk.List("answer"))
        {
            return;
        }

        while (walk.Item())
        {
            if (walk.Object("answer"))
            {
                Answer(ref walk, fact, answers);
            }
        }
    }

    private void Answer(ref JsonWalk walk, Fact? fact, List<FactValue> answers)
    {
        var value = new WrittenValue();
        var doubts = intake.Doubts.Count;
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "item":
                    doubts -= intake.Doubts.Count;
                    Items(ref walk);
                    doubts += intake.Doubts.Count;
                    break;
                case "extension" when fact is not null:
                    value.Absent = AbsentReason.InExtensions(ref walk) ?? value.Absent;
                    break;
                default:
                    if (fact is null || !ValueReader.Take(name, ref walk, value))
                    {
                        walk.Skip();
                    }

                    break;
            }
        }

        if (fact is not null)
        {
            Add(fact, value, intake.Doubts.Count > doubts, answers);
        }
    }

    private void Add(Fact fact, WrittenValue value, bool isDoubtful, List<FactValue> answers)
    {
        if (_isOurForm)
        {
            value.InUnitOf(fact);
        }

        if (ValueOf.Fact(fact, value, out var problem) is { } read)
        {
            answers.Add(read);
        }
        else if (problem is not null || isDoubtful)
        {
            // Something was answered, and what it was nobody knows; it must not count as never asked.
            answers.Add(fact.NotSure);
        }

        if (problem is not null)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Several answers to one question: it may still be any of them.</summary>
    private void Add(Fact fact, List<FactValue> answers)
    {
        if (answers.Exists(answer => answer.State == FactState.AskedUnknown))
        {
            _values.Add((fact, fact.NotSure));
        }
        else if (answers.Count > 0)
        {
            _values.Add((fact, answers.Aggregate((a, b) => Either(fact, a, b))));
        }
    }

    private static FactValue Either(Fact fact, FactValue a, FactValue b) =>
        fact.IsChoice
            ? FactValue.Choice(a.Possible | b.Possible)
            : FactValue.Between(Math.Min(a.Low, b.Low), Math.Max(a.High, b.High));

    /// <summary>The fact of that id; what BackSignal itself keeps (a held level, an exclusion) is not for anyone to answer.</summary>
    private Fact? FactOf(string linkId)
    {
        var knowledge = intake.Index.Knowledge;
        // "Not sure" and "never" stand beside a number, in an item of their own.
        if (linkId.EndsWith(ReportForm.NoNumber, StringComparison.Ordinal))
        {
            linkId = linkId[..^ReportForm.NoNumber.Length];
        }

        if (knowledge.Find(linkId) is { IsOwnRecord: false } fact)
        {
            return fact;
        }

        if (!_isOurForm && intake.NearestFact(linkId) is { } near)
        {
            _problems.Add($"a linkId is nearly '{near}' but not quite, so its answer was not read; mend the linkId");
        }

        return null;
    }
}
