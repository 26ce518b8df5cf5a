using BackSignal.Engine;
using BackSignal.Records.Assessments;

namespace BackSignal.Cli;

/// <summary>The hand-over note on a console.</summary>
internal static class HandOverText
{
    public static void Write(Sheet sheet, Assessment assessment)
    {
        var knowledge = assessment.Facts.Knowledge;
        var told = assessment.Told;
        sheet.Line($"{LevelStyle.Shape(told)} {FindingWords.Level(knowledge, told)}", LevelStyle.Colour(told));
        sheet.Line(HandOver.AsOf(assessment), "grey");
        foreach (var section in HandOver.Of(assessment))
        {
            sheet.Heading(section.Title);
            foreach (var line in section.Lines)
            {
                sheet.Item(line.IsToDo ? "→" : "•", line.Text);
            }
        }

        SiteText.Numbers(sheet, assessment, "clinician");
        SiteText.MadeWith(sheet, assessment, "clinician");
        if (!knowledge.IsSigned)
        {
            sheet.Line(knowledge.Wording["product/draft-review/clinician"], "grey");
        }
    }
}
