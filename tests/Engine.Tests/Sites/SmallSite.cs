using BackSignal.Engine.Reading;
using BackSignal.Engine.Sites;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Sites;

/// <summary>The small clinic as a site sees it: a release with amber hours and one relief.</summary>
internal static class SmallSite
{
    public static DateOnly Today { get; } = new(2026, 11, 25);

    public static Edition Release { get; } =
        Edition.OfFiles([
            .. SmallClinic.Files.Select(file =>
                file.Path == "release.yaml"
                    ? file with
                    {
                        Text = file.Text + "\namber-hours: { in-treatment: 24, otherwise: 72 }\n",
                    }
                    : file
            ),
            new KnowledgeFile(
                "reliefs/diffuse-ache.yaml",
                """
                name: A diffuse ache
                flags: [strong-pain]
                to: soon
                when: { diffuse: yes, night-pain: no }
                patient: Ring us tomorrow.
                cite: [ { source: book, at: p. 90, confidence: known } ]
                review: { state: draft }
                """
            ),
        ]);

    public static Knowledge Bare { get; } = Release.Read();

    /// <summary>The knowledge with a site of one file.</summary>
    public static Knowledge With(string text, AskSolver? ask = null) =>
        SiteReader.Read(Release, SiteFiles.One("ours.yaml", "name: Ours\n" + text), Today, ask);

    /// <summary>The knowledge with a site's folder.</summary>
    public static Knowledge WithFolder(string text, params (string Path, string Text)[] more) =>
        SiteReader.Read(
            Release,
            new SiteFiles(
                "ours",
                true,
                [
                    new KnowledgeFile("site.yaml", "name: Ours\n" + text),
                    .. more.Select(file => new KnowledgeFile(file.Path, file.Text)),
                ]
            ),
            Today,
            null
        );

    /// <summary>Everything that is wrong with a site of one file, one problem a line.</summary>
    public static string Refusal(string text, AskSolver? ask = null) => Refusal(() => With(text, ask));

    public static string Refusal(Func<Knowledge> read) => Assert.Throws<KnowledgeException>(read).Message;
}
