using System.Text.Json.Serialization;
using Hl7.Fhir.Model;

namespace BackSignal.Fhir.Cards;

/// <summary>A change to the orders: a resource to create in full, or the id of one to delete. Never carried out by itself.</summary>
public sealed record CardAction
{
    private CardAction(string type, string description) => (Type, Description) = (type, description);

    public string Type { get; }

    public string Description { get; }

    [JsonConverter(typeof(ResourceJson))]
    public Resource? Resource { get; private init; }

    /// <summary>"MedicationRequest/103".</summary>
    public string? ResourceId { get; private init; }

    public static CardAction Create(string description, Resource resource) =>
        new("create", description) { Resource = resource };

    public static CardAction Delete(string description, string resourceId) =>
        new("delete", description) { ResourceId = resourceId };
}
