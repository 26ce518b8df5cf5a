namespace BackSignal.Engine;

/// <summary>
/// The triage conversation: one screen at a time, dangers first, stopping at once on an emergency and otherwise when nothing can
/// change. Going back loses nothing: what was answered is offered again.
/// </summary>
public sealed class Conversation
{
    private readonly Facts _start;
    private readonly List<(OpenQuestion Screen, IReadOnlyDictionary<Fact, FactValue> Answers)> _answered = [];
    private readonly Dictionary<Fact, FactValue> _remembered = [];

    /// <summary>A conversation that starts from what a record already says.</summary>
    public Conversation(Facts start)
    {
        _start = start;
        Assessment = Assess.Report(start);
    }

    /// <summary>The assessment of everything said so far; broken off here, it stands.</summary>
    public Assessment Assessment { get; private set; }

    /// <summary>Whether to go on, once the level and the causes are settled, to what decides which options are safe.</summary>
    public bool AsksForOptions { get; private set; }

    /// <summary>The screen to ask now; null when the conversation is over.</summary>
    public OpenQuestion? Next =>
        Assessment.Questions.FirstOrDefault(question =>
            question.IsNeeded && (AsksForOptions || question.Purpose > Purpose.Option)
        );

    /// <summary>Whether only questions about options are left.</summary>
    public bool HasOnlyOptionsLeft => Next is null && Assessment.Questions.Any(question => question.IsNeeded);

    /// <summary>Screens answered so far.</summary>
    public int Count => _answered.Count;

    /// <summary>What was answered before going back; null when it was not.</summary>
    public FactValue? Remembered(Fact fact) => _remembered.TryGetValue(fact, out var value) ? value : null;

    /// <summary>Goes on to what decides which options are safe.</summary>
    public void AskForOptions() => AsksForOptions = true;

    /// <summary>Answers the screen that is asked now; facts it leaves out count as asked and not known.</summary>
    public void Answer(IReadOnlyDictionary<Fact, FactValue> answers)
    {
        var screen = Next ?? throw new InvalidOperationException("The conversation is over.");
        var complete = screen.Open.ToDictionary(
            fact => fact,
            fact => answers.TryGetValue(fact, out var value) ? value : fact.NotSure
        );
        _answered.Add((screen, complete));
        foreach (var (fact, value) in complete)
        {
            _remembered[fact] = value;
        }

        Judge();
    }

    /// <summary>Takes what was answered of the screen before the person stopped; the rest of it stays not asked.</summary>
    public void BreakOff(IReadOnlyDictionary<Fact, FactValue> answers)
    {
        if (Next is { } screen && answers.Count > 0)
        {
            _answered.Add((screen, answers));
            Judge();
        }
    }

    /// <summary>Takes the last screen back; false when there is none.</summary>
    public bool Back()
    {
        if (_answered.Count == 0)
        {
            return false;
        }

        _answered.RemoveAt(_answered.Count - 1);
        Judge();
        return true;
    }

    private void Judge()
    {
        var builder = _start.ToBuilder();
        foreach (var (fact, value) in _answered.SelectMany(screen => screen.Answers))
        {
            builder.Set(fact, value, new Origin("answer", null, null));
        }

        Assessment = Assess.Report(builder.Build());
    }
}
