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

    public sealed class OnSqlite(FullDiskOnSqlite app) : FullDiskTests(app), IClassFixture<FullDiskOnSqlite>;

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
}

/// <summary>An office whose disk has no room left while a test wants it so: no commit goes through.</summary>
public abstract class FullDiskOffice(DatabaseKind kind) : OfficeApp(kind)
{
    private readonly NoCommit disk = new(kind);

    public async Task WithoutRoom(Func<Task> act)
    {
        disk.Full = true;
        await act();
        disk.Full = false;
    }

    protected override void Replace(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteDb>(options => options.AddInterceptors(disk));
        services.ConfigureDbContext<PostgresDb>(options => options.AddInterceptors(disk));
    }

    private sealed class NoCommit(DatabaseKind kind) : DbTransactionInterceptor
    {
        public bool Full { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        ) =>
            !Full ? new(result)
            : kind is DatabaseKind.Sqlite ? throw new SqliteException("database or disk is full", 13)
            : throw new PostgresException("could not extend file", "ERROR", "ERROR", PostgresErrorCodes.DiskFull);
    }
}

public sealed class FullDiskOnSqlite() : FullDiskOffice(DatabaseKind.Sqlite);

public sealed class FullDiskOnPostgres() : FullDiskOffice(DatabaseKind.Postgres);
