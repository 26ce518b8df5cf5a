using BackSignal.Engine;

namespace BackSignal.Fhir.Results;

/// <summary>Which facts a reason looked at, by the knowledge file it names.</summary>
internal static class RuleFacts
{
    public static IEnumerable<Fact> Of(Knowledge knowledge, Finding finding)
    {
        var (kind, id) = finding.Id.Split('/') is [var folder, var name] ? (folder, name) : (finding.Id, "");
        return finding.Kind switch
        {
            FindingKind.RedFlag or FindingKind.Assumed or FindingKind.Raise => knowledge
                .RedFlags.Where(flag => flag.Id == id)
                .SelectMany(flag => flag.Conditions)
                .SelectMany(condition => condition.Facts()),
            FindingKind.Floor => knowledge
                .Causes.Where(cause => cause.Id == id)
                .SelectMany(cause => cause.Arguments)
                .SelectMany(argument => argument.When.Facts()),
            FindingKind.NotSure => knowledge.Find(id) is { } fact ? [fact] : [],
            _ => [],
        };
    }
}
