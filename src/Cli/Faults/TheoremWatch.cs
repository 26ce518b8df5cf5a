using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using BackSignal.Cli.Prove;
using BackSignal.Engine;
using BackSignal.Engine.Proofs;

namespace BackSignal.Cli.Faults;

/// <summary>
/// Asks a solver what a mistake breaks. A question that reads the same as without the mistake has its answer already: there the
/// theorems hold, as <c>prove</c> shows.
/// </summary>
internal sealed partial class TheoremWatch(Knowledge sound, Solver solver)
{
    private readonly Lazy<HashSet<string>> _answered = new(() =>
        [.. Theorems.Of(sound).SelectMany(theorem => theorem.Goals).Select(goal => Mark(goal.Value))]
    );

    public Catch? On(Knowledge knowledge) =>
        (
            from theorem in Theorems.Of(knowledge)
            from lazy in theorem.Goals
            let goal = lazy.Value
            where !_answered.Value.Contains(Mark(goal))
            let answer = solver.Ask(goal)
            where IsRefuted(goal, answer)
            select new Catch("theorem", goal.Name)
        ).FirstOrDefault();

    /// <summary>No answer in time is no catch.</summary>
    private static bool IsRefuted(Goal goal, Answer answer) => answer.Said == (goal.IsPossible ? "unsat" : "sat");

    /// <summary>The question, whatever numbers the rows of the table have.</summary>
    private static string Mark(Goal goal)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = Row().Replace(goal.Script, match => $"|row {Number(match.Groups["row"].Value)} ");
        return goal.Name + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

        int Number(string row)
        {
            rows.TryAdd(row, rows.Count);
            return rows[row];
        }
    }

    [GeneratedRegex(@"\|row (?<row>\d+) ", RegexOptions.None, 60_000)]
    private static partial Regex Row();
}
