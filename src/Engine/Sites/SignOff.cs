namespace BackSignal.Engine.Sites;

/// <summary>Who answers for a relief at a site, since when and until when, both days included.</summary>
public sealed record SignOff(string Name, string Role, DateOnly On, DateOnly Until);
