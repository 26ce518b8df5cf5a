using BackSignal.Engine.Rules;
using BackSignal.Engine.Tests.Clinics;

namespace BackSignal.Engine.Tests.Answers;

public class FormularyTests
{
    private static readonly Formulary Formulary = SmallClinic.Knowledge.Formulary;

    [Theory]
    [InlineData("docetaxel", "docetaxel")]
    [InlineData("DOCETAXEL", "docetaxel")]
    [InlineData("Taxotere", "docetaxel")]
    [InlineData("docetaxel 75 mg/m2 injection", "docetaxel")]
    [InlineData("trastuzumab-dkst", "trastuzumab")]
    [InlineData("trastuzumab-dkst 420 mg", "trastuzumab")]
    [InlineData("generic ibuprofen tablets", "ibuprofen")]
    [InlineData("aspirin", null)]
    [InlineData("", null)]
    public void A_medicine_is_found_by_what_a_record_calls_it(string name, string? expected) =>
        Assert.Equal(expected, Formulary.ByName(name)?.Id);

    [Fact]
    public void A_medicine_is_found_by_its_codes()
    {
        Assert.Equal("docetaxel", Formulary.ByRxNorm("3")?.Id);
        Assert.Equal("trastuzumab", Formulary.ByAtc("x01")?.Id);
        Assert.Null(Formulary.ByRxNorm("99"));
        Assert.Null(Formulary.ByAtc("3"));
    }

    [Theory]
    [InlineData("docetaxel", "docetaxel", true)]
    [InlineData("docetaxel", "taxane", true)]
    [InlineData("docetaxel", "sact", true)]
    [InlineData("vincristine", "taxane", false)]
    [InlineData("gabapentin", "thinner-or-calmer", true)]
    [InlineData("warfarin", "thinner-or-calmer", true)]
    [InlineData("warfarin", "nothing", false)]
    public void A_medicine_belongs_to_its_class_and_to_all_around_it(string medicine, string group, bool expected) =>
        Assert.Equal(expected, Formulary.Belongs(medicine, group));

    [Fact]
    public void A_class_has_its_own_members_and_those_within_it() =>
        Assert.Equal(
            ["docetaxel", "trastuzumab", "vincristine"],
            Formulary.Members("sact").Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("tc", "taxane-plan")]
    [InlineData("Docetaxel plan", "taxane-plan")]
    [InlineData("docetaxel", null)]
    public void A_plan_is_found_by_its_whole_name(string name, string? expected) =>
        Assert.Equal(expected, Formulary.ByRegimen(name)?.Id);

    [Theory]
    [InlineData("sact", true)]
    [InlineData("warfarin", true)]
    [InlineData("aspirin", false)]
    public void What_is_known_is_a_class_or_a_medicine(string name, bool expected) =>
        Assert.Equal(expected, Formulary.Knows(name));
}
