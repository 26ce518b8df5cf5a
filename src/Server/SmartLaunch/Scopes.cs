using BackSignal.Server.Charts;

namespace BackSignal.Server.SmartLaunch;

/// <summary>The least a launch asks for: the patient in the chart, who is looking, and to read what some fact is read from.</summary>
internal sealed class Scopes(Templates templates)
{
    public string Asked(SmartConfiguration configuration) =>
        string.Join(
            ' ',
            [
                "launch",
                "openid",
                "fhirUser",
                .. templates
                    .ByKey.Keys.Select(key => (Type: templates.TypeOf(key), IsSearch: templates.IsSearch(key)))
                    .Select(read =>
                        $"patient/{read.Type}.{(configuration.IsVersion1 ? "read" : read.IsSearch ? "rs" : "r")}"
                    ),
            ]
        );
}
