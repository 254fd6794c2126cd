using System.Threading.RateLimiting;
using GanDan.Platform;

namespace GanDan.Cases.Intake;

/// <summary>How many reports one machine may send; a benchmark puts its own in. Generous, for a whole hamlet may sit behind one address.</summary>
public sealed record IntakeRate(int PerHour = 120);

/// <summary>Slows down who sends reports by the hundred from one address, and who guesses codes. Nothing about a sender is stored.</summary>
public sealed class IntakeLimits(IntakeRate rate) : IDisposable
{
    private readonly PartitionedRateLimiter<string> sent = Limiter(rate.PerHour, TimeSpan.FromHours(1));
    private readonly PartitionedRateLimiter<string> missed = Limiter(20, TimeSpan.FromMinutes(10));

    /// <summary>Counts a report; throws <see cref="RuleBroken"/> when this machine has sent too many.</summary>
    public void MustBeOpen(HttpContext http)
    {
        using var lease = sent.AttemptAcquire(Machine(http));
        if (!lease.IsAcquired)
            throw new RuleBroken("Địa chỉ mạng này đã gửi rất nhiều trong một giờ. Chờ ít phút rồi gửi lại, hoặc gọi cho văn phòng.");
    }

    /// <summary>True while this machine may still try codes.</summary>
    public bool MayTry(HttpContext http)
    {
        using var lease = missed.AttemptAcquire(Machine(http), permitCount: 0);
        return lease.IsAcquired;
    }

    public void Missed(HttpContext http) => missed.AttemptAcquire(Machine(http)).Dispose();

    public void Dispose()
    {
        sent.Dispose();
        missed.Dispose();
    }

    private static string Machine(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    private static PartitionedRateLimiter<string> Limiter(int most, TimeSpan window) =>
        PartitionedRateLimiter.Create<string, string>(machine =>
            RateLimitPartition.GetFixedWindowLimiter(
                machine,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window }
            )
        );
}
