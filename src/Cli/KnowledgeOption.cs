using System.CommandLine;
using BackSignal.Engine;
using BackSignal.Engine.Reading;
using BackSignal.Engine.Sites;

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

    /// <summary>The knowledge of the option, with a site's file over it where one is given.</summary>
    /// <param name="folder">Null is the release compiled in.</param>
    /// <param name="site">Null is none.</param>
    /// <param name="on">The day the site's sign-off must be good for; null is today.</param>
    public static Knowledge Load(DirectoryInfo? folder, FileSystemInfo? site, DateOnly? on = null)
    {
        if (site is null)
        {
            return folder is null ? CompiledIn.Knowledge : KnowledgeReader.Read(Files(folder));
        }

        return Read(folder is null ? CompiledIn.Edition : Edition.OfFiles(Files(folder)), site, on);
    }

    /// <summary>A release with a site's file over it where one is given.</summary>
    public static Knowledge Read(Edition release, FileSystemInfo? site, DateOnly? on = null)
    {
        if (site is null)
        {
            return release.Read();
        }

        var day = on ?? DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return SiteReader.Read(release, SiteOption.Read(site), day, SiteOption.Ask);
    }

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
