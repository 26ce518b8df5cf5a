using System.Collections.Immutable;
using BackSignal.Engine.Conditions;
using BackSignal.Engine.Rows;
using BackSignal.Engine.Rules;

namespace BackSignal.Engine;

/// <summary>The knowledge as rows of one table: which row decides which level, gate, argument and check.</summary>
internal sealed class Reasoning
{
    /// <summary>The definition that says who is on treatment.</summary>
    private const string Treatment = "on-treatment";

    public Reasoning(Knowledge knowledge)
    {
        var builder = new TableBuilder(knowledge.Facts);
        Causes = [.. knowledge.Causes.Select(cause => CauseRows.Of(cause, knowledge, builder))];
        (Levels, Raises) = LevelRows.Of(knowledge, Causes, builder);
        Suspicions =
        [
            .. knowledge.Causes.Select(cause =>
                Where(Levels, level => level.Flag?.Suspects.Contains(cause.Id) == true)
            ),
        ];
        Latches = [.. knowledge.Latches.Select(latch => latch.Slot.Index)];
        Screens = [.. knowledge.Questions.Select(q => new ScreenRow(q, builder.Raising(q.When)))];
        FailSafes = [.. FailSafeRow.Of(knowledge, Screens, builder)];
        Gates = [.. GateRow.Of(knowledge, Screens, builder)];
        Checks = [.. knowledge.Therapies.Select(therapy => RowsOf(therapy.Checks, builder))];
        Interactions = [.. knowledge.Interactions.Select(interaction => RowsOf(interaction.Checks, builder))];
        Helps = [.. knowledge.Therapies.Select(therapy => CausesOf(knowledge, therapy.Helps))];
        NotFor = [.. knowledge.Therapies.Select(therapy => CausesOf(knowledge, therapy.NotFor))];
        Dangers = [.. knowledge.Facts.Where(fact => fact.Danger != 0)];
        Complaints = [.. knowledge.Facts.Where(fact => fact.Complaint != 0)];
        OnTreatment = knowledge.Definitions.FirstOrDefault(definition => definition.Id == Treatment) is { } treatment
            ? builder.Raising(treatment.When)
            : -1;
        StaleRows = [.. knowledge.Facts.Select(builder.Stale)];
        Table = builder.Build();
    }

    public ConditionTable Table { get; }

    public ImmutableArray<LevelRow> Levels { get; }

    public ImmutableArray<RaiseRow> Raises { get; }

    public ImmutableArray<CauseRows> Causes { get; }

    /// <summary>For each cause, the levels of the red flags that suspect it.</summary>
    public ImmutableArray<ImmutableArray<int>> Suspicions { get; }

    /// <summary>Slots of the held levels.</summary>
    public ImmutableArray<int> Latches { get; }

    public ImmutableArray<GateRow> Gates { get; }

    public ImmutableArray<FailSafeRow> FailSafes { get; }

    public ImmutableArray<ScreenRow> Screens { get; }

    /// <summary>For each therapy, the rows of its checks.</summary>
    public ImmutableArray<ImmutableArray<int>> Checks { get; }

    /// <summary>For each interaction, the rows of its checks.</summary>
    public ImmutableArray<ImmutableArray<int>> Interactions { get; }

    /// <summary>For each therapy, the causes it helps with.</summary>
    public ImmutableArray<ImmutableArray<int>> Helps { get; }

    /// <summary>For each therapy, the causes it must not be used for.</summary>
    public ImmutableArray<ImmutableArray<int>> NotFor { get; }

    public ImmutableArray<Fact> Complaints { get; }

    public ImmutableArray<Fact> Dangers { get; }

    /// <summary>Whether the person is on treatment; -1 when the knowledge does not say who is.</summary>
    public int OnTreatment { get; }

    /// <summary>For each fact the row that is true while its value is too old; -1 when it never is.</summary>
    public ImmutableArray<int> StaleRows { get; }

    private static ImmutableArray<int> RowsOf(IReadOnlyList<Check> checks, TableBuilder builder) =>
        [.. checks.Select(check => builder.Raising(check.When))];

    private static ImmutableArray<int> CausesOf(Knowledge knowledge, IReadOnlyList<Helps> helps) =>
        Where(knowledge.Causes, cause => helps.Any(entry => entry.Cause == cause.Id));

    private static ImmutableArray<int> Where<T>(IReadOnlyList<T> all, Func<T, bool> predicate) =>
        [.. Enumerable.Range(0, all.Count).Where(i => predicate(all[i]))];
}
