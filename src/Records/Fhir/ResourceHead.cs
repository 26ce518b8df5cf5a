using BackSignal.Records.Fhir.Json;

namespace BackSignal.Records.Fhir;

/// <summary>What every resource has: its type, its id and whom it is about.</summary>
internal struct ResourceHead(string type)
{
    public string Type { get; } = type;

    /// <summary>Where its id stands.</summary>
    public int Id { get; private set; }

    /// <summary>It is about a group, a device or a place.</summary>
    public bool IsOfNoPerson { get; private set; }

    /// <summary>Takes the property if it belongs to the head, else passes over it.</summary>
    public void Take(scoped ReadOnlySpan<char> name, ref JsonWalk walk, Intake intake)
    {
        switch (name)
        {
            case "id":
                Id = walk.Mark("id");
                break;
            case "subject":
                IsOfNoPerson = !intake.Subjects.Take(ref walk);
                break;
            default:
                walk.Skip();
                break;
        }
    }
}
