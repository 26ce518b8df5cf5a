using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Results;

/// <summary>An assessment as FHIR R4 resources in one Bundle. The same occasion gives the same bundle.</summary>
public static class ResultBundle
{
    /// <summary>A collection to read, or a transaction to store.</summary>
    public static Bundle Of(Occasion occasion, Bundle.BundleType type = Bundle.BundleType.Collection)
    {
        var draft = new ResultDraft(occasion);
        draft.AddPeopleAndPrograms();
        draft.Add("observation", ObservationsOf.Answers(draft));
        var urgency = draft.Add("urgency", UrgencyOf.Assessment(draft));
        draft.Add("causes", CausesOf.Assessment(draft));
        draft.Add("issue", IssuesOf.Orders(draft));
        draft.Add("option-issue", IssuesOf.Options(draft));
        var options = OptionsOf.Assessment(draft) is { } group ? draft.Add("options", group) : null;
        draft.Add("flag", FlagsOf.Emergencies(draft));
        draft.Add("task", ContactOf.Task(draft, urgency));
        draft.Add("message", ContactOf.Message(draft, urgency));
        draft.Add("guidance", GuidanceOf.Assessment(draft, options));
        draft.Add("provenance", ProvenanceOf.All(draft));

        var bundle = new Bundle { Type = type, TimestampElement = new Instant(occasion.At) };
        foreach (var (address, resource) in draft.Resources)
        {
            var entry = new Bundle.EntryComponent { FullUrl = address, Resource = resource };
            if (type == Bundle.BundleType.Transaction)
            {
                entry.Request = new Bundle.RequestComponent { Method = Bundle.HTTPVerb.POST, Url = resource.TypeName };
            }

            bundle.Entry.Add(entry);
        }

        return bundle;
    }
}
