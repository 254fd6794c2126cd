using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using GanDan.Platform.Data;
using GanDan.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Browsing.Journeys;

/// <summary>The test office as a real one: nobody works without a second factor.</summary>
public sealed class RealOffice : WorkingOffice
{
    protected override async Task<TestDatabase> Books()
    {
        var database = await TestDatabase.New(Kind);
        await Templates.Fill(database, Write);
        return database;
    }

    public static async Task SignIn(Screen screen, string person)
    {
        await screen.Open("/dang-nhap");
        await screen.Fill("Tên đăng nhập", person);
        await screen.Fill("Mật khẩu", TestOffice.Password);
        await screen.Press("Đăng nhập");
    }

    private static async Task Write(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await TestOffice.Fill(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<Db>().Office.ExecuteUpdateAsync(set => set.SetProperty(o => o.IsDemo, false));
    }
}

/// <summary>What a person's telephone shows: RFC 6238 with six digits and steps of half a minute.</summary>
internal static class OneTimeCode
{
    /// <param name="key">Letters of base 32.</param>
    /// <param name="now">The telephone's clock.</param>
    public static string Of(string key, DateTimeOffset now)
    {
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The standard's own hash.
        var hash = HMACSHA1.HashData(FromBase32(key), step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] FromBase32(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key.TrimEnd('=').ToUpperInvariant())
        {
            bits = (bits << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal)) & 0xFFFF;
            count += 5;
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }
        return [.. bytes];
    }
}
