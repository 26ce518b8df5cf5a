using System.Text.Json;
using BackSignal.Engine;

namespace BackSignal.Records.Assessments;

/// <summary>Makes a stored assessment again from its own facts.</summary>
public static class Replay
{
    /// <summary>
    /// The assessment that the stored facts give with this knowledge; throws <see cref="RecordException"/> when the input is no stored
    /// assessment or was made with another release or another site's file.
    /// </summary>
    public static Assessment Of(ReadOnlyMemory<byte> stored, Knowledge knowledge) =>
        StoredAssessment.Read(
            stored,
            root =>
            {
                RefuseOther(root, knowledge);
                return Assess.Report(StoredAssessment.Facts(root, knowledge));
            }
        );

    private static void RefuseOther(JsonElement root, Knowledge knowledge)
    {
        var hash = root.GetProperty("knowledge").GetProperty("hash").GetString();
        if (hash != knowledge.Hash)
        {
            throw new RecordException(
                $"the assessment was made with knowledge {hash}, this is {knowledge.Hash}; give that release with --knowledge"
            );
        }

        var (made, here) = (SiteOf(root), knowledge.Site?.Hash);
        if (made != here)
        {
            throw new RecordException(
                $"the assessment was made with {Said(made)}, this is {Said(here)}; "
                    + (made is null ? "leave --site out" : "give that file with --site")
            );
        }
    }

    private static string? SiteOf(JsonElement root) =>
        root.TryGetProperty("site", out var site) ? site.GetProperty("hash").GetString() : null;

    private static string Said(string? site) => site is null ? "no site's file" : $"the site's file {site}";
}
