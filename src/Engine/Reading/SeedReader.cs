namespace BackSignal.Engine.Reading;

/// <summary>Reads knowledge/seed.yaml and refuses a sentence that nothing makes work.</summary>
public static class SeedReader
{
    private const string Path = "seed.yaml";

    /// <summary>The sentences of these files, in order; empty when there is no seed.yaml.</summary>
    public static IReadOnlyList<SeedSentence> Read(IEnumerable<KnowledgeFile> files)
    {
        var problems = new Problems();
        return Read(KnowledgeFolder.Parse(files, problems), problems);
    }

    internal static IReadOnlyList<SeedSentence> Read(KnowledgeFolder folder, Problems problems)
    {
        if (!folder.Has(Path) || Fields.Of(folder.Root(Path), problems, "the file") is not { } root)
        {
            return [];
        }

        var sentences = root.Items("sentences").Select(item => One(item, problems)).OfType<SeedSentence>().ToList();
        root.Optional("cite");
        root.Done();
        return sentences;
    }

    /// <summary>Every sentence is numbered in order, works through files that exist and is shown by cases that exist.</summary>
    internal static void Check(KnowledgeFolder folder, IEnumerable<KnowledgeCase> cases, Problems problems)
    {
        if (!folder.Has(Path))
        {
            problems.Add(Path, 1, "is missing; it maps every sentence of the article to what makes it work");
            return;
        }

        var known = cases.Select(c => $"{c.Kind}/{c.Id}: {c.Name}").ToHashSet(StringComparer.Ordinal);
        var number = 0;
        foreach (var sentence in Read(folder, problems))
        {
            number++;
            var at = $"sentence {sentence.Number}";
            if (sentence.Number != number)
            {
                problems.Add(Path, 1, $"{at}: stands in place {number}; number the sentences 1, 2, 3 without a gap");
            }

            if (sentence.Works.Count == 0 || sentence.Cases.Count == 0)
            {
                problems.Add(
                    Path,
                    1,
                    $"{at}: is not mapped; name the files that make it work and the cases that show it"
                );
            }

            foreach (var file in sentence.Works.Where(file => !folder.Has(file + ".yaml")))
            {
                problems.Add(Path, 1, $"{at}: there is no file '{file}.yaml'");
            }

            foreach (var missing in sentence.Cases.Where(shown => !known.Contains(shown)))
            {
                var near = Spelling.Nearest(missing, known);
                problems.Add(
                    Path,
                    1,
                    $"{at}: there is no case '{missing}'{(near is null ? "" : $"; did you mean '{near}'?")}"
                );
            }
        }
    }

    private static SeedSentence? One(Node item, Problems problems)
    {
        if (Fields.Of(item, problems, "a sentence") is not { } fields)
        {
            return null;
        }

        var sentence = new SeedSentence(
            fields.Integer("n") ?? 0,
            fields.RequiredText("section"),
            fields.RequiredText("hash"),
            fields.RequiredText("says"),
            fields.Texts("works"),
            fields.Texts("cases"),
            fields.Text("correction")
        );
        fields.Done();
        return sentence;
    }
}
