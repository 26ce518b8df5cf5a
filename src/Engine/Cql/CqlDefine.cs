namespace BackSignal.Engine.Cql;

/// <summary>One named expression; the remark says in words what it is.</summary>
internal sealed record CqlDefine(string Name, string? Remark, Term Term);
