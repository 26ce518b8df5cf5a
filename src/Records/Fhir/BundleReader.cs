using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir;

/// <summary>Bundles of any type but history; bundles within bundles too.</summary>
internal static class BundleReader
{
    public static void Read(ref JsonWalk walk, Intake intake)
    {
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "type":
                    RefuseHistory(walk.Text("type"));
                    break;
                case "timestamp":
                    intake.Assembled(walk.Text("timestamp"));
                    break;
                case "entry":
                    Entries(ref walk, intake);
                    break;
                case "link":
                    Links(ref walk, intake);
                    break;
                case "modifierExtension":
                    throw new RecordException("The Bundle " + Intake.Modified);
                default:
                    walk.Skip();
                    break;
            }
        }

        intake.NoteDoubts("Bundle");
    }

    private static void RefuseHistory(string? type)
    {
        if (type == "history")
        {
            throw new RecordException(
                "The Bundle is a history and holds resources as they once were; send them as they are now (a searchset, collection or document)"
            );
        }
    }

    private static void Entries(ref JsonWalk walk, Intake intake)
    {
        if (walk.List("entry"))
        {
            while (walk.Item())
            {
                Entry(ref walk, intake);
            }
        }
    }

    private static void Entry(ref JsonWalk walk, Intake intake)
    {
        if (!walk.Object("entry"))
        {
            return;
        }

        var fullUrl = 0;
        ChartEntry? named = null;
        while (walk.Property(out var name))
        {
            switch (name)
            {
                case "fullUrl":
                    fullUrl = walk.Mark("fullUrl");
                    break;
                case "resource" when walk.IsObject:
                    intake.NoteDoubts("Bundle");
                    ResourceReader.Read(ref walk, intake);
                    named = intake.Named;
                    break;
                case "resource":
                    walk.Object("entry.resource");
                    break;
                case "modifierExtension":
                    throw new RecordException("An entry of the Bundle " + Intake.Modified);
                default:
                    walk.Skip();
                    break;
            }
        }

        if (named is not null && fullUrl != 0)
        {
            named.GoesBy(walk.TextAt(fullUrl).ToString());
        }
    }

    /// <summary>A page of a search is not the whole record, and what is missing may be what matters.</summary>
    private static void Links(ref JsonWalk walk, Intake intake)
    {
        if (!walk.List("link"))
        {
            return;
        }

        while (walk.Item())
        {
            if (!walk.Object("link"))
            {
                continue;
            }

            while (walk.Property(out var name))
            {
                if (name is "relation" && walk.Text("link.relation") == "next")
                {
                    intake.Chart.Note(
                        "Bundle: this is one page of several and the rest was not read; fetch every page and send them together"
                    );
                }
                else
                {
                    walk.Skip();
                }
            }
        }
    }
}
