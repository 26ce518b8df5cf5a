using System.Globalization;
using System.Text;

namespace BackSignal.Engine.Proofs;

/// <summary>A script as it grows: declarations, definitions and assertions, each once and in an order a solver can read.</summary>
internal sealed class Script
{
    private readonly StringBuilder _text = new("(set-logic ALL)\n");
    private readonly HashSet<string> _names = [];

    public void Comment(string text) => _text.Append("; ").Append(text.ReplaceLineEndings(" ")).Append('\n');

    /// <summary>Declares the name and says whether it is new.</summary>
    public bool Declare(string name, string sort)
    {
        var isNew = _names.Add(name);
        if (isNew)
        {
            _text.Append(CultureInfo.InvariantCulture, $"(declare-const {name} {sort})\n");
        }

        return isNew;
    }

    public bool Has(string name) => _names.Contains(name);

    /// <summary>The name of a Boolean term, defined when it is first met; a constant stands for itself.</summary>
    public string Define(string name, Func<string> term)
    {
        if (_defined.TryGetValue(name, out var known))
        {
            return known;
        }

        var value = term();
        if (value is Smt.True or Smt.False)
        {
            return _defined[name] = value;
        }

        _text.Append(CultureInfo.InvariantCulture, $"(define-fun {name} () Bool {value})\n");
        return _defined[name] = name;
    }

    public void Assert(string term) => _text.Append(CultureInfo.InvariantCulture, $"(assert {term})\n");

    public override string ToString() => _text.ToString();

    private readonly Dictionary<string, string> _defined = [];
}
