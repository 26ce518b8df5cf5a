using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Tests.Clinics;

/// <summary>A complete knowledge of our own invention, small enough to know by heart.</summary>
internal static class SmallClinic
{
    public static IReadOnlyList<KnowledgeFile> Files { get; } =
        KnowledgeText.Files($"{SmallShelf.Text}\n{SmallFacts.Text}\n{SmallRules.Text}\n{SmallCases.Text}\n");

    public static Knowledge Knowledge { get; } = KnowledgeReader.Read(Files);

    /// <summary>Every test and record that no question asks, all of them harmless; beside "otherwise harmless" nothing is open.</summary>
    public const string AllTested =
        "saturation: 99 %, saturation-walking: 99 %, platelets: 210 10*9/L, creatinine: 1 mg/dL, "
        + "creatinine-baseline: 1 mg/dL, calcium: 2.3 mmol/L, albumin: 40 g/L, pulse: 70 /min, inflammation: 1 mg/L, "
        + "days-since-sact: never, hours-since-taxane: never, contacts: 0, pain-run: 0, pain-rise: 0, thinner: none, "
        + "age: 40, sex: female, weight: 70 kg, steroid-total: 0 mg, days-since-growth-factor: never";

    /// <summary>The files with one more, or with another text for one.</summary>
    public static IReadOnlyList<KnowledgeFile> With(string path, string text) =>
        [.. Files.Where(file => file.Path != path), new KnowledgeFile(path, text)];

    /// <summary>The files without one.</summary>
    public static IReadOnlyList<KnowledgeFile> Without(string path) => [.. Files.Where(file => file.Path != path)];

    /// <summary>The assessment of facts written as cases write them, "back-pain: yes, pain-now: 7".</summary>
    public static Assessment Assess(string given) => Assess(given, Knowledge);

    public static Assessment Assess(string given, Knowledge knowledge) =>
        Engine.Assess.Report(Facts(given, "not-asked", knowledge));

    /// <summary>The same, with every other question answered harmlessly.</summary>
    public static Assessment AssessOtherwiseHarmless(string given) => AssessOtherwiseHarmless(given, Knowledge);

    public static Assessment AssessOtherwiseHarmless(string given, Knowledge knowledge) =>
        Engine.Assess.Report(Facts(given, "harmless", knowledge));

    public static Facts Facts(string given, string otherwise, Knowledge knowledge)
    {
        var text = $"name: a test\ngiven: {{ {given} }}\notherwise: {otherwise}\nexpect: {{ told: today }}\n";
        var files = Files
            .Where(file => file.Path == "release.yaml")
            .Append(new KnowledgeFile("patients/test.yaml", text));
        return Assert.Single(CaseReader.Read(files, knowledge)).Facts(knowledge);
    }
}
