using GanDan.Platform.Access;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;

namespace GanDan.Platform.Data;

public abstract partial class Db
{
    /// <summary>Takes a record out of its register with a reason, with trace and event.</summary>
    public void Withdraw(Me me, string kind, Guid id, IWithdrawable record, string? reason)
    {
        this.TakeOut(me, kind, id, record, reason);
        Record(me, new RecordWithdrawn(kind, id, PutBack: false));
    }

    /// <summary>Puts a withdrawn record back.</summary>
    public void PutBack(Me me, string kind, Guid id, IWithdrawable record)
    {
        this.TakeBack(me, kind, id, record);
        Record(me, new RecordWithdrawn(kind, id, PutBack: true));
    }
}
