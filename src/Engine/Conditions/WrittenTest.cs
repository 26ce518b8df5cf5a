namespace BackSignal.Engine.Conditions;

/// <summary>A number test as its author wrote it: <c>&lt;</c>, <c>&lt;=</c>, <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>..</c> or <c>never</c>, with its one or two numbers.</summary>
public sealed record WrittenTest(string Comparison, long First, long Second);
