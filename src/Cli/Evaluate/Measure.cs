namespace BackSignal.Cli.Evaluate;

/// <summary>One figure: of which patients, and which of them count.</summary>
/// <param name="Key">Its name in JSON.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Of">How many it is about in one patient: usually one or none; several for options.</param>
/// <param name="Counts">How many of these count.</param>
internal sealed record Measure(string Key, string Title, Func<Scored, int> Of, Func<Score, int> Counts)
{
    /// <summary>The figure over some patients in one reading.</summary>
    public Proportion Over(IEnumerable<Scored> part, Reading reading)
    {
        var (count, of) = (0, 0);
        foreach (var one in part)
        {
            var its = Of(one);
            of += its;
            count += its == 0 ? 0 : Counts(one[reading]);
        }

        return new Proportion(count, of);
    }
}
