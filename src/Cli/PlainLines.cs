using System.Text;

namespace BackSignal.Cli;

/// <summary>Writes lines without the spaces a table pads them with; for pipes and files.</summary>
internal sealed class PlainLines(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == '\n')
        {
            inner.WriteLine(_line.ToString().TrimEnd());
            _line.Clear();
        }
        else
        {
            _line.Append(value);
        }
    }

    public override void Flush()
    {
        inner.Write(_line.ToString());
        _line.Clear();
        inner.Flush();
    }
}
