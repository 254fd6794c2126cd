using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.Platform.Web;

/// <summary>
/// Pages are worked out in turn, no more at once than the processors can do something for. More at once answer nobody sooner: each takes a look
/// at the database for itself, whose pages it reads anew after every commit, and all of them end together and late. A turn ends when the answer
/// begins to flow, so that a slow telephone keeps nobody waiting; what writes has no turn, since many writers share one commit.
/// </summary>
/// <param name="atOnce">How many turns there are.</param>
public sealed class Turns(int atOnce) : IDisposable
{
    /// <summary>Measured on SQLite and a million cases (bench/README.md); a database that is far away is waited for by the others.</summary>
    public const int PerProcessor = 6;

    private readonly SemaphoreSlim free = new(atOnce);

    public async Task Take(HttpContext http, RequestDelegate next)
    {
        if (!IsAsked(http))
        {
            await next(http);
            return;
        }
        try
        {
            await free.WaitAsync(http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // Nobody is there any more.
            return;
        }
        var turn = new Turn(free);
        http.Response.OnStarting(turn.End);
        try
        {
            await next(http);
        }
        finally
        {
            await turn.End();
        }
    }

    public void Dispose() => free.Dispose();

    private static bool IsAsked(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        && http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    private sealed class Turn(SemaphoreSlim free)
    {
        private int ended;

        public Task End()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
                free.Release();
            return Task.CompletedTask;
        }
    }
}

public static class TurnsSetup
{
    public static IServiceCollection AddTurns(this IServiceCollection services) =>
        services.AddSingleton(_ => new Turns(Turns.PerProcessor * Environment.ProcessorCount));

    /// <summary>After routing, which knows what is a page, and before anything that asks the database.</summary>
    public static void UseTurns(this WebApplication app)
    {
        var turns = app.Services.GetRequiredService<Turns>();
        app.Use(next => http => turns.Take(http, next));
    }
}
