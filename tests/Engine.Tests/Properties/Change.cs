namespace BackSignal.Engine.Tests.Properties;

/// <summary>One fact of a person becomes another value.</summary>
internal sealed class Change(Person person, Fact fact, FactValue value)
{
    private readonly Person _after = person.With(fact, value);

    public Assessment Before => person.Assessment;

    public Assessment After => _after.Assessment;

    /// <summary>Whether the new value contradicts nothing else that was said.</summary>
    public bool IsConsistent => _after.IsConsistent;

    /// <summary>Whether the new value is one the old may be.</summary>
    public bool IsWithin => Person.Contains(person.Facts[fact], value, fact);

    /// <summary>Whether the interval of the level afterwards lies within the one before.</summary>
    public bool Narrows => After.AtLeast >= Before.AtLeast && After.AtMost <= Before.AtMost;

    /// <summary>Whether it changes a fact, itself or one that follows from it, that was still to be found out.</summary>
    public bool TouchesWhatIsOpen
    {
        get
        {
            var open = Before.Questions.SelectMany(question => question.Open).Concat(Before.MissingTests).ToHashSet();
            return person.Facts.Knowledge.Facts.Any(other =>
                person.Facts[other] != _after.Facts[other] && open.Contains(other)
            );
        }
    }

    /// <summary>The same change of someone of whom as little is said as still shows it.</summary>
    public Change Smallest(Func<Change, bool> shows) =>
        new(person.Smallest(less => shows(new Change(less, fact, value))), fact, value);

    public override string ToString() =>
        $"{person}\n  then {Person.Text(fact, value)}: told {After.Told} in {After.AtLeast}..{After.AtMost}";
}
