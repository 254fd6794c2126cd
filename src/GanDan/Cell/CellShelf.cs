using System.Text.Json;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Import;
using GanDan.Platform.Trace;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>The vault as a shelf for books: its rows, runs, drafts and traces are its own tables.</summary>
public sealed class CellShelf(CellDb vault) : Shelf
{
    public const string CellCode = "cell";

    public override string Code => CellCode;
    public override bool IsVault => true;
    public override DbContext Books => vault;
    public override string WhomToAsk =>
        "Đây là sổ của chi bộ, chỉ người có vai trò trong chi bộ được nhập. Xin nhờ bí thư chi bộ. Tệp này không được giữ lại.";

    public override async Task<bool> MayImport(Me me) =>
        me.IsSystem || (me.AccountId is { } account && await vault.Access.AnyAsync(a => a.AccountId == account));

    public override void Record(Me me, BookImported happened) => Add(me, happened, nameof(BookImported), happened.BookId);

    public override void Record(Me me, ImportUndone happened) => Add(me, happened, nameof(ImportUndone), happened.BookId);

    public override void Corrected(Me me, string kind, Guid id, string field, string? before, string? after, string? source) =>
        vault.Add(
            new Correction
            {
                RecordKind = kind,
                RecordId = id,
                Field = field,
                Before = before,
                After = after,
                At = me.Now,
                By = me.Name,
                Source = source,
            }
        );

    private void Add<TEvent>(Me me, TEvent happened, string kind, Guid subject) =>
        vault.Events.Add(
            new CellEvent
            {
                At = me.Now,
                By = me.AccountId,
                ByName = me.Name,
                Kind = kind,
                Subject = subject,
                Facts = JsonSerializer.Serialize(happened, EventJson.Options),
            }
        );
}

[Vault]
public sealed class CellBookTables : BookTables;

[Vault]
public sealed class CellCorrections : IEntityTypeConfiguration<Correction>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Correction> e) =>
        new CorrectionMap().Configure(e);
}
