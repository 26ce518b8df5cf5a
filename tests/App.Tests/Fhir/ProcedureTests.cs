namespace BackSignal.App.Tests.Fhir;

public class ProcedureTests
{
    [Theory]
    [InlineData("""  "performedDateTime": "2026-11-20"  """, "completed", "5")]
    [InlineData("""  "performedPeriod": { "start": "2026-11-10", "end": "2026-11-20" }  """, "completed", "5")]
    [InlineData("""  "performedPeriod": { "start": "2026-11-10", "end": "2026-11-20" }  """, "stopped", "5..15")]
    [InlineData("""  "performedPeriod": { "start": "2026-11-10", "end": "2026-12-20" }  """, "in-progress", "0..15")]
    [InlineData("""  "performedPeriod": { "start": "2026-11-10" }  """, "completed", "15")]
    [InlineData("""  "performedString": "last week"  """, "completed", "0..any")]
    [InlineData("""  "performedDateTime": "2026-11-20"  """, "not-done", "not-asked")]
    [InlineData("""  "performedDateTime": "2026-11-20"  """, "entered-in-error", "not-asked")]
    [InlineData("""  "performedDateTime": "2026-11-20"  """, "preparation", "not-asked")]
    public void A_procedure_counts_from_its_end_when_it_was_done(string when, string status, string days) =>
        Assert.Equal(days, Ward.Say("days-since-spinal-procedure", Procedure(when, status)));

    [Fact]
    public void A_period_that_ends_before_it_starts_is_noted_and_either_end_counts()
    {
        var facts = Ward.Facts(
            Procedure(""" "performedPeriod": { "start": "2026-11-20", "end": "2026-11-10" } """, "completed")
        );

        Assert.Equal("5..15", facts.Tell("days-since-spinal-procedure"));
        Assert.Contains("Procedure/x1: performedPeriod", Assert.Single(facts.Notes), StringComparison.Ordinal);
    }

    private static string Procedure(string when, string status) =>
        $$"""
            { "resourceType": "Procedure", "id": "x1", "status": "{{status}}", "subject": { "reference": "Patient/p1" }, {{when}},
              "code": { "coding": [ { "system": "http://snomed.info/sct", "code": "277762005" } ] } }
            """;
}
