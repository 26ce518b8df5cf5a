namespace BackSignal.Cli.Impact;

/// <summary>Everybody two releases were asked about, and who would be told something else.</summary>
internal sealed record Comparison(
    Releases Releases,
    int People,
    IReadOnlyList<Change> Changes,
    IReadOnlyList<string> PassedOver
)
{
    public int Down => Changes.Count(change => change.IsDown);

    public int Up => Changes.Count(change => change.IsUp);

    public static Comparison Of(Releases releases, IReadOnlyList<Person> people, IReadOnlyList<string> passedOver)
    {
        var changes = people
            .Select(person =>
                (Person: person, Old: AnswerOf(person, releases.Old), New: AnswerOf(person, releases.New))
            )
            .Where(pair => !pair.Old.IsSame(pair.New))
            .Select(pair => new Change(
                pair.Person,
                pair.Old,
                pair.New,
                releases.Reasons(pair.Person, pair.Old, pair.New)
            ))
            .OrderByDescending(change => change.IsDown)
            .ThenByDescending(change => change.IsUp);
        return new Comparison(releases, people.Count, [.. changes], passedOver);
    }

    private static Answer AnswerOf(Person person, Engine.Knowledge knowledge) => Answer.Of(person.Ask(knowledge)!);
}
