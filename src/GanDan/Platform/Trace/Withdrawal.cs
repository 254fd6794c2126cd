using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace GanDan.Platform.Trace;

/// <summary>A record that can be taken out of the register with a reason. It stays, can be put back, and no figure counts it.</summary>
public interface IWithdrawable
{
    /// <summary>When it was taken out (UTC); null while it stands.</summary>
    DateTime? WithdrawnAt { get; set; }
    string? WithdrawnWhy { get; set; }
}

public static class Withdrawal
{
    public const int ReasonMaxLength = 400;

    /// <summary>The records that stand.</summary>
    public static IQueryable<TRecord> Standing<TRecord>(this IQueryable<TRecord> records)
        where TRecord : class, IWithdrawable => records.Where(r => r.WithdrawnAt == null);

    /// <summary>How the address of a register asks for the records taken out of it: <c>?trang-thai=da-rut</c>.</summary>
    public const string TakenOut = "da-rut";

    /// <summary>The records that stand, or those taken out when the address asks for them.</summary>
    public static IQueryable<TRecord> InState<TRecord>(this IQueryable<TRecord> records, string? state)
        where TRecord : class, IWithdrawable => state is TakenOut ? records.Where(r => r.WithdrawnAt != null) : records.Standing();

    /// <summary>Takes a record out. Throws <see cref="RuleBroken"/> without a reason.</summary>
    public static void Withdraw(this IWithdrawable record, string? reason, DateTime now)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RuleBroken("Ghi lý do rút khỏi sổ, để người sau hiểu.", "Reason");
        record.WithdrawnAt = now;
        record.WithdrawnWhy = reason.Trim();
    }

    public static void PutBack(this IWithdrawable record)
    {
        record.WithdrawnAt = null;
        record.WithdrawnWhy = null;
    }
}

/// <summary>A record was taken out of its register, or put back; the reason is on the record, not here.</summary>
[Display(Name = "Rút khỏi sổ hoặc đưa lại vào sổ")]
public sealed record RecordWithdrawn(string RecordKind, Guid RecordId, bool PutBack) : Events.IEvent
{
    [JsonIgnore]
    public Guid? Subject => RecordId;
}
