namespace BackSignal.Server.Clients;

/// <summary>Trusted clients from configuration; a server that others can reach does not start without them.</summary>
internal static class ClientSetup
{
    public static void AddClients(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Clients").Get<ClientSettings>() ?? new ClientSettings();
        Refuse(settings, builder);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<KeySets>();
        builder.Services.AddScoped<ReplayGuard>();
        builder.Services.AddScoped<ClientTokens>();
        builder
            .Services.AddHttpClient(KeySets.HttpName, http => http.Timeout = TimeSpan.FromSeconds(5))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
    }

    private static void Refuse(ClientSettings settings, WebApplicationBuilder builder)
    {
        if (!settings.IsRequired)
        {
            var beyond = Addresses(builder.Configuration).FirstOrDefault(address => !IsLoopback(address));
            if (beyond is not null || !builder.Environment.IsDevelopment())
            {
                throw new InvalidOperationException(
                    "Clients:Trusted is empty. Without it the server runs in Development and on loopback only; "
                        + $"set the issuer and key set of each client{(beyond is null ? "" : $", or do not listen on {beyond}")}."
                );
            }

            return;
        }

        if (!Uri.TryCreate(settings.PublicUrl, UriKind.Absolute, out _))
        {
            throw new InvalidOperationException(
                "Clients:PublicUrl is missing: the URL clients know this server by, to which their tokens are addressed."
            );
        }

        foreach (var client in settings.Trusted)
        {
            var isUrl =
                client.KeySetUrl is null
                || (
                    Uri.TryCreate(client.KeySetUrl, UriKind.Absolute, out var url)
                    && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback)
                );
            if (client.Issuer.Length == 0 || !isUrl || (client.KeySetUrl is null) == (client.KeySet is null))
            {
                throw new InvalidOperationException(
                    "Clients:Trusted: each needs an Issuer and either KeySetUrl (https) or KeySet, not both."
                );
            }
        }
    }

    /// <summary>Every address the configuration makes Kestrel listen on; without any it is localhost.</summary>
    private static IEnumerable<string> Addresses(ConfigurationManager configuration)
    {
        string[] names = ["urls", "http_ports", "https_ports"];
        foreach (var name in names)
        {
            foreach (var one in (configuration[name] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                // A port alone is every address of the machine.
                yield return name == "urls" ? one : $"http://*:{one}";
            }
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            yield return endpoint["Url"] ?? "";
        }
    }

    private static bool IsLoopback(string address)
    {
        var host = address.Split("://").Last().Split('/')[0];
        return Uri.TryCreate("http://" + host, UriKind.Absolute, out var url) && url.IsLoopback;
    }
}
