using BackSignal.Server.Hosting;

namespace BackSignal.Server.CdsHooks;

/// <summary>One call of a hook. The access token lives as long as the call, is never stored and never logged.</summary>
internal sealed record HookCall
{
    /// <summary>Whether the user is the person or a relative: cards are written for clinicians.</summary>
    public required bool IsByPatient { get; init; }

    public required string Patient { get; init; }

    public string? Encounter { get; init; }

    public Uri? FhirServer { get; init; }

    public string? AccessToken { get; init; }

    /// <summary>The Bundle of drafts, as it was sent.</summary>
    public ReadOnlyMemory<byte>? DraftOrders { get; init; }

    /// <summary>The drafts just chosen ("MedicationRequest/103"); empty for all.</summary>
    public IReadOnlyList<string> Selections { get; init; } = [];

    public JsonMembers? Prefetch { get; init; }

    public override string ToString() => nameof(HookCall);
}
