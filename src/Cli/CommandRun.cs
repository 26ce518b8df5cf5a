using System.CommandLine;
using BackSignal.Engine.Reading;
using BackSignal.Records;

namespace BackSignal.Cli;

/// <summary>Runs the command line: 0 done, 1 the input or the knowledge is at fault, 2 the call itself is.</summary>
internal static class CommandRun
{
    public const int Done = 0;
    public const int Fault = 1;
    public const int Misuse = 2;

    public static int Invoke(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine(error.Message);
            }

            Console.Error.WriteLine("Try 'backsignal --help'.");
            return Misuse;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (RecordException e)
        {
            Console.Error.WriteLine(e.Message);
            return Fault;
        }
        catch (KnowledgeException e)
        {
            Console.Error.WriteLine(e.Message);
            Console.Error.WriteLine("The knowledge cannot be used. 'backsignal lint' lists every problem.");
            return Fault;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return Fault;
        }
    }
}
