using System.CommandLine;
using BackSignal.Engine.Reading;
using Spectre.Console;

namespace BackSignal.Cli;

/// <summary>seed: the article sentence by sentence, and what makes each work.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var knowledge = KnowledgeOption.Create();
        var command = new Command(
            "seed",
            "Show each sentence of the article the product starts from and what makes it work."
        )
        {
            knowledge,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(knowledge);
            var sentences = folder is null ? CompiledIn.Seed : SeedReader.Read(KnowledgeOption.Files(folder));
            foreach (var section in sentences.GroupBy(sentence => sentence.Section))
            {
                var table = new Table
                {
                    Border = TableBorder.Rounded,
                    Title = new TableTitle(Markup.Escape(section.Key)),
                };
                table.AddColumns("", "The article, in our words", "What makes it work", "Shown by");
                foreach (var sentence in section)
                {
                    var says = sentence.Correction is { } correction
                        ? $"{sentence.Says}\nCorrected: {correction}"
                        : sentence.Says;
                    table.AddRow(
                        new Text(sentence.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        new Text(says),
                        new Text(string.Join('\n', sentence.Works)),
                        new Text(string.Join('\n', sentence.Cases))
                    );
                    table.AddEmptyRow();
                }

                Terminal.Out.Write(table);
            }

            return CommandRun.Done;
        });
        return command;
    }
}
