using System.CommandLine;
using BackSignal.Engine;
using BackSignal.Engine.Reading;

namespace BackSignal.Cli;

/// <summary>Which knowledge: the snapshot compiled in, or a folder of YAML.</summary>
internal static class KnowledgeOption
{
    public static Option<DirectoryInfo?> Create() =>
        new Option<DirectoryInfo?>("--knowledge")
        {
            Description = "A folder of knowledge files instead of the release compiled in.",
            HelpName = "DIR",
        };

    /// <summary>The knowledge of the option.</summary>
    public static Knowledge Load(DirectoryInfo? folder) =>
        folder is null ? CompiledIn.Knowledge : KnowledgeReader.Read(Files(folder));

    /// <summary>The YAML files of a folder, by path below it.</summary>
    public static IReadOnlyList<KnowledgeFile> Files(DirectoryInfo folder)
    {
        if (!folder.Exists)
        {
            throw new IOException(
                $"there is no folder '{folder}'; give the one that holds red-flags/, causes/ and facts/"
            );
        }

        return
        [
            .. folder
                .EnumerateFiles("*.yaml", SearchOption.AllDirectories)
                .Select(file => new KnowledgeFile(
                    Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'),
                    File.ReadAllText(file.FullName)
                )),
        ];
    }
}
