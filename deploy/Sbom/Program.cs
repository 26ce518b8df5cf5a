using System.Text.Json;
using BackSignal.Sbom;

var options = new JsonSerializerOptions
{
    WriteIndented = true,
    NewLine = "\n",
    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
};
File.WriteAllText(args[1], Bill.Of(args[0]).ToJsonString(options) + "\n");
