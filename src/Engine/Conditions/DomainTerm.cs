namespace BackSignal.Engine.Conditions;

/// <summary>A row that, when true, counts its domain.</summary>
internal readonly record struct DomainTerm(int Node, int Domain);
