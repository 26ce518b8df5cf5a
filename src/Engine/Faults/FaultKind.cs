using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Faults;

/// <summary>A kind of mistake, and every place of a file where it fits.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Spots">From the file's folder and root to the places.</param>
internal sealed record FaultKind(string Name, Func<string, Node.Mapping, IEnumerable<Spot>> Spots);
