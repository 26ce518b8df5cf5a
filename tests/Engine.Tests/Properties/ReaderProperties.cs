using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;
using CsCheck;

namespace BackSignal.Engine.Tests.Properties;

public class ReaderProperties
{
    private static readonly IReadOnlyList<KnowledgeFile> Files = SmallClinic.Files;
    private const string Odd = "{}[]:,-\n\t \"'#&*!|>%@`?0a..,";

    /// <summary>A file with a piece cut out, doubled, or replaced by something odd.</summary>
    private static readonly Gen<(int File, string Text)> Broken =
        from file in Gen.Int[0, Files.Count - 1]
        from start in Gen.Int[0, Files[file].Text.Length - 1]
        from length in Gen.Int[0, 12]
        from odd in Gen.Int[0, Odd.Length - 1].Select(i => Odd[i]).Array[0, 3]
        let end = Math.Min(Files[file].Text.Length, start + length)
        select (file, Files[file].Text[..start] + new string(odd) + Files[file].Text[end..]);

    [Fact]
    public void Whatever_stands_in_a_file_is_parsed_or_refused() =>
        Broken.Sample(
            broken =>
            {
                var problems = new Problems();
                var root = YamlReader.Read(new KnowledgeFile("red-flags/x.yaml", broken.Text), problems);
                return root is not null || !problems.IsEmpty;
            },
            iter: (int)Math.Max(1000, Check.Iter)
        );

    [Fact]
    public void Whatever_stands_in_a_file_the_whole_is_read_or_refused() =>
        Broken.Sample(
            broken =>
            {
                var problems = KnowledgeReader.Check(SmallClinic.With(Files[broken.File].Path, broken.Text));
                return problems.All(problem => problem.Text.Length > 0 && problem.Line > 0);
            },
            iter: (int)Math.Max(30, Check.Iter / 10)
        );
}
