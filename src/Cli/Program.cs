using System.CommandLine;

var backsignal = new RootCommand(
    "Catches the dangerous back pain in people on chemotherapy and helps with the rest."
);

return backsignal.Parse(args).Invoke();
