using System.Text;
using BackSignal.Engine;
using BackSignal.Records;

namespace BackSignal.App.Tests.Records;

/// <summary>Plain JSON to facts and assessments in one line.</summary>
internal static class Plain
{
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static PatientRecord Read(string json) =>
        RecordReader.Read(Encoding.UTF8.GetBytes(json), RealKnowledge.Index, London);

    public static Facts Facts(string json, string at = "2026-11-25T09:30:00+00:00") =>
        FactsOf.Record(Read(json), DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));

    public static Assessment Assess(string json, string at = "2026-11-25T09:30:00+00:00") =>
        Engine.Assess.Report(Facts(json, at));

    /// <summary>What the facts say of one fact: "9", "0..42", "never", "yes", "yes|no", "not-sure", "not-asked".</summary>
    public static string Say(this Facts facts, string id)
    {
        var fact = RealKnowledge.Knowledge.Fact(id);
        var value = facts[fact];
        if (value.State == FactState.AskedUnknown)
        {
            return "not-sure";
        }

        if (value.State == FactState.NotAsked)
        {
            return "not-asked";
        }

        if (fact.IsChoice)
        {
            return string.Join('|', fact.Values.Where((_, i) => (value.Possible & (1UL << i)) != 0).Select(v => v.Id));
        }

        return value.Low == value.High ? Number(value.Low) : $"{Number(value.Low)}..{Number(value.High)}";
    }

    private static string Number(long amount) =>
        amount switch
        {
            Amount.Never => "never",
            Amount.Largest => "",
            _ => Amount.Write(amount),
        };
}
