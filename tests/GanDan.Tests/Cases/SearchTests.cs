using GanDan.Cases;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases;

/// <summary>Words lead to cases through the database's index, rare ones and common ones.</summary>
public abstract class SearchTests(OfficeApp app)
{
    [Fact]
    public async Task Words_are_found_with_and_without_marks_in_any_order()
    {
        var id = await app.Report("Đèn đường hẻm 42 tắt ba đêm");

        Assert.Contains(id, await Found("đèn đường hẻm 42"));
        Assert.Contains(id, await Found("42 hem DEN duong"));
        Assert.DoesNotContain(id, await Found("đèn đường hẻm 43"));
    }

    [Fact]
    public async Task A_word_is_a_whole_one()
    {
        var id = await app.Report("Rác chất đống trước cổng chùa");

        Assert.Contains(id, await Found("chùa"));
        Assert.DoesNotContain(id, await Found("chu"));
    }

    [Fact]
    public async Task What_is_changed_is_found_by_its_new_words_alone()
    {
        var id = await app.Report("Nước đọng ở sân bóng");
        await app.Work(
            id,
            (_, c) =>
            {
                c.MaskedSummary = "Nước đọng ở sân chơi thiếu nhi";
                return Task.CompletedTask;
            }
        );

        Assert.Contains(id, await Found("thiếu nhi"));
        Assert.DoesNotContain(id, await Found("sân bóng"));
    }

    [Theory]
    [InlineData("\" OR 1 --")]
    [InlineData("NEAR(a b)")]
    [InlineData("den*")]
    [InlineData("a:b")]
    [InlineData("'")]
    public async Task The_index_has_a_language_of_its_own_that_nobody_speaks_from_outside(string typed) =>
        Assert.NotNull(await Found(typed));

    [Fact]
    public async Task A_common_word_shows_the_newest_and_is_not_counted()
    {
        await Fill(CaseSearch.MostLedTo + 30);

        var (page, common) = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var held = await db.Cases.AsNoTracking().Holding(db, "Ngập NGÕ phố");
            return (await held.Rows.OrderByDescending(c => c.ReceivedOn).ThenBy(c => c.Id).Page(1, held.MostCounted), held.Common);
        });

        Assert.True(common);
        Assert.True(page.More);
        Assert.Equal(Paging.Size, page.Rows.Count);
        Assert.Equal(new DateOnly(2026, 1, 1).AddDays(29), page.Rows[0].ReceivedOn);
    }

    [Fact]
    public async Task An_index_that_went_missing_is_made_again_at_the_next_start()
    {
        var id = await app.Report("Cột điện nghiêng cạnh bến phà");
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            if (!db.Database.IsSqlite())
                return 0;
            // As a migration that builds the table of cases anew leaves it.
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"case_words_insert\"; DROP TRIGGER \"case_words_update\"");
            return 0;
        });
        var meanwhile = await app.Report("Mái che bến phà dột");

        await app.Do(async services =>
        {
            await CaseWordsIndex.Ensure(services.GetRequiredService<Db>());
            return 0;
        });

        Assert.Equal([id, meanwhile], (await Found("bến phà")).Order());
    }

    private Task<List<Guid>> Found(string text) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            return await (await db.Cases.Holding(db, text)).Rows.Select(c => c.Id).ToListAsync();
        });

    private Task<int> Fill(int cases) =>
        app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var ward = await db.Units.Where(u => u.Name == "Phường Sen").Select(u => u.Id).FirstAsync();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var bulk = new BulkInsert(db);
            for (var i = 0; i < cases; i++)
                bulk.Add(
                    new Case
                    {
                        PublicNumber = $"NG-{i}",
                        ReceivedOn = new DateOnly(2026, 1, 1).AddDays(i % 30),
                        UnitId = ward,
                        Summary = "Ngập ngõ phố",
                        MaskedSummary = "Ngập ngõ phố",
                        Imported = true,
                    }
                );
            bulk.Flush();
            await transaction.CommitAsync();
            return cases;
        });

    public sealed class OnSqlite(SqliteOffice app) : SearchTests(app), IClassFixture<SqliteOffice>;

    public sealed class OnPostgres(PostgresOffice app) : SearchTests(app), IClassFixture<PostgresOffice>;
}
