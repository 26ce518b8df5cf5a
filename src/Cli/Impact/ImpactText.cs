namespace BackSignal.Cli.Impact;

/// <summary>A comparison for people: who, from what to what, because of which file.</summary>
internal static class ImpactText
{
    public static void Write(TextWriter to, Comparison comparison)
    {
        var releases = comparison.Releases;
        to.WriteLine(
            $"{releases.Old.Version} ({releases.Old.Hash[..12]}) to {releases.New.Version} ({releases.New.Hash[..12]}): "
                + $"{releases.Files.Count} files that decide answers changed."
        );
        foreach (var change in comparison.Changes)
        {
            var reading = change.Person.Reading is { } read ? $" ({read})" : "";
            var level =
                change.Old.Told == change.New.Told ? change.New.Level : $"{change.Old.Level} to {change.New.Level}";
            to.WriteLine($"{change.Direction, -10}  {change.Person.Name}{reading}: {level}");
            List(to, "options opened", change.Opened);
            List(to, "options closed", change.Closed);
            List(to, "because of", change.Because);
        }

        foreach (var passedOver in comparison.PassedOver)
        {
            to.WriteLine($"passed over {passedOver}");
        }

        to.WriteLine(
            $"{comparison.People} answers compared: {comparison.Down} down, {comparison.Up} up, "
                + $"{comparison.Changes.Count - comparison.Down - comparison.Up} with other options only, {comparison.PassedOver.Count} passed over."
        );
    }

    private static void List(TextWriter to, string what, IEnumerable<string> items)
    {
        var all = string.Join(", ", items);
        if (all.Length > 0)
        {
            to.WriteLine($"            {what} {all}");
        }
    }
}
