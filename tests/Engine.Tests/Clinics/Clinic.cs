using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Tests.Clinics;

/// <summary>A knowledge a property is tried on, with the files it came from.</summary>
internal sealed record Clinic(IReadOnlyList<KnowledgeFile> Files, Knowledge Knowledge)
{
    public static Clinic Small { get; } = new(SmallClinic.Files, SmallClinic.Knowledge);

    /// <summary>The names of every clinic that can be read.</summary>
    public static TheoryData<string> Names => RealClinic.Knowledge is null ? ["small"] : ["small", "real"];

    public static Clinic Of(string name) =>
        name == "small" ? Small : new Clinic(RealClinic.Files, RealClinic.Knowledge!);
}
