using System.Globalization;

namespace BackSignal.Engine.Reading;

/// <summary>Every sentence a person sees must be readable at the age of eleven (evidence dossier 6.1).</summary>
internal static class PlainWords
{
    // Limits of the project, stated in evidence dossier 6.1: grade 6, sentences of at most 20 words, a card's length.
    private const double HighestGrade = 6.99;
    private const int LongestSentence = 20;
    private const int LongestText = 700;

    public static void Check(Knowledge knowledge, Problems problems)
    {
        foreach (var (file, text) in PatientTexts(knowledge))
        {
            var words = text.Count(c => c == ' ') + 1;
            var grade = ReadingGrade.Of(text);
            if (words >= 8 && grade > HighestGrade)
            {
                problems.Add(
                    file,
                    1,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"reads at grade {grade:F1}, above 6: use shorter words and sentences in “{Start(text)}”"
                    )
                );
            }

            if (ReadingGrade.LongestSentence(text) is > LongestSentence and var longest)
            {
                problems.Add(
                    file,
                    1,
                    $"has a sentence of {longest} words, above {LongestSentence}: split it in “{Start(text)}”"
                );
            }

            if (text.Length > LongestText)
            {
                problems.Add(
                    file,
                    1,
                    $"is {text.Length} characters long, above {LongestText}: shorten “{Start(text)}”"
                );
            }
        }
    }

    private static IEnumerable<(string File, string Text)> PatientTexts(Knowledge knowledge)
    {
        foreach (var fact in knowledge.Facts.Where(fact => fact.Ask is not null))
        {
            foreach (var text in new[] { fact.Ask!.Patient, fact.Ask.Why, fact.Ask.Help }.OfType<string>())
            {
                yield return ($"facts/{fact.Id}.yaml", text);
            }
        }

        foreach (var flag in knowledge.RedFlags)
        {
            foreach (var text in flag.Levels.Select(level => level.Patient).Append(flag.Patient).OfType<string>())
            {
                yield return ($"red-flags/{flag.Id}.yaml", text);
            }
        }

        foreach (var relief in knowledge.Reliefs)
        {
            yield return ($"reliefs/{relief.Id}.yaml", relief.Patient);
        }

        foreach (var cause in knowledge.Causes.Where(cause => cause.Explain is not null))
        {
            yield return ($"causes/{cause.Id}.yaml", cause.Explain!);
        }

        foreach (var therapy in knowledge.Therapies)
        {
            var own = therapy.Checks.Where(check => check.Interaction is null).Select(check => check.Because);
            foreach (var text in own.Append(therapy.Advice).OfType<string>())
            {
                yield return ($"therapies/{therapy.Id}.yaml", text);
            }
        }

        foreach (var interaction in knowledge.Interactions)
        {
            yield return ($"interactions/{interaction.Id}.yaml", interaction.Checks[0].Because);
        }

        foreach (
            var (key, text) in knowledge.Wording.Texts.Where(pair =>
                pair.Key.EndsWith("/patient", StringComparison.Ordinal)
            )
        )
        {
            yield return ($"wording/{key.Split('/')[0]}.yaml", text);
        }
    }

    private static string Start(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
