using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace BackSignal.Server.SmartLaunch;

/// <summary>Random texts nobody can guess.</summary>
internal static class Secret
{
    /// <summary>256 bits, in letters that a URL and a cookie carry.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is shown of a verifier before it is told (PKCE, S256).</summary>
    public static string Challenge(string verifier) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    /// <summary>Takes the same time whether they differ early or late.</summary>
    public static bool Same(string one, string? other) =>
        other is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
