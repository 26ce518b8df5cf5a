using BackSignal.Engine;

namespace BackSignal.Cli;

/// <summary>The card the person keeps: what to do now, what changes everything, when to look again.</summary>
internal static class SafetyNetText
{
    public static void Write(Sheet sheet, Assessment assessment)
    {
        var wording = assessment.Facts.Knowledge.Wording;
        var level = assessment.IsReport ? assessment.Told.Name() : "no-report";
        sheet.Line(wording.Find($"levels/{level}/name") ?? level, "bold");
        sheet.Line(wording[$"levels/{level}/patient"]);
        SiteText.Numbers(sheet, assessment, "patient");
        if (wording.Find($"levels/{level}/check-in") is { } checkIn)
        {
            sheet.Line(checkIn);
        }

        if (assessment.Told <= Urgency.Today && wording.Find("product/safety-net/patient") is { } net)
        {
            sheet.Heading("Call at once if");
            foreach (var line in net.Split('\n'))
            {
                sheet.Item("•", line);
            }
        }

        if (wording.Find("product/temperature-first/patient") is { } temperature)
        {
            sheet.Heading("Before any tablet");
            sheet.Item("•", temperature);
        }

        sheet.Blank();
        sheet.Line(wording["product/not-a-diagnosis/patient"], "grey");
        sheet.Line(wording["product/draft-review/patient"], "grey");
        SiteText.MadeWith(sheet, assessment, "patient");
    }
}
