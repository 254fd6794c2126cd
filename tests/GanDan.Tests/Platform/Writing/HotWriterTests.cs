using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Platform.Events;
using GanDan.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Writing;

public abstract class HotWriterTests(OfficeApp app)
{
    private const string Insert =
        "INSERT INTO \"AcceptedForms\" (\"Key\", \"Form\", \"Content\", \"Answer\", \"At\") VALUES (@p0, @p1, '', '', @p2)";

    private HotWriter Writer => app.Services.GetRequiredService<HotWriter>();

    [Fact]
    public async Task A_form_sent_again_gets_the_same_answer_and_is_stored_once()
    {
        var key = FormKey.Of(FormKey.New(), "thử", "đèn tắt");

        var first = await Writer.Write(key, _ => "BL-1");
        var again = await Writer.Write(key, _ => "BL-2");

        Assert.Equal(new Accepted("BL-1"), first);
        Assert.Equal(new Accepted("BL-1", Again: true), again);
        Assert.Equal(1, await app.Look(db => db.AcceptedForms.CountAsync(f => f.Key == key.Key)));
    }

    [Fact]
    public async Task A_form_changed_after_it_was_taken_in_is_told_so()
    {
        var key = FormKey.New();

        await Writer.Write(FormKey.Of(key, "thử", "đèn tắt"), _ => "BL-1");
        var changed = await Writer.Write(FormKey.Of(key, "thử", "đèn tắt ba đêm"), _ => "BL-2");

        Assert.Equal(new Accepted("BL-1", Again: true, Changed: true), changed);
    }

    [Fact]
    public void A_letter_moved_to_the_next_field_is_another_message()
    {
        var key = FormKey.New();

        Assert.NotEqual(FormKey.Of(key, "thử", "ab", "c").Content, FormKey.Of(key, "thử", "a", "bc").Content);
    }

    [Fact]
    public async Task A_change_that_says_no_leaves_nothing_and_harms_no_other()
    {
        var refused = FormKey.Of(FormKey.New(), "thử", "sai");
        var good = Enumerable.Range(0, 20).Select(i => FormKey.Of(FormKey.New(), "thử", $"đúng {i}")).ToList();

        var no = Writer.Write(
            refused,
            rows =>
            {
                rows.Execute(Insert, FormKey.New(), "dở dang", app.Clock.GetUtcNow().UtcDateTime);
                throw new RuleBroken("Hãy ghi nội dung.");
            }
        );
        var yes = await Task.WhenAll(good.Select(key => Writer.Write(key, _ => "có")));

        Assert.Equal("Hãy ghi nội dung.", (await Assert.ThrowsAsync<RuleBroken>(() => no)).Sentence);
        Assert.All(yes, accepted => Assert.Equal("có", accepted.Answer));
        Assert.Equal(0, await app.Look(db => db.AcceptedForms.CountAsync(f => f.Form == "dở dang" || f.Key == refused.Key)));
    }

    [Fact]
    public async Task A_statement_the_database_refuses_is_told_as_not_stored()
    {
        var broken = Writer.Write(
            FormKey.Of(FormKey.New(), "thử", "hỏng"),
            rows =>
            {
                rows.Execute("INSERT INTO \"NoSuchTable\" VALUES (1)");
                return "";
            }
        );
        var after = Writer.Write(FormKey.Of(FormKey.New(), "thử", "sau"), _ => "vẫn nhận");

        await Assert.ThrowsAsync<NotStored>(() => broken);
        Assert.Equal("vẫn nhận", (await after).Answer);
    }

    [Fact]
    public async Task A_row_the_database_refuses_leaves_the_next_of_its_table_alone()
    {
        var twice = new AcceptedForm
        {
            Key = FormKey.New(),
            Form = "hai lần",
            Content = "",
            Answer = "",
            At = app.Clock.GetUtcNow().UtcDateTime,
        };
        var refused = Writer.Write(
            FormKey.Of(FormKey.New(), "thử", "trùng"),
            rows =>
            {
                rows.Insert(twice);
                rows.Insert(twice);
                return "";
            }
        );

        await Assert.ThrowsAsync<NotStored>(() => refused);
        Assert.Equal("nhận", (await Writer.Write(FormKey.Of(FormKey.New(), "thử", "sau"), _ => "nhận")).Answer);
    }

    [Fact]
    public async Task One_that_the_database_refuses_takes_none_of_its_batch_with_it()
    {
        var broken = FormKey.Of(FormKey.New(), "thử", "hỏng");
        var keys = Enumerable.Range(0, 60).Select(i => FormKey.Of(FormKey.New(), "cùng", $"{i}")).ToList();

        var refused = Writer.Write(
            broken,
            rows =>
            {
                Rung(rows, broken);
                rows.Execute("INSERT INTO \"NoSuchTable\" VALUES (1)");
                return "";
            }
        );
        var stored = await Task.WhenAll(keys.Select(key => Writer.Write(key, rows => Rung(rows, key))));

        await Assert.ThrowsAsync<NotStored>(() => refused);
        Assert.All(stored, s => Assert.Equal(new Accepted("ok"), s));
        Assert.Equal(60, await app.Look(db => db.AcceptedForms.CountAsync(f => f.Form == "cùng")));
        Assert.Equal(0, await app.Look(db => db.Events.CountAsync(e => e.Subject == broken.Key)));
    }

    [Fact]
    public async Task Many_senders_at_once_are_each_stored_once_with_their_event()
    {
        var keys = Enumerable.Range(0, 400).Select(i => FormKey.Of(FormKey.New(), "nhiều", $"{i}")).ToList();

        // Each is sent twice, as a double click does.
        var answers = await Task.WhenAll(
            keys.Concat(keys)
                .Select(key => Task.Run(() => Writer.Write(key, rows => Rung(rows, key)), TestContext.Current.CancellationToken))
        );

        Assert.Equal(400, answers.Count(a => !a.Again));
        Assert.Equal(400, await app.Look(db => db.AcceptedForms.CountAsync(f => f.Form == "nhiều")));
        var sent = keys.Select(k => (Guid?)k.Key).ToList();
        Assert.Equal(400, await app.Look(db => db.Events.CountAsync(e => e.Kind == nameof(BellRang) && sent.Contains(e.Subject))));
    }

    [Fact]
    public async Task Keys_older_than_their_time_are_forgotten()
    {
        var old = FormKey.Of(FormKey.New(), "cũ", "x");
        await Writer.Write(old, _ => "xưa");

        app.Clock.Advance(TimeSpan.FromDays(AcceptedForm.DaysKept + 1));
        await Writer.Write(FormKey.Of(FormKey.New(), "mới", "x"), _ => "nay");

        Assert.False(await app.Look(db => db.AcceptedForms.AnyAsync(f => f.Key == old.Key)));
    }

    private static string Rung(Batch rows, FormKey key)
    {
        rows.Record(new GanDan.Platform.Access.Me(TimeProvider.System), new BellRang(key.Key));
        return "ok";
    }

    private sealed record BellRang(Guid Bell) : IEvent
    {
        public Guid? Subject => Bell;
    }

    public sealed class OnSqlite(SqliteOffice app) : HotWriterTests(app), IClassFixture<SqliteOffice>
    {
        [Fact]
        public async Task A_commit_that_fails_is_neither_yes_nor_no_and_the_next_goes_through()
        {
            // A broken reference found only at the commit.
            var unsure = Writer.Write(
                FormKey.Of(FormKey.New(), "thử", "treo"),
                rows =>
                {
                    rows.Execute("PRAGMA defer_foreign_keys=ON");
                    rows.Execute(
                        "INSERT INTO \"Work\" (\"EventId\", \"Handler\", \"Attempts\", \"DueAt\") VALUES (-1, '', 0, '2026-01-01')"
                    );
                    return "";
                }
            );

            await Assert.ThrowsAsync<NotAcknowledged>(() => unsure);
            Assert.Equal("nhận", (await Writer.Write(FormKey.Of(FormKey.New(), "thử", "sau"), _ => "nhận")).Answer);
        }

        [Theory]
        [InlineData(11, 11, true)]
        [InlineData(10, 1034, true)]
        [InlineData(13, 13, false)]
        [InlineData(5, 5, false)]
        public void A_disk_that_refuses_a_sync_stops_the_process(int code, int extended, bool fatal) =>
            Assert.Equal(fatal, HotWriter.IsFatal(new Microsoft.Data.Sqlite.SqliteException("", code, extended)));

        [Fact]
        public void A_sync_is_refused_at_the_commit_and_stops_the_process_there_too() =>
            Assert.True(HotWriter.IsFatal(new NotAcknowledged(new Microsoft.Data.Sqlite.SqliteException("", 10, 1034))));
    }

    public sealed class OnPostgres(PostgresOffice app) : HotWriterTests(app), IClassFixture<PostgresOffice>;
}
