using System.Threading.RateLimiting;

namespace GanDan.People;

/// <summary>
/// Counts failed sign-ins per machine and per machine with name, so that guessing gets slow before the account is locked.
/// Only failures count: a whole office behind one address signs in undisturbed.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    private readonly PartitionedRateLimiter<string> perMachine = Limiter(100);
    private readonly PartitionedRateLimiter<string> perName = Limiter(10);

    /// <summary>True while this machine may try that name.</summary>
    public bool Open(string machine, string name)
    {
        using var forMachine = perMachine.AttemptAcquire(machine, permitCount: 0);
        using var forName = perName.AttemptAcquire(Key(machine, name), permitCount: 0);
        return forMachine.IsAcquired && forName.IsAcquired;
    }

    public void Failed(string machine, string name)
    {
        perMachine.AttemptAcquire(machine).Dispose();
        perName.AttemptAcquire(Key(machine, name)).Dispose();
    }

    public void Dispose()
    {
        perMachine.Dispose();
        perName.Dispose();
    }

    private static string Key(string machine, string name) => $"{machine}|{name.Trim().ToUpperInvariant()}";

    private static PartitionedRateLimiter<string> Limiter(int failures) =>
        PartitionedRateLimiter.Create<string, string>(key =>
            RateLimitPartition.GetFixedWindowLimiter(
                key,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = failures, Window = TimeSpan.FromMinutes(10) }
            )
        );
}
