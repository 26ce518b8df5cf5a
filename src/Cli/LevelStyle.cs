using BackSignal.Engine;

namespace BackSignal.Cli;

/// <summary>A level as shape, word and colour together; never colour alone.</summary>
internal static class LevelStyle
{
    public static string Shape(Urgency urgency) =>
        urgency switch
        {
            Urgency.Ambulance => "⬣",
            Urgency.HospitalNow => "▲",
            Urgency.Today => "◆",
            Urgency.Soon => "○",
            _ => "✓",
        };

    public static string Colour(Urgency urgency) =>
        urgency switch
        {
            Urgency.Ambulance => "bold red",
            Urgency.HospitalNow => "bold darkorange3",
            Urgency.Today => "bold yellow",
            Urgency.Soon => "bold blue",
            _ => "bold green",
        };
}
