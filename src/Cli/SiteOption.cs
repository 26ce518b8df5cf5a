using System.CommandLine;
using BackSignal.Cli.Prove;
using BackSignal.Engine.Sites;

namespace BackSignal.Cli;

/// <summary>A clinic's own file or folder over the knowledge.</summary>
internal static class SiteOption
{
    // A changed condition is proved in seconds; a site that needs longer is refused rather than waited for.
    private const int SolverSeconds = 120;

    public static Option<FileSystemInfo?> Create() =>
        new("--site")
        {
            Description = "A clinic's own file, or folder with site.yaml: its numbers, and what it makes stricter.",
            HelpName = "DIR|FILE",
        };

    public static SiteFiles Read(FileSystemInfo site)
    {
        if (Directory.Exists(site.FullName))
        {
            var folder = new DirectoryInfo(site.FullName);
            return new SiteFiles(folder.Name, true, KnowledgeOption.Files(folder));
        }

        return File.Exists(site.FullName)
            ? SiteFiles.One(site.Name, File.ReadAllText(site.FullName))
            : throw new IOException($"--site: there is no file or folder '{site}'");
    }

    /// <summary>Z3, where it is installed; where not, the answer says so.</summary>
    public static SolverAnswer Ask(Engine.Proofs.Goal goal)
    {
        try
        {
            var answer = new Solver("z3", SolverSeconds).Ask(goal);
            return new SolverAnswer(answer.Said, answer.People);
        }
        catch (IOException e)
        {
            return new SolverAnswer(e.Message, []);
        }
    }
}
