using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir;

/// <summary>A Period: where its start and its end stand.</summary>
internal struct Period
{
    private int _start;
    private int _end;

    /// <summary>Reads the Period the walk is on.</summary>
    public static Period Read(ref JsonWalk walk, string field)
    {
        var period = new Period();
        if (!walk.Object(field))
        {
            return period;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "start":
                    period._start = walk.Mark(field);
                    break;
                case "end":
                    period._end = walk.Mark(field);
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }

        return period;
    }

    public readonly Dated Start(ref JsonWalk walk, Intake intake, string field) => intake.When(ref walk, _start, field);

    public readonly Dated End(ref JsonWalk walk, Intake intake, string field) => intake.When(ref walk, _end, field);

    /// <summary>
    /// When what was done in the period was done: at its end if it is finished and the end is given, else at some time in it.
    /// </summary>
    public readonly Dated Done(ref JsonWalk walk, Intake intake, string field, bool isFinished)
    {
        var (start, end) = (Start(ref walk, intake, field), End(ref walk, intake, field));
        if (start.At is not { } first || end.At is not { } last)
        {
            return end.Or(start);
        }

        if (last.Latest < first.Earliest)
        {
            intake.Doubts.Add(field, "a period that ends after it starts");
            return new Dated(new Moment(last.Earliest, first.Latest), start.Written);
        }

        return isFinished ? end : new Dated(first with { Latest = last.Latest }, start.Written);
    }
}
