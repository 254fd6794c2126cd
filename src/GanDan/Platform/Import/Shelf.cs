using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>A set of records with a database of its own: the office's, or a vault. No book is on two shelves.</summary>
public abstract class Shelf
{
    public abstract string Code { get; }

    /// <summary>Shelves kept apart come first and are never staged or logged in the office's database.</summary>
    public abstract bool IsVault { get; }

    public abstract DbContext Books { get; }

    /// <summary>Whether this person may bring books here; the command line may.</summary>
    public abstract Task<bool> MayImport(Me me);

    /// <summary>Whom to ask when not: a sentence.</summary>
    public abstract string WhomToAsk { get; }

    public abstract void Record(Me me, BookImported happened);

    public abstract void Record(Me me, ImportUndone happened);

    /// <summary>Keeps the trace of one changed value.</summary>
    public abstract void Corrected(Me me, string kind, Guid id, string field, string? before, string? after, string? source);
}

/// <summary>The office's own registers.</summary>
public sealed class OfficeShelf(Db db) : Shelf
{
    public const string OfficeCode = "office";

    public override string Code => OfficeCode;
    public override bool IsVault => false;
    public override DbContext Books => db;
    public override string WhomToAsk => "Bạn chưa có quyền nhập sổ. Xin quyền từ người quản trị.";

    public override Task<bool> MayImport(Me me) => Task.FromResult(me.May(Permission.ImportBooks));

    public override void Record(Me me, BookImported happened) => db.Record(me, happened);

    public override void Record(Me me, ImportUndone happened) => db.Record(me, happened);

    public override void Corrected(Me me, string kind, Guid id, string field, string? before, string? after, string? source) =>
        db.Corrected(me, kind, id, field, before, after, source);
}

/// <summary>A book came in: one event per book, its rows are the trace.</summary>
[Display(Name = "Nhập sổ vào hệ thống")]
public sealed record BookImported(Guid RunId, Guid BookId, IReadOnlyList<string> Kinds, int Added, int Changed, int Vanished) : IEvent
{
    public Guid? Subject => BookId;
}

/// <summary>An import was taken back whole.</summary>
[Display(Name = "Hoàn tác một lần nhập sổ")]
public sealed record ImportUndone(Guid RunId, Guid BookId, int Removed, int Restored) : IEvent
{
    public Guid? Subject => BookId;
}
