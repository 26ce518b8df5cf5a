using Hl7.Fhir.Model;

namespace BackSignal.Server.Hosting;

/// <summary>A call that gets no cards: the status, and what is wrong with it and how to mend it. Never what stood in it.</summary>
internal sealed class Fault(int status, OperationOutcome.IssueType issue, string message) : Exception(message)
{
    public int Status => status;

    public OperationOutcome.IssueType Issue => issue;

    public static Fault Malformed(string message) =>
        new(StatusCodes.Status400BadRequest, OperationOutcome.IssueType.Invalid, message);

    /// <summary>What is needed was not sent and cannot be fetched.</summary>
    public static Fault Unmet(string message) =>
        new(StatusCodes.Status412PreconditionFailed, OperationOutcome.IssueType.Incomplete, message);

    public static Fault TooLarge(int most) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            OperationOutcome.IssueType.TooLong,
            $"The body is larger than {most} bytes; send the patient's data of use only, or let it be fetched"
        );
}
