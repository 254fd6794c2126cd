using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Tests.Platform.Import;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Data;

public abstract class BulkInsertTests(DatabaseKind kind)
{
    private static readonly DateTime Moment = new(2019, 3, 4, 5, 6, 7, 891, DateTimeKind.Utc);

    [Fact]
    public async Task A_row_reads_back_as_if_the_change_tracker_had_written_it()
    {
        await using var office = await FreshOffice.Open(kind);
        var (tracked, bulk) = (Rows("Hòa"), Rows("Hòa"));

        var stored = await office.Look(async db =>
        {
            db.AddRange(tracked.Book, tracked.Class, tracked.Attendance);
            await db.SaveChangesAsync();
            var insert = new BulkInsert(db);
            insert.Add(bulk.Book);
            insert.Add(bulk.Class);
            insert.Add(bulk.Attendance);
            insert.Flush();
            db.ChangeTracker.Clear();
            return (
                Books: await db.Set<Book>().Select(b => new { b.Title, b.FirstImportedAt }).ToListAsync(),
                Rows: await db.Attendances.Where(a => a.Name == "Hòa" && a.HeldOn == new DateOnly(2019, 3, 4)).ToListAsync(),
                Of: await db.Attendances.CountAsync(a => a.ClassId == bulk.Class.Id && a.Id == bulk.Attendance.Id)
            );
        });

        Assert.Equal(2, stored.Books.Count);
        Assert.Equal(stored.Books[0], stored.Books[1]);
        Assert.Equal(2, stored.Rows.Count);
        Assert.All(stored.Rows, a => Assert.Equal(("", 24, true, (int?)null), (a.Position, a.Heads, a.Attended, a.UnitId)));
        Assert.Equal(1, stored.Of);
    }

    [Fact]
    public async Task A_row_without_its_parent_is_refused()
    {
        await using var office = await FreshOffice.Open(kind);

        var refused = await Record.ExceptionAsync(() =>
            office.Look(db =>
            {
                var insert = new BulkInsert(db);
                insert.Add(Rows("Mai").Attendance);
                insert.Flush();
                return Task.FromResult(true);
            })
        );

        Assert.IsType<System.Data.Common.DbException>(refused, exactMatch: false);
    }

    private static (Book Book, TrainingClass Class, Attendance Attendance) Rows(string name)
    {
        var lesson = new TrainingClass
        {
            Name = "Lớp “một”",
            NameKey = "lop mot",
            HeldOn = new DateOnly(2019, 3, 4),
        };
        var attendance = lesson.Invite(new Attendee(name, "", null), 24, attended: true, audience: null);
        lesson.Attendances.Remove(attendance);
        return (new Book { Title = "Sổ", FirstImportedAt = Moment }, lesson, attendance);
    }

    public sealed class OnSqlite() : BulkInsertTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BulkInsertTests(DatabaseKind.Postgres);
}
