using System.Globalization;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine.Sites;

/// <summary>A clinic's own file over a release: whom to ring, and what it made stricter. It carries a hash of its own.</summary>
public sealed record Site
{
    public required string Name { get; init; }

    /// <summary>SHA-256 of the site's files, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The number by day; null when the site gives none.</summary>
    public string? Helpline { get; init; }

    /// <summary>The number at night and at weekends; given whenever the helpline is.</summary>
    public string? OutOfHours { get; init; }

    public string? EmergencyNumber { get; init; }

    /// <summary>Languages the site speaks, as BCP 47 tags.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    public bool IsStrictUkons { get; init; }

    /// <summary>Hours in which an amber is answered here, in the treatment window and outside it; null is as released.</summary>
    public (int InTreatment, int Otherwise)? AmberHours { get; init; }

    /// <summary>The relief in force, by id; null is none.</summary>
    public string? Relief { get; init; }

    /// <summary>Who signed for the relief.</summary>
    public SignOff? SignedOff { get; init; }

    /// <summary>What was raised, widened or added, in the site's words' order: "red-flags/x: today to hospital-now".</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>
    /// What this site adds for this audience at this level, from wording/site.yaml; a line that names something the site does not give is
    /// left out.
    /// </summary>
    public IReadOnlyList<string> Lines(Wording wording, string level, string audience)
    {
        var lines = wording.Find($"site/{level}/{audience}")?.Split('\n') ?? [];
        return [.. lines.Select(Filled).OfType<string>()];
    }

    /// <summary>The line with the site's own values in its places; null when the site lacks one of them.</summary>
    public string? Filled(string line)
    {
        foreach (var (place, value) in Places)
        {
            var marked = $"{{{place}}}";
            if (line.Contains(marked, StringComparison.Ordinal))
            {
                if (value is null)
                {
                    return null;
                }

                line = line.Replace(marked, value, StringComparison.Ordinal);
            }
        }

        return line;
    }

    private IEnumerable<(string Place, string? Value)> Places =>
        [
            ("name", Name),
            ("hash", Hash[..12]),
            ("helpline", Helpline),
            ("out-of-hours", OutOfHours),
            ("emergency-number", EmergencyNumber),
            ("languages", Languages.Count == 0 ? null : string.Join(", ", Languages)),
            ("hours-in-treatment", AmberHours?.InTreatment.ToString(CultureInfo.InvariantCulture)),
            ("hours-otherwise", AmberHours?.Otherwise.ToString(CultureInfo.InvariantCulture)),
            ("relief", Relief),
            ("signed-by", SignedOff is { } signed ? $"{signed.Name}, {signed.Role}" : null),
            ("signed-until", SignedOff?.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
}
