using System.Globalization;

namespace BackSignal.Cli.Evaluate;

/// <summary>So many of so many, with the 95 % interval of Wilson (1927), which stays honest near none and all.</summary>
internal readonly record struct Proportion(int Count, int Of)
{
    // The 97.5th percentile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>The share, 0 to 1; zero of nothing is zero.</summary>
    public double Share => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>The bounds of the interval; everything when there is nothing to count.</summary>
    public (double Low, double High) Wilson
    {
        get
        {
            if (Of == 0)
            {
                return (0, 1);
            }

            var z2 = Z * Z;
            var centre = (Share + (z2 / (2 * Of))) / (1 + (z2 / Of));
            var half = Z / (1 + (z2 / Of)) * Math.Sqrt((Share * (1 - Share) / Of) + (z2 / (4.0 * Of * Of)));
            return (Count == 0 ? 0 : centre - half, Count == Of ? 1 : centre + half);
        }
    }

    /// <summary>"78 of 82, 95 % (88–98)"; a dash when there is nothing to count.</summary>
    public override string ToString() =>
        Of == 0
            ? "–"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Count} of {Of}, {Share * 100:F0} % ({Wilson.Low * 100:F0}–{Wilson.High * 100:F0})"
            );
}
