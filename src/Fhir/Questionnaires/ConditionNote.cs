using BackSignal.Engine.Explanations;
using BackSignal.Engine.Rules;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Questionnaires;

/// <summary>The whole condition of a screen in words, beside the part of it that enableWhen can say.</summary>
internal static class ConditionNote
{
    public static Extension? Of(Question screen, bool isSaid)
    {
        if (screen.When is Engine.Conditions.Condition.All { Of.Count: 0 })
        {
            return null;
        }

        var condition = ConditionText.Of(screen.When);
        var note = isSaid
            ? $"Asked unless this is known not to hold: {condition}."
            : $"Always enabled, because enableWhen cannot say when it is needed: {condition}.";
        return new Extension(Uris.Extension + "designNote", new Markdown(note));
    }
}
