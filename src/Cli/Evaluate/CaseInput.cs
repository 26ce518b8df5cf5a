using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.Cli.Evaluate;

/// <summary>The patients to score: from a file of lines, a folder of knowledge or the release compiled in.</summary>
/// <param name="Patients">Those that could be read and have a vignette.</param>
/// <param name="Problems">One for each line that could not.</param>
/// <param name="Source">Where they come from, in words.</param>
internal sealed record CaseInput(IReadOnlyList<KnowledgeCase> Patients, IReadOnlyList<Problem> Problems, string Source)
{
    public static CaseInput Read(string? path, DirectoryInfo? folder, Knowledge knowledge)
    {
        if (path is not null)
        {
            var name = path == "-" ? "standard input" : Path.GetFileName(path);
            var lines = CaseLines.Read(Input.Read(path), name, knowledge);
            return new CaseInput(
                [.. lines.Select(line => line.Case).OfType<KnowledgeCase>()],
                [.. lines.Select(line => line.Problem).OfType<Problem>()],
                name
            );
        }

        var cases = folder is null
            ? CompiledIn.CasesFor(knowledge)
            : CaseReader.Read(KnowledgeOption.Files(folder), knowledge);
        return new CaseInput(
            [.. cases.Where(patient => patient.Vignette is not null)],
            [],
            folder is null ? "compiled in" : "the knowledge folder"
        );
    }
}
