using System.Data.Common;
using System.Net;
using GanDan.Platform.Data;
using GanDan.Tests.Cases.Moderation;
using GanDan.Tests.Cases.Triage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GanDan.Tests.Cases.Answers;

/// <summary>The disk is full while an officer writes: they are told, nothing is half done, and what they typed is in front of them.</summary>
public abstract class FullDiskTests(FullDiskOffice app)
{
    private const string NoRoom = "Máy chủ hết chỗ lưu nên chưa ghi được";
    private const string NotReceived = "Máy chủ hết chỗ lưu nên chưa nhận được. Những gì bạn ghi vẫn còn đây";
    private const string Unsure = "Chưa chắc hệ thống đã nhận";

    [Theory]
    [InlineData("Lưu nháp")]
    [InlineData("Gửi người dân")]
    public async Task An_answer_that_could_not_be_stored_is_still_in_its_form(string button)
    {
        var told = await app.Publish("Đèn tắt trước chợ");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi");
        officer.Choose("Kết quả", "Đã làm xong").Fill("Trả lời", "Đã thay bóng chiều nay.").Fill("Văn bản (số, ngày)", "12/TB");

        await app.WithoutRoom(() => officer.Press(button));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, officer.Status);
        Assert.Contains(NoRoom, officer.Text, StringComparison.Ordinal);
        Assert.Equal("Đã thay bóng chiều nay.", officer.ValueOf("Trả lời"));
        Assert.Equal(0, await app.Look(db => db.CaseAnswers.CountAsync(a => a.CaseId == told.Id)));

        await officer.Press(button);
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Equal(1, await app.Look(db => db.CaseAnswers.CountAsync(a => a.CaseId == told.Id)));
    }

    [Fact]
    public async Task A_draft_that_could_not_keep_itself_is_kept_once_there_is_room()
    {
        var told = await app.Publish("Đèn tắt sau chợ");
        var officer = (await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}/tra-loi")).Fill("Trả lời", "Đang thay bóng.");

        await app.WithoutRoom(() => officer.Keep());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, officer.Status);
        Assert.Equal(0, await app.Look(db => db.CaseAnswers.CountAsync(a => a.CaseId == told.Id)));
        Assert.NotNull(await officer.Keep());
    }

    [Fact]
    public async Task A_step_that_could_not_be_stored_is_not_shown_as_done()
    {
        var told = await app.Publish("Cống nghẹt ở chợ");
        var officer = await (await app.SignedIn("chuyen-vien")).Open($"/xu-ly/{told.Id}");
        officer.Fill("Hạn mới", "10/12/2026").Fill("Vì sao cần thêm thời gian", "Chờ gạch về").Fill("Căn cứ gia hạn", "Quy chế 12");

        await app.WithoutRoom(() => officer.Press("Gia hạn"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, officer.Status);
        Assert.Equal("Chờ gạch về", officer.ValueOf("Vì sao cần thêm thời gian"));
        Assert.DoesNotContain("Đã gia hạn", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã gia hạn", (await officer.Open($"/xu-ly/{told.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resident_whose_verdict_could_not_be_stored_may_say_it_again()
    {
        var told = await app.Answer("Nắp hố ga bể", "Đã thay nắp.");
        var sender = await app.Followed(told.Code);

        await app.WithoutRoom(() => sender.Press("Chưa ổn, mở lại"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, sender.Status);
        Assert.Contains("Máy chủ hết chỗ lưu", sender.Text, StringComparison.Ordinal);

        sender = await app.Followed(told.Code);
        await sender.Press("Chưa ổn, mở lại");
        Assert.Contains("Đã mở lại", sender.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resident_is_told_plainly_that_a_report_was_not_received()
    {
        const string words = "Đèn trước nhà văn hóa tắt ba đêm";
        var resident = await Looked(words);

        await app.WithoutRoom(() => resident.Press("Gửi"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, resident.Status);
        Assert.Contains(NotReceived, resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Unsure, resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chỗ cần sửa", resident.Text, StringComparison.Ordinal);
        Assert.Equal(words, resident.ValueOf("Kể ngắn gọn"));
        Assert.Equal(0, await app.Look(db => db.Cases.CountAsync(c => c.Summary == words)));

        await resident.Press("Xem lại rồi gửi").Press("Gửi");
        Assert.Equal(HttpStatusCode.OK, resident.Status);
        Assert.Equal(1, await app.Look(db => db.Cases.CountAsync(c => c.Summary == words)));
    }

    [Fact]
    public async Task A_report_whose_commit_was_cut_off_is_told_as_unsure_and_stored_once()
    {
        const string words = "Cây ngã chắn lối vào hẻm";
        var resident = await Looked(words);

        await app.CutOff(() => resident.Press("Gửi"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, resident.Status);
        Assert.Contains(Unsure, resident.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(NotReceived, resident.Text, StringComparison.Ordinal);

        await resident.Press("Xem lại rồi gửi").Press("Gửi");
        Assert.Equal(HttpStatusCode.OK, resident.Status);
        Assert.Equal(1, await app.Look(db => db.Cases.CountAsync(c => c.Summary == words)));
    }

    private async Task<Visitor> Looked(string words)
    {
        var resident = await app.Visitor().Open("/gui-phan-anh");
        return await resident.Fill("Kể ngắn gọn", words).Fill("Địa chỉ hoặc chỗ dễ nhận ra", "cổng chợ").Press("Xem lại rồi gửi");
    }

    public sealed class OnSqlite(FullDiskOnSqlite app) : FullDiskTests(app), IClassFixture<FullDiskOnSqlite>
    {
        [Fact]
        public async Task A_file_that_may_not_grow_refuses_a_report_and_takes_the_next()
        {
            var words = string.Concat(Enumerable.Repeat("Nước ngập đầu hẻm. ", 200));
            var resident = await Looked(words);

            await app.WithoutGrowing(() => resident.Press("Gửi"));
            var (status, said) = (resident.Status, resident.Text);
            await resident.Press("Xem lại rồi gửi").Press("Gửi");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
            Assert.Contains(NotReceived, said, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, resident.Status);
            Assert.Equal(1, await app.Look(db => db.Cases.CountAsync(c => c.Summary.StartsWith("Nước ngập đầu hẻm"))));
        }

        private readonly FullDiskOnSqlite app = app;
    }

    public sealed class OnPostgres(FullDiskOnPostgres app) : FullDiskTests(app), IClassFixture<FullDiskOnPostgres>;
}

/// <summary>What is a full disk and what is not.</summary>
public sealed class FullDiskRuleTests
{
    [Fact]
    public void A_full_disk_is_known_by_whoever_met_it()
    {
        Assert.True(FullDisk.IsBehind(new SqliteException("database or disk is full", 13)));
        Assert.True(FullDisk.IsBehind(new DbUpdateException("", new PostgresException("", "", "", PostgresErrorCodes.DiskFull))));
        Assert.True(FullDisk.IsBehind(new IOException("No space left on device", 28)));
        Assert.False(FullDisk.IsBehind(new IOException("Permission denied", 13)));
        Assert.False(FullDisk.IsBehind(new SqliteException("database is locked", 5)));
        Assert.False(FullDisk.IsBehind(null));
    }

    [Theory]
    [InlineData("ERROR", true)]
    [InlineData("PANIC", false)]
    [InlineData("FATAL", false)]
    public void What_postgres_says_while_it_goes_down_is_no_certain_no(string severity, bool certain) =>
        Assert.Equal(certain, FullDisk.TookBack(new PostgresException("", severity, severity, PostgresErrorCodes.DiskFull)));

    [Fact]
    public void Only_a_write_without_room_is_a_certain_no_of_sqlite()
    {
        Assert.True(FullDisk.TookBack(new SqliteException("database or disk is full", 13)));
        Assert.False(FullDisk.TookBack(new SqliteException("disk I/O error", 10, 1034)));
        Assert.False(FullDisk.TookBack(new IOException("No space left on device", 28)));
    }
}

/// <summary>An office whose disk has no room left while a test wants it so: no commit goes through.</summary>
public abstract class FullDiskOffice(DatabaseKind kind) : OfficeApp(kind)
{
    private readonly Disk disk = new(kind);

    public Task WithoutRoom(Func<Task> act) => While(Trouble.Full, act);

    /// <summary>Commits go through and their answers do not come back.</summary>
    public Task CutOff(Func<Task> act) => While(Trouble.CutOff, act);

    /// <summary>SQLite's own limit: what does not fit into the file as it is does not go in, and that is known before the commit.</summary>
    public Task WithoutGrowing(Func<Task> act) => While(Trouble.NoGrowing, act);

    protected override void Replace(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(disk));
        services.ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(disk));
    }

    private async Task While(Trouble trouble, Func<Task> act)
    {
        disk.Has = trouble;
        await act();
        disk.Has = Trouble.None;
    }

    private enum Trouble
    {
        None,
        Full,
        CutOff,
        NoGrowing,
    }

    private sealed class Disk(DatabaseKind kind) : DbTransactionInterceptor
    {
        public Trouble Has { get; set; }

        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection,
            TransactionEndEventData eventData,
            DbTransaction result,
            CancellationToken cancellationToken = default
        )
        {
            if (kind is DatabaseKind.Sqlite)
                Run(connection, Has is Trouble.NoGrowing ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=1000000000", result);
            return new(result);
        }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            if (Has is not Trouble.Full)
                return new(result);
            if (kind is not DatabaseKind.Sqlite)
                throw new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
            // As it is with a real one: SQLite has rolled back when it answers.
            Run(transaction.Connection!, "ROLLBACK", transaction);
            throw new SqliteException("database or disk is full", 13);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        ) =>
            Has is not Trouble.CutOff ? Task.CompletedTask
            : kind is DatabaseKind.Sqlite ? throw new SqliteException("disk I/O error", 10, 778)
            : throw new PostgresException("could not write to file", "PANIC", "PANIC", PostgresErrorCodes.DiskFull);

        private static void Run(DbConnection connection, string sql, DbTransaction within)
        {
            using var command = connection.CreateCommand();
            command.Transaction = within;
#pragma warning disable CA2100 // One of the constants above.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}

public sealed class FullDiskOnSqlite() : FullDiskOffice(DatabaseKind.Sqlite);

public sealed class FullDiskOnPostgres() : FullDiskOffice(DatabaseKind.Postgres);
