using BackSignal.Records;

namespace BackSignal.App.Tests.Fhir;

public class RouteTests
{
    [Theory]
    [InlineData("diclofenac 1 % gel", Route.Local)]
    [InlineData("Hydrocortisone 10 MG/ML Topical Cream", Route.Local)]
    [InlineData("hydrocortisone ointment", Route.Local)]
    [InlineData("dexamethasone eye drops", Route.Local)]
    [InlineData("dexamethasone 1 MG/ML Otic Solution", Route.Local)]
    [InlineData("dexamethasone nasal spray", Route.Local)]
    [InlineData("hydrocortisone inhaler", Route.Local)]
    [InlineData("dexamethasone inhalation capsule", Route.Local)]
    [InlineData("diclofenac 1.3 % medicated patch", Route.Local)]
    [InlineData("dexamethasone 4 MG Oral Tablet", Route.Systemic)]
    [InlineData("ibuprofen 200 MG liquid gel capsule", Route.Systemic)]
    [InlineData("docetaxel infusion", Route.Systemic)]
    [InlineData("dexamethasone 4 MG/ML Injection", Route.Systemic)]
    [InlineData("72 HR fentanyl 0.025 MG/HR Transdermal Patch", Route.Systemic)]
    [InlineData("fentanyl patch", Route.Unknown)]
    [InlineData("hydrocortisone intrathecal injection", Route.Intrathecal)]
    [InlineData("ibuprofen", Route.Unknown)]
    public void The_form_in_the_name_tells_the_route(string text, Route route) =>
        Assert.Equal(route, RouteOf($$""" "medicationCodeableConcept": { "text": "{{text}}" } """));

    [Theory]
    [InlineData("""{ "coding": [ { "system": "http://snomed.info/sct", "code": "26643006" } ] }""", Route.Systemic)]
    [InlineData("""{ "coding": [ { "system": "http://snomed.info/sct", "code": "6064005" } ] }""", Route.Local)]
    [InlineData("""{ "coding": [ { "system": "http://snomed.info/sct", "code": "72607000" } ] }""", Route.Intrathecal)]
    [InlineData(
        """{ "coding": [ { "system": "http://standardterms.edqm.eu", "code": "20003000", "display": "Cutaneous use" } ] }""",
        Route.Local
    )]
    [InlineData(
        """{ "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration", "code": "PO" } ] }""",
        Route.Systemic
    )]
    [InlineData("""{ "text": "by mouth" }""", Route.Systemic)]
    [InlineData("""{ "text": "somehow" }""", Route.Unknown)]
    public void A_stated_route_counts_first(string concept, Route route) =>
        Assert.Equal(
            route,
            RouteOf(
                $$""" "medicationCodeableConcept": { "text": "ibuprofen" }, "dosage": [ { "route": {{concept}}, "text": "two at night" } ] """
            )
        );

    [Fact]
    public void A_stated_route_counts_before_the_form() =>
        Assert.Equal(
            Route.Systemic,
            RouteOf(
                """ "medicationCodeableConcept": { "text": "dexamethasone drops" }, "dosage": [ { "route": { "text": "oral" } } ] """
            )
        );

    [Theory]
    [InlineData("Apply the cream twice a day", Route.Local)]
    [InlineData("Inject 40 mg under the skin every day", Route.Systemic)]
    [InlineData("As needed", Route.Unknown)]
    public void The_instruction_counts_last(string words, Route route) =>
        Assert.Equal(
            route,
            RouteOf(
                $$""" "medicationCodeableConcept": { "text": "ibuprofen" }, "dosage": [ { "text": "{{words}}" } ] """
            )
        );

    [Fact]
    public void The_form_of_the_medication_counts() =>
        Assert.Equal(
            Route.Local,
            RouteOf(
                """
                "medicationReference": { "reference": "#d" },
                "contained": [ { "resourceType": "Medication", "id": "d", "code": { "text": "diclofenac" }, "form": { "coding": [ { "display": "Gel" } ] } } ]
                """
            )
        );

    [Theory]
    [InlineData("D07AA02", "hydrocortisone", Route.Local)]
    [InlineData("H02AB09", "hydrocortisone", Route.Systemic)]
    [InlineData("M02AA15", "diclofenac", Route.Local)]
    [InlineData("L01BC02", "fluorouracil", Route.Unknown)]
    public void Some_groups_of_the_ATC_tell_the_route(string code, string name, Route route) =>
        Assert.Equal(
            route,
            RouteOf(
                $$""" "medicationCodeableConcept": { "coding": [ { "system": "http://www.whocc.no/atc", "code": "{{code}}", "display": "{{name}}" } ] } """
            )
        );

    [Theory]
    [InlineData("diclofenac 1 % gel", "not-asked")]
    [InlineData("diclofenac", "yes")]
    public void On_the_skin_it_is_no_exposure_and_unknown_counts(string text, string said) =>
        Assert.Equal(
            said,
            Ward.Say("on-nsaid", Statement($$""" "medicationCodeableConcept": { "text": "{{text}}" } """))
        );

    private static Route RouteOf(string medicine) => Assert.Single(Ward.Read(Statement(medicine)).Courses).Route;

    private static string Statement(string medicine) =>
        $$"""{ "resourceType": "MedicationStatement", "id": "s1", "status": "active", "subject": { "reference": "Patient/p1" }, {{medicine}} }""";
}
