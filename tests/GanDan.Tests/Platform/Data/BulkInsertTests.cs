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

    [Fact]
    public async Task Rows_that_are_written_while_others_are_made_come_after_what_waited_and_none_is_lost()
    {
        await using var office = await FreshOffice.Open(kind);

        var stored = await office.Look(async db =>
        {
            var insert = new BulkInsert(db);
            var (_, lesson, _) = Rows("");
            insert.Add(lesson);
            await insert.AddAll(Enumerable.Range(1, 1_003).Select(i => Invited(lesson, $"Người {i}")));
            return await db.Attendances.Where(a => a.ClassId == lesson.Id).Select(a => a.Name).ToListAsync();
        });

        Assert.Equal(
            Enumerable.Range(1, 1_003).Select(i => $"Người {i}").Order(StringComparer.Ordinal),
            stored.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task When_making_rows_fails_the_fault_is_told_and_the_connection_can_be_used_again()
    {
        await using var office = await FreshOffice.Open(kind);

        var classes = await office.Look(async db =>
        {
            var insert = new BulkInsert(db);
            var (_, lesson, _) = Rows("");
            insert.Add(lesson);
            var fault = await Assert.ThrowsAsync<InvalidTimeZoneException>(() =>
                insert.AddAll(
                    Enumerable
                        .Range(1, 1_000)
                        .Select(i => i < 900 ? Invited(lesson, $"Người {i}") : throw new InvalidTimeZoneException("made badly"))
                )
            );
            Assert.Equal("made badly", fault.Message);
            return await db.Classes.CountAsync(c => c.Id == lesson.Id);
        });

        Assert.Equal(1, classes);
    }

    [Fact]
    public async Task When_writing_fails_the_fault_is_the_databases_own()
    {
        await using var office = await FreshOffice.Open(kind);

        var refused = await Record.ExceptionAsync(() =>
            office.Look(async db =>
            {
                await new BulkInsert(db).AddAll(Enumerable.Range(1, 1_000).Select(i => Rows($"Mai {i}").Attendance));
                return true;
            })
        );

        Assert.IsType<System.Data.Common.DbException>(refused, exactMatch: false);
    }

    private static Attendance Invited(TrainingClass lesson, string name, int heads = 1)
    {
        var attendance = lesson.Invite(new Attendee(name, "", null), heads, attended: true, audience: null);
        lesson.Attendances.Remove(attendance);
        return attendance;
    }

    private static (Book Book, TrainingClass Class, Attendance Attendance) Rows(string name)
    {
        var lesson = new TrainingClass
        {
            Name = "Lớp “một”",
            NameKey = "lop mot",
            HeldOn = new DateOnly(2019, 3, 4),
        };
        return (new Book { Title = "Sổ", FirstImportedAt = Moment }, lesson, Invited(lesson, name, 24));
    }

    public sealed class OnSqlite() : BulkInsertTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : BulkInsertTests(DatabaseKind.Postgres);
}
