using System.Diagnostics;
using System.Globalization;
using GanDan.Figures;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Units;
using GanDan.Training;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Bench;

/// <summary>Fills an office's books with lines of attendance, and makes sure that the figure counts exactly what was put in.</summary>
internal static class AttendanceRows
{
    private const int PerClass = 500;
    private static readonly DateOnly From = new(2017, 1, 1);
    private static readonly DateOnly To = new(2020, 12, 31);

    /// <summary>
    /// As many lines as the workbook has, written by EF's change tracker, a class at a time in one transaction: no file, no book, no trace. Prints the
    /// milliseconds of that alone.
    /// </summary>
    public static async Task<int> WriteByEf(string folder)
    {
        var storage = new Storage(folder);
        storage.Prepare();
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        await Databases.Migrate(app.Services);
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var clock = Stopwatch.StartNew();
        await using var transaction = await db.Database.BeginTransactionAsync();
        for (var i = 0; i < AttendanceBook.Classes; i++)
        {
            var held = Class(i, AttendanceBook.Classes);
            for (var row = 0; row < AttendanceBook.RowsPerClass; row++)
                held.Invite(new Attendee($"Người dự {row}", null, null), 1, attended: row % 8 != 0, audience: null);
            db.Add(held);
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        await transaction.CommitAsync();
        Console.Write(clock.ElapsedMilliseconds.ToString(CultureInfo.InvariantCulture));
        return await db.Attendances.CountAsync() == AttendanceBook.Rows ? 0 : throw new InvalidOperationException("Rows are missing.");
    }

    public static async Task Fill(string folder, int rows)
    {
        var storage = new Storage(folder);
        storage.Prepare();
        await using var app = App.Build(storage, "http://127.0.0.1:0");
        await Databases.Migrate(app.Services);
        using var scope = app.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var me = scope.ServiceProvider.GetRequiredService<Me>();
        me.BecomeSystem();
        await UnitTemplates.AddQuan1(db, me);
        await db.SaveChangesAsync();
        var wards = await db.Units.Where(u => u.Kind == UnitKind.Ward).Select(u => u.Id).ToListAsync();

        long came = 0;
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            var bulk = new BulkInsert(db);
            TrainingClass held = null!;
            for (var i = 0; i < rows; i++)
            {
                if (i % PerClass == 0)
                    bulk.Add(held = Class(i / PerClass, rows / PerClass));
                var group = i % 50 == 0;
                var attended = i % 8 != 0;
                var heads = group ? 5 : 1;
                came += attended ? heads : 0;
                bulk.Add(
                    new Attendance
                    {
                        ClassId = held.Id,
                        HeldOn = held.HeldOn,
                        Name = group ? null : $"Người dự {i}",
                        UnitId = wards[i % wards.Count],
                        Heads = heads,
                        Attended = attended,
                        Method = group ? PresenceMethod.CountedByHead : PresenceMethod.Signed,
                    }
                );
            }
            bulk.Flush();
            await transaction.CommitAsync();
        }
        var counted = await scope.ServiceProvider.GetRequiredService<FigureReader>().Take("training.attendances", new Scope(From, To));
        if (counted.Value != came || await db.Attendances.CountAsync() != rows)
            throw new InvalidOperationException($"The figure says {counted.Value} of {came}.");
    }

    private static TrainingClass Class(int number, int of) =>
        new()
        {
            Number = number + 1,
            Name = $"Tập huấn đợt {number + 1}",
            NameKey = $"tap huan dot {number + 1}",
            HeldOn = From.AddDays((int)((long)number * (To.DayNumber - From.DayNumber) / of)),
        };
}
