using BackSignal.Engine.Reading;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class DerivationTests
{
    [Theory]
    [InlineData("age: 40, weight: 72 kg, creatinine: 1 mg/dL, sex: male", "100", "100")]
    [InlineData("age: 40, weight: 72 kg, creatinine: 1 mg/dL, sex: female", "85", "85")]
    [InlineData("age: 40, weight: 72 kg, creatinine: 1 mg/dL", "85", "100")]
    [InlineData("age: 40..50, weight: 72..144 kg, creatinine: 1..2 mg/dL, sex: male", "45", "200")]
    [InlineData("age: 120, weight: 20 kg, creatinine: 20 mg/dL, sex: male", "0.277778", "0.277778")]
    public void Creatinine_clearance_follows_cockcroft_and_gault(string given, string low, string high) =>
        Check("clearance", given, low, high);

    [Theory]
    [InlineData("weight: 72 kg, creatinine: 1 mg/dL, sex: male")]
    [InlineData("age: 40, weight: not-sure, creatinine: 1 mg/dL, sex: male")]
    [InlineData("age: 40, weight: 72 kg, sex: male")]
    public void It_is_not_asked_while_a_part_is_unknown(string given) =>
        Assert.Equal(FactState.NotAsked, Value("clearance", given).State);

    [Theory]
    [InlineData("creatinine: 3 mg/dL, creatinine-baseline: 1.5 mg/dL", "2", "2")]
    [InlineData("creatinine: 1 mg/dL, creatinine-baseline: 3 mg/dL", "0.333333", "0.333334")]
    [InlineData("creatinine: 2..3 mg/dL, creatinine-baseline: 1..2 mg/dL", "1", "3")]
    [InlineData("creatinine: 0.2 mg/dL", "0.01", "2")]
    public void A_ratio_is_rounded_outwards(string given, string low, string high) =>
        Check("creatinine-rise", given, low, high);

    [Theory]
    [InlineData("calcium: 2.5 mmol/L, albumin: 40 g/L", "2.5", "2.5")]
    [InlineData("calcium: 2.4..2.6 mmol/L, albumin: 20..40 g/L", "2.4", "3")]
    [InlineData("calcium: 2.5 mmol/L", "2.1", "3.1")]
    public void A_weighted_sum_takes_the_far_ends(string given, string low, string high) =>
        Check("true-calcium", given, low, high);

    [Theory]
    [InlineData("saturation: 95 %, saturation-walking: 88 %", "88", "88")]
    [InlineData("saturation: 95 %", "50", "95")]
    [InlineData("saturation: 90..95 %, saturation-walking: 92..98 %", "90", "95")]
    public void The_least_of_several_is_no_more_than_any(string given, string low, string high) =>
        Check("worst-saturation", given, low, high);

    [Theory]
    [InlineData("pulse: 131 /min, temperature: 39.1 Cel, confusion: yes", "8", "8")]
    [InlineData("pulse: 120 /min, temperature: 36.8 Cel, confusion: no", "2", "2")]
    [InlineData("pulse: 120..140 /min, temperature: 36.8 Cel, confusion: no", "0", "5")]
    [InlineData("confusion: yes", "3", "10")]
    [InlineData("confusion: no", "0", "7")]
    public void A_score_adds_what_is_certain_and_what_may_be(string given, string low, string high) =>
        Check("illness-score", given, low, high);

    [Fact]
    public void A_score_may_subtract()
    {
        var knowledge = KnowledgeReader.Read(
            SmallClinic.With(
                "facts/mood.yaml",
                """
                name: mood
                type: number
                unit: "1"
                plausible: -5..5
                derived: { score: [ { when: { rash: yes }, points: -2 }, { when: { fall: yes }, points: 0.5 } ] }
                """
            )
        );

        Check("mood", "rash: yes, fall: yes", "-1.5", "-1.5", knowledge);
        Check("mood", "fall: no", "-2", "0", knowledge);
        Check("mood", "rash: no", "0", "0.5", knowledge);
    }

    [Fact]
    public void What_is_derived_from_what_is_derived_comes_after_it_whatever_it_is_called()
    {
        var knowledge = KnowledgeReader.Read(
            SmallClinic.With(
                "facts/a-score.yaml",
                """
                name: a score that needs a ratio
                type: count
                derived: { score: [ { when: { creatinine-rise: ">= 1.5" }, points: 1 } ] }
                """
            )
        );

        Check("a-score", "creatinine: 3 mg/dL, creatinine-baseline: 1.5 mg/dL", "1", "1", knowledge);
    }

    [Theory]
    [InlineData("creatinine: 20 mg/dL, creatinine-baseline: 0.1 mg/dL", "20", "20")]
    [InlineData("creatinine: 1..20 mg/dL, creatinine-baseline: 0.1 mg/dL", "10", "20")]
    public void A_result_beyond_the_plausible_is_as_much_as_can_be(string given, string low, string high) =>
        Check("creatinine-rise", given, low, high);

    [Fact]
    public void What_is_measured_wins_over_what_is_derived() =>
        Check("clearance", "clearance: 33 mL/min, age: 40, weight: 72 kg, creatinine: 1 mg/dL, sex: male", "33", "33");

    [Theory]
    [InlineData("temperature: 38.5 Cel", "highest-temperature", "38.5", "38.5")]
    [InlineData("temperature: 38.5 Cel, highest-temperature: 39 Cel", "highest-temperature", "39", "39")]
    [InlineData("saturation: 91 %", "lowest-saturation", "91", "91")]
    public void The_only_reading_is_the_highest_and_the_lowest(string given, string fact, string low, string high) =>
        Check(fact, given, low, high);

    [Theory]
    [InlineData("days-since-taxane: 5", "days-since-cytotoxic", "0", "5")]
    [InlineData("days-since-taxane: 5", "days-since-sact", "0", "5")]
    [InlineData("days-since-taxane: 5, days-since-sact: 3", "days-since-cytotoxic", "3", "5")]
    [InlineData("days-since-sact: 10..20", "days-since-taxane", "10", "never")]
    [InlineData("days-since-sact: never", "days-since-taxane", "never", "never")]
    [InlineData("days-since-sact: never, days-since-taxane: not-sure", "days-since-taxane", "never", "never")]
    [InlineData("days-to-taxane: 5", "days-to-sact", "0", "5")]
    [InlineData("days-to-sact: never", "days-to-taxane", "never", "never")]
    public void A_dose_of_a_class_is_a_dose_of_the_classes_around_it(
        string given,
        string fact,
        string low,
        string high
    ) => Check(fact, given, low, high);

    [Fact]
    public void Days_say_nothing_about_hours_and_no_class_about_its_parts()
    {
        Assert.Equal(FactState.NotAsked, Value("hours-since-taxane", "days-since-taxane: 1").State);
        Assert.Equal(FactState.NotAsked, Value("days-since-taxane", "days-since-sact: 5").State);
        Assert.Equal(FactState.NotAsked, Value("days-since-antifolate", "days-since-taxane: 1").State);
    }

    private static void Check(string fact, string given, string low, string high, Knowledge? knowledge = null)
    {
        var value = Value(fact, given, knowledge);

        Assert.Equal((low, high), (Write(value.Low), Write(value.High)));
    }

    private static string Write(long amount) => amount == Amount.Never ? "never" : Amount.Write(amount);

    private static FactValue Value(string fact, string given, Knowledge? knowledge = null)
    {
        var facts = SmallClinic.Facts(given, "not-asked", knowledge ?? SmallClinic.Knowledge);
        return facts[facts.Knowledge.Fact(fact)];
    }
}
