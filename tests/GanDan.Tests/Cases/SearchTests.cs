using GanDan.Cases;
using GanDan.Cases.Words;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Cases;

/// <summary>Words lead to cases through the index of words, rare ones and common ones.</summary>
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
    public async Task What_an_old_book_says_is_found_by_its_words_after_somebody_has_looked_at_it()
    {
        var id = Guid.Empty;
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var old = new Case
            {
                PublicNumber = PublicNumber.New(),
                ReceivedOn = new(2019, 5, 6),
                UnitId = await db.Units.Select(u => u.Id).FirstAsync(),
                Summary = "Chị Bông hẻm 16 hỏi giếng làng",
                MaskedSummary = "Chị ••• hẻm 16 hỏi giếng làng",
                Imported = true,
            };
            old.TakeOverAnswer(new(2019, 5, 20), "Giếng cạn, sẽ khơi lại", null);
            db.Cases.Add(old);
            id = old.Id;
            await db.SaveChangesAsync();
        });

        Assert.DoesNotContain(id, await Found("giếng làng"));
        Assert.DoesNotContain(id, await Found("khơi lại"));

        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            (await db.Cases.SingleAsync(c => c.Id == id)).Publish(looked: true);
            await db.SaveChangesAsync();
        });
        Assert.Contains(id, await Found("giếng làng"));
        Assert.Contains(id, await Found("khơi lại"));
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
    public async Task Of_many_the_newest_stand_first_and_are_counted_as_far_as_the_page()
    {
        await Fill("Ngập ngõ phố", 3 * Paging.Size);

        var first = await Page("Ngập NGÕ phố", 1);
        var second = await Page("Ngập NGÕ phố", 2);
        var beyond = await Page("Ngập NGÕ phố", 39);

        Assert.Equal((Paging.Size, true), (first.Total, first.More));
        Assert.Equal((2 * Paging.Size, true), (second.Total, second.More));
        Assert.Equal((3 * Paging.Size, 3, false), (beyond.Total, beyond.Number, beyond.More));
        var days = first.Rows.Concat(second.Rows).Concat(beyond.Rows).Select(c => c.ReceivedOn).ToList();
        Assert.Equal(3 * Paging.Size, first.Rows.Concat(second.Rows).Concat(beyond.Rows).Select(c => c.Id).Distinct().Count());
        Assert.Equal(days.OrderDescending(), days);
    }

    [Fact]
    public async Task What_fits_on_a_page_stands_in_the_order_of_the_list()
    {
        await Fill("Miệng cống hở", Paging.Size);

        var page = await Page("miệng cống hở", 2);

        Assert.Equal((Paging.Size, 1, false), (page.Total, page.Number, page.More));
        Assert.Equal(page.Rows.Select(c => c.PublicNumber).Order(StringComparer.Ordinal), page.Rows.Select(c => c.PublicNumber));
    }

    [Fact]
    public async Task An_old_case_is_found_behind_thousands_of_newer_ones()
    {
        await Fill("Bến đò cũ lở bờ", 1);
        await Fill("Đường trơn", 4_100, new DateOnly(2026, 3, 1));

        Assert.Single((await Page("bến đò lở", 1)).Rows);
        Assert.Empty((await Page("bến đò trơn", 1)).Rows);
    }

    [Fact]
    public async Task A_case_whose_day_is_corrected_takes_its_place_among_the_days()
    {
        await Fill("Trụ nước rò", 2 * Paging.Size);
        var oldest = (await Page("trụ nước rò", 2)).Rows[^1].Id;

        await app.Work(
            oldest,
            (_, c) =>
            {
                c.ReceivedOn = new DateOnly(2026, 5, 1);
                return Task.CompletedTask;
            }
        );

        Assert.Equal(oldest, (await Page("trụ nước rò", 1)).Rows[0].Id);
        Assert.Equal(2 * Paging.Size, (await Page("trụ nước rò", 2)).Total);
    }

    [Fact]
    public async Task A_case_is_found_where_it_stands_now()
    {
        var id = await app.Report("Bậc thềm nhà văn hóa vỡ");
        Assert.Equal([id], await Found("bậc thềm", CaseMark.Work));
        Assert.Empty(await Found("bậc thềm", CaseMark.Done));

        await app.Work(
            id,
            (_, c) =>
            {
                c.Status = CaseStatus.Guided;
                return Task.CompletedTask;
            }
        );

        Assert.Empty(await Found("bậc thềm", CaseMark.Work));
        Assert.Equal([id], await Found("bậc thềm", CaseMark.Done));
    }

    [Theory]
    [InlineData(CaseStatus.InProgress, true, false, new[] { CaseMark.Work })]
    [InlineData(CaseStatus.Reopened, true, false, new[] { CaseMark.Work, CaseMark.Reopened })]
    [InlineData(CaseStatus.Answered, false, false, new[] { CaseMark.Answered })]
    [InlineData(CaseStatus.Closed, false, false, new[] { CaseMark.Done })]
    [InlineData(CaseStatus.InProgress, false, true, new string[0])]
    public void The_index_knows_how_a_case_stands(CaseStatus status, bool inInbox, bool imported, string[] marks) =>
        Assert.Equal(marks, CaseMark.Of(status, inInbox, imported, Publication.Hidden));

    [Fact]
    public async Task A_case_deleted_is_found_no_more()
    {
        var id = await app.Report("Cột cờ cong cạnh bến phà");
        Assert.Contains(id, await Found("cột cờ cong"));

        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.CaseSteps.Where(s => s.CaseId == id).ExecuteDeleteAsync();
            await db.CaseClocks.Where(c => c.CaseId == id).ExecuteDeleteAsync();
            return await db.Cases.Where(c => c.Id == id).ExecuteDeleteAsync();
        });

        Assert.Empty(await Found("cột cờ cong"));
    }

    [Fact]
    public async Task What_a_transaction_took_back_was_never_there_and_what_came_after_it_is_found()
    {
        await Found("phao cứu sinh");
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Cases.ExecuteUpdateAsync(set => set.SetProperty(c => c.SearchText, "phao cuu sinh"));
            await services.GetRequiredService<WordMemory>().Read(db);
            return 0;
        });
        Assert.Empty(await Found("phao cứu sinh"));

        var id = await app.Report("Phao cứu sinh ở bến bị mất");

        Assert.Equal([id], await Found("phao cứu sinh"));
    }

    [Fact]
    public async Task A_change_committed_after_a_later_one_is_not_missed()
    {
        var first = await app.Report("Ghế đá gãy bên hồ");
        await Found("ghế đá");
        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            // SQLite lets one write at a time.
            if (db.Database.IsSqlite())
                return 0;
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Cases.Where(c => c.Id == first).ExecuteUpdateAsync(set => set.SetProperty(c => c.SearchText, "ghe da moi son"));
            var second = await app.Report("Ghế đá mất chân");
            Assert.Contains(second, await Found("mất chân"));
            await transaction.CommitAsync();
            Assert.Equal([first], await Found("mới sơn"));
            return 0;
        });
    }

    [Fact]
    public async Task Old_changes_are_forgotten_and_what_they_told_is_still_found()
    {
        var id = await app.Report("Thùng rác công viên vỡ nắp");
        await Found("thùng rác");

        await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            await db.WordChanges.ExecuteUpdateAsync(set => set.SetProperty(c => c.On, new DateOnly(2020, 1, 1)));
            await services.GetRequiredService<Chores>().ForgetWordChanges(CancellationToken.None);
            return 0;
        });

        Assert.Equal(0, await app.Do(services => services.GetRequiredService<Db>().WordChanges.CountAsync()));
        Assert.Contains(id, await Found("thùng rác vỡ nắp"));
    }

    [Fact]
    public async Task What_is_published_and_hidden_again_is_heard_of()
    {
        var id = await app.Report("Bồn hoa giữa đường bị đạp nát");
        await Publish(Publication.AwaitingReview);
        Assert.Empty(await Found("bồn hoa", CaseMark.Published));

        await Publish(Publication.Published);
        Assert.Equal([id], await Found("bồn hoa", CaseMark.Published));

        await Publish(Publication.Hidden);
        Assert.Empty(await Found("bồn hoa", CaseMark.Published));

        async Task Publish(Publication publication) =>
            await app.Do(services =>
                services
                    .GetRequiredService<Db>()
                    .Cases.Where(c => c.Id == id)
                    .ExecuteUpdateAsync(set => set.SetProperty(c => c.Publication, publication))
            );
    }

    [Fact]
    public async Task The_whole_list_of_a_search_is_the_same_as_its_pages()
    {
        await Fill("Lan can lỏng", 2 * Paging.Size);

        var all = await app.Do(Held("lan can LỎNG", held => held.Rows.Select(c => c.Id).ToListAsync()));

        Assert.Equal((await Found("lan can lỏng")).Order(), all.Order());
        Assert.Equal(2 * Paging.Size, all.Count);
    }

    [Fact]
    public async Task A_trigger_that_went_missing_is_made_again_at_the_next_start()
    {
        var made = await app.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            if (!db.Database.IsSqlite())
                return 3;
            // As a migration that builds the table of cases anew leaves it.
            await db.Database.ExecuteSqlRawAsync("DROP TRIGGER \"words_came\"; DROP TRIGGER \"words_or_standing_changed\"");
            await WordTriggers.Ensure(db);
            return await db
                .Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name LIKE 'words_%'")
                .SingleAsync();
        });

        Assert.Equal(3, made);
    }

    private Task<List<Guid>> Found(string text, params string[] marks) => app.Do(Held(text, Turned, marks));

    private static async Task<List<Guid>> Turned(HeldCases held)
    {
        var found = new List<Guid>();
        for (var (number, more) = (1, true); more && number <= Paging.Most / Paging.Size; number++)
        {
            var page = await held.Page(number, cases => cases.OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id));
            found.AddRange(page.Rows.Select(c => c.Id));
            more = page.More;
        }
        return found;
    }

    private Task<Paged<Case>> Page(string text, int number) =>
        app.Do(Held(text, held => held.Page(number, cases => cases.OrderBy(c => c.PublicNumber))));

    private static Func<IServiceProvider, Task<TAnswer>> Held<TAnswer>(
        string text,
        Func<HeldCases, Task<TAnswer>> ask,
        params string[] marks
    ) =>
        services =>
            ask(services.GetRequiredService<CaseSearch>().Holding(services.GetRequiredService<Db>().Cases.AsNoTracking(), text, marks));

    private Task<int> Fill(string words, int cases, DateOnly? from = null) =>
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
                        PublicNumber = $"{words[..2]}-{i:0000}",
                        ReceivedOn = (from ?? new DateOnly(2026, 1, 1)).AddDays(i * 7 % 30),
                        UnitId = ward,
                        Summary = words,
                        MaskedSummary = words,
                        Publication = Publication.Published,
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
