using Microsoft.AspNetCore.RateLimiting;

namespace BackSignal.Server.Hosting;

/// <summary>What every call passes before it reaches a feature: a body for every fault, origins, and one queue for each feature.</summary>
internal static class FrontDoor
{
    public static void AddFrontDoor(this WebApplicationBuilder builder)
    {
        builder.Services.AddCors();
        builder.Services.AddRateLimiter(limits => limits.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable);
    }

    public static void UseFrontDoor(this WebApplication app)
    {
        app.UseFaults();
        app.UseCors();
        app.UseRateLimiter();
    }

    /// <summary>So many calls of a feature at once, so many waiting: memory stays bounded whatever arrives.</summary>
    public static void AddQueue(this IServiceCollection services, string feature, int atOnce) =>
        services.AddRateLimiter(limits =>
            limits.AddConcurrencyLimiter(
                feature,
                queue => (queue.PermitLimit, queue.QueueLimit) = (atOnce, 16 * atOnce)
            )
        );
}
