using Hl7.Fhir.Model;
using Issue = Hl7.Fhir.Model.OperationOutcome.IssueType;

namespace BackSignal.Server.FhirApi;

/// <summary>A request that cannot be met: the status, what is wrong, where, and the cure. Never repeats what was sent.</summary>
internal sealed class Refusal : Exception
{
    private readonly Issue _issue;
    private readonly string? _expression;

    public Refusal(int status, Issue issue, string message, string? expression = null)
        : base(message) => (Status, _issue, _expression) = (status, issue, expression);

    public int Status { get; }

    public OperationOutcome Outcome =>
        new()
        {
            Issue =
            [
                new OperationOutcome.IssueComponent
                {
                    Severity = OperationOutcome.IssueSeverity.Error,
                    Code = _issue,
                    Diagnostics = Message,
                    Expression = _expression is null ? [] : [_expression],
                },
            ],
        };

    public static Refusal NotFound(string message) => new(StatusCodes.Status404NotFound, Issue.NotFound, message);

    /// <summary>The body is no JSON or no FHIR.</summary>
    public static Refusal Malformed(string message, string? expression = null) =>
        new(StatusCodes.Status400BadRequest, Issue.Structure, message, expression);

    /// <summary>A value that is none.</summary>
    public static Refusal Invalid(string message, string? expression) =>
        new(StatusCodes.Status400BadRequest, Issue.Value, message, expression);

    /// <summary>FHIR, but not of one person that can be assessed.</summary>
    public static Refusal Unprocessable(string message, string? expression) =>
        new(StatusCodes.Status422UnprocessableEntity, Issue.Processing, message, expression);
}
