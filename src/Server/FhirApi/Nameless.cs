using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackSignal.Fhir;
using Hl7.Fhir.Model;

namespace BackSignal.Server.FhirApi;

/// <summary>A QuestionnaireResponse as a form renders it: complete, but without an id.</summary>
internal static class Nameless
{
    /// <summary>
    /// No form is larger; what is goes to the reader of records alone, which streams. The parser of the SDK can allocate a thousand bytes
    /// for each byte of what is no FHIR.
    /// </summary>
    private const int LargestForm = 256 * 1024;

    /// <summary>The response with an id made from its content; null for every other resource and for one that is no valid FHIR.</summary>
    public static QuestionnaireResponse? Response(JsonElement resource, byte[] bytes)
    {
        var isNameless = Written.Type(resource) == "QuestionnaireResponse" && !resource.TryGetProperty("id", out _);
        if (!isNameless || bytes.Length > LargestForm)
        {
            return null;
        }

        try
        {
            if (FhirJson.Read(Encoding.UTF8.GetString(bytes)) is not QuestionnaireResponse response)
            {
                return null;
            }

            response.Id = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
            return response;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // On JSON that is no FHIR the parser of the SDK fails in many ways, an index beyond a list among them. The reader of records
            // is more patient, and says what it could not read.
            return null;
        }
    }
}
