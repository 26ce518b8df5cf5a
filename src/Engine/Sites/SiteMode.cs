namespace BackSignal.Engine.Sites;

/// <summary>What a site chooses among what a release offers.</summary>
internal sealed record SiteMode
{
    /// <summary>Take the stricter level where a file gives two.</summary>
    public bool IsStrictUkons { get; init; }

    /// <summary>The relief the site has signed for; null is none.</summary>
    public string? Relief { get; init; }
}
