namespace BackSignal.Cli.Impact;

/// <summary>One person who would be told something else, and the files that do it.</summary>
internal sealed record Change(Person Person, Answer Old, Answer New, IReadOnlyList<string> Because)
{
    public bool IsDown => New.Rank < Old.Rank;

    public bool IsUp => New.Rank > Old.Rank;

    public string Direction =>
        IsDown ? "down"
        : IsUp ? "up"
        : "same level";

    public IEnumerable<string> Opened => New.Open.Except(Old.Open);

    public IEnumerable<string> Closed => Old.Open.Except(New.Open);
}
