using System.Globalization;
using System.Security.Cryptography;
using GanDan.People;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GanDan.Tests.People;

/// <summary>A real office's installation on its first day: no account, no unit, and the one-time link of its console.</summary>
public sealed class EmptyOffice : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gandan-empty-").FullName;
    private WebApplication app = null!;

    public string SetupPath { get; private set; } = "";

    public IServiceProvider Services => app.Services;

    public async ValueTask InitializeAsync()
    {
        var storage = new Storage(folder);
        storage.Prepare();
        app = App.Build(storage, "http://127.0.0.1:0", services => services.AddLogging(log => log.ClearProviders()));
        await Databases.Migrate(app.Services);
        SetupPath = (await FirstStart.Prepare(app.Services, demo: false)).SetupPath!;
        await app.StartAsync();
    }

    internal Visitor Visitor() => new(new Uri(app.Urls.Single() + "/"));

    public async Task<TResult> Look<TResult>(Func<Db, Task<TResult>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<Db>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>An authenticator app (RFC 6238: HMAC-SHA-1, 30 seconds, 6 digits).</summary>
internal static class Authenticator
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string CodeOf(string key)
    {
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // The standard's own choice.
        var hash = HMACSHA1.HashData(Bytes(key.Replace(" ", "", StringComparison.Ordinal)), step);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = ((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
    }
}
