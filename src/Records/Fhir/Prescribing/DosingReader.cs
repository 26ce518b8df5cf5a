using BackSignal.Records.Fhir.Json;
using BackSignal.Records.Fhir.Values;

namespace BackSignal.Records.Fhir.Prescribing;

/// <summary>Dosage, with its timing.</summary>
internal static class DosingReader
{
    /// <summary>Every instruction of a request or statement.</summary>
    public static void ReadAll(ref JsonWalk walk, string field, Dosing dosing)
    {
        if (walk.List(field))
        {
            while (walk.Item())
            {
                Read(ref walk, field, dosing);
            }
        }
    }

    /// <summary>One instruction.</summary>
    public static void Read(ref JsonWalk walk, string field, Dosing dosing)
    {
        if (!walk.Object(field))
        {
            return;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "text":
                    if (walk.Text(field) is { } words)
                    {
                        dosing.Words.Add(words);
                    }

                    break;
                case "route":
                    dosing.Routes.Add(ConceptReader.Read(ref walk, field));
                    break;
                case "dose":
                    dosing.Amount = MeasureReader.Read(ref walk, field);
                    break;
                case "timing":
                    Timing(ref walk, dosing);
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }
    }

    private static void Timing(ref JsonWalk walk, Dosing dosing)
    {
        if (!walk.Object("timing"))
        {
            return;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "event" when walk.List("timing.event"):
                    while (walk.Item())
                    {
                        dosing.Events.Add(walk.Mark("timing.event"));
                    }

                    break;
                case "repeat":
                    Repeat(ref walk, dosing);
                    break;
                default:
                    walk.Skip();
                    break;
            }
        }
    }

    private static void Repeat(ref JsonWalk walk, Dosing dosing)
    {
        if (!walk.Object("timing.repeat"))
        {
            return;
        }

        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "boundsPeriod":
                    dosing.Bounds = Period.Read(ref walk, "timing.repeat.boundsPeriod");
                    break;
                default:
                    dosing.Repeats |= name is "frequency" or "period" or "dayOfWeek" or "when";
                    walk.Skip();
                    break;
            }
        }
    }
}
