using System.Text.Json;
using GanDan.Cell;
using GanDan.Figures;
using GanDan.Platform;
using GanDan.Platform.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Platform.Import;

/// <summary>The books of one term come in as they are and give the figures that were counted by hand.</summary>
public abstract class OfficeBooksTests(DatabaseKind kind)
{
    private static readonly Scope Term = new(new(2017, 1, 1), new(2020, 3, 24));
    private static readonly Scope Year2019 = new(new(2019, 1, 1), new(2019, 12, 31));

    [Fact]
    public async Task All_books_give_the_figures_that_must_come_out_and_again_change_nothing()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);
        var arguments = await Arguments(office, folder);

        var (first, _) = await office.Import(arguments);
        var before = await Rows(office);
        var (second, again) = await office.Import(arguments);

        Assert.Equal((0, 0), (first, second));
        Assert.True(again.GetProperty("nothingNew").GetBoolean());
        Assert.Equal(before, await Rows(office));
        await Compare(office, folder.Expected);
    }

    [Fact]
    public async Task Every_record_is_under_the_unit_that_there_was_on_its_day()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);

        await office.Import(await Arguments(office, folder));

        var units = (await office.Look(db => db.Units.ToListAsync())).ToDictionary(u => u.Id);
        Assert.All(await office.Look(db => db.Initiatives.ToListAsync()), i => Assert.True(units[i.UnitId].ValidOn(i.RegisteredOn)));
        Assert.All(
            await office.Look(db => db.Attendances.Where(a => a.UnitId != null).ToListAsync()),
            a => Assert.True(units[a.UnitId!.Value].ValidOn(a.HeldOn))
        );
        Assert.All(await office.Look(db => db.Cases.ToListAsync()), c => Assert.True(units[c.UnitId].ValidOn(c.ReceivedOn)));
        Assert.All(await office.Look(db => db.Drives.ToListAsync()), d => Assert.True(units[d.UnitId].ValidOn(d.HeldOn)));
        Assert.All(await office.Look(db => db.CareRounds.ToListAsync()), r => Assert.True(units[r.UnitId].ValidOn(r.HeldOn)));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);
        var arguments = await Arguments(office, folder);

        var (code, dry) = await office.Import([.. arguments, "--dry-run"]);
        var empty = await Rows(office);
        var (_, real) = await office.Import(arguments);

        Assert.Equal(0, code);
        Assert.All(empty, count => Assert.Equal(0, count));
        Assert.Equal(Counts(real), Counts(dry));
    }

    [Fact]
    public async Task A_book_of_the_cell_among_the_files_is_refused_with_a_sentence_and_nothing_is_kept()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => office.Import([.. folder.Books]));

        Assert.Contains("--cell", refused.Message, StringComparison.Ordinal);
        Assert.All(await Rows(office), count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task The_trap_is_refused_column_by_column_and_enters_as_counts_alone()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);

        var (code, refusal) = await office.Import([.. folder.Traps]);
        var nothing = await Rows(office);
        var (counted, _) = await office.Import([.. folder.Traps, "--counts-only"]);
        var (again, report) = await office.Import([.. folder.Traps, "--counts-only"]);

        var file = refusal.GetProperty("files")[0];
        Assert.Equal(2, code);
        Assert.True(file.GetProperty("refusedColumns").GetArrayLength() >= 5);
        Assert.All(file.GetProperty("refusedColumns").EnumerateArray(), c => Assert.NotEmpty(c.GetProperty("because").GetString()!));
        Assert.All(nothing, count => Assert.Equal(0, count));
        Assert.Equal((0, 0), (counted, again));
        Assert.True(report.GetProperty("nothingNew").GetBoolean());
        var rounds = await office.Look(db => db.CareRounds.ToListAsync());
        Assert.NotEmpty(rounds);
        Assert.Equal(rounds.Count, rounds.DistinctBy(r => r.UnitId).Count());
        Assert.True(rounds.Sum(r => r.Gifts) >= rounds.Sum(r => r.Households));
    }

    [Fact]
    public async Task Where_the_summary_disagrees_with_the_lists_it_is_pointed_out_and_the_lists_count()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);

        var (_, report) = await office.Import(await Arguments(office, folder));

        var classes = await office.Look(db => db.Classes.Include(c => c.Attendances).Where(c => c.DeclaredAttended != null).ToListAsync());
        var differing = classes
            .Where(c => c.DeclaredAttended != c.Attendances.Where(a => a.Attended).Sum(a => a.Heads))
            .ToDictionary(
                c => $"Lớp {c.Number}",
                c => (c.DeclaredAttended, c.Attendances.Where(a => a.Attended).Sum(a => a.Heads)),
                StringComparer.Ordinal
            );
        var expected = folder.Expected.GetProperty("training").GetProperty("summary_differs");
        Assert.Equal(expected.EnumerateObject().Select(p => p.Name), differing.Keys.Order(StringComparer.Ordinal));
        foreach (var one in expected.EnumerateObject())
            Assert.Equal((one.Value.GetProperty("summary").GetInt32(), one.Value.GetProperty("signed").GetInt32()), differing[one.Name]);
        var notices = report
            .GetProperty("files")
            .EnumerateArray()
            .SelectMany(f => f.GetProperty("books").EnumerateArray())
            .SelectMany(b => b.GetProperty("notices").EnumerateArray())
            .Select(n => n.ToString())
            .ToList();
        Assert.All(differing.Keys, name => Assert.Contains(notices, n => n.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_of_the_cell_is_in_the_offices_database()
    {
        var folder = OfficeFolder.Find();
        await using var office = await FreshOffice.Open(kind);
        // On PostgreSQL both are one database: the schema and its role keep them apart.
        if (kind is DatabaseKind.Postgres)
            return;

        var arguments = await Arguments(office, folder);
        var cell = Array.IndexOf(arguments, "--cell");
        await office.Import(arguments[cell..(cell + 2)]);
        var members = await office.Do(s => s.GetRequiredService<CellDb>().Members.Select(m => m.Name).ToListAsync());

        await office.Look(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));
        var bytes = System.Text.Encoding.UTF8.GetString(
            await File.ReadAllBytesAsync(office.Storage.MainFile, TestContext.Current.CancellationToken)
        );

        Assert.NotEmpty(members);
        Assert.DoesNotContain(Path.GetFileName(arguments[cell + 1]), bytes, StringComparison.Ordinal);
        Assert.All(members, name => Assert.DoesNotContain(name, bytes, StringComparison.Ordinal));
    }

    /// <summary>Books of the cell are found by trying: what is refused among the files goes behind --cell.</summary>
    private static async Task<string[]> Arguments(FreshOffice office, OfficeFolder folder)
    {
        await office.AddUnits();
        var arguments = new List<string>();
        foreach (var book in folder.Books)
        {
            var vault = await office.Do(async s =>
            {
                using var seen = await s.GetRequiredService<BookDesk>()
                    .Look(await File.ReadAllBytesAsync(book), Path.GetFileName(book), new ImportChoices());
                return seen.Vault;
            });
            arguments.AddRange(vault is null ? [book] : ["--cell", book]);
        }
        return [.. arguments];
    }

    private static async Task Compare(FreshOffice office, JsonElement expected)
    {
        var initiatives = expected.GetProperty("initiatives");
        foreach (var name in new[] { "rows", "registered", "implemented", "effective", "carried_on" })
            Assert.Equal((name, initiatives.GetProperty(name).GetInt64()), (name, await office.Figure("initiatives." + name, Term)));
        await SameParts(office, initiatives.GetProperty("registered_by_year"), "initiatives.registered", Term, Breakdown.Year);
        await SameParts(office, initiatives.GetProperty("by_field"), "initiatives.registered", Term, Breakdown.Field);
        await SameParts(office, initiatives.GetProperty("by_ward"), "initiatives.registered", Term, Breakdown.Unit);

        var training = expected.GetProperty("training");
        foreach (var name in new[] { "classes", "attendances", "invited", "counted_by_head" })
            Assert.Equal((name, training.GetProperty(name).GetInt64()), (name, await office.Figure("training." + name, Term)));
        await SameParts(office, training.GetProperty("by_group"), "training.attendances", Term, Breakdown.Group);

        var opinions = expected.GetProperty("opinions_2019");
        Assert.Equal(opinions.GetProperty("rows").GetInt64(), await office.Figure("opinions.received", Year2019));
        Assert.Equal(opinions.GetProperty("answered").GetInt64(), await office.Figure("opinions.answered", Year2019));
        Assert.Equal(opinions.GetProperty("answered_late").GetInt64(), await office.Figure("opinions.answered_late", Year2019));
        await SameParts(office, opinions.GetProperty("by_ward"), "opinions.received", Year2019, Breakdown.Unit);
        await SameParts(office, opinions.GetProperty("by_topic"), "opinions.received", Year2019, Breakdown.Topic);

        var cell = expected.GetProperty("cell");
        Assert.Equal(cell.GetProperty("members").GetInt64(), await office.Figure("cell.members", Term));
        Assert.Equal(cell.GetProperty("admitted_in_term").GetInt64(), await office.Figure("cell.admitted", Term));
        Assert.Equal(cell.GetProperty("meetings").GetInt64(), await office.Figure("cell.meetings", Term));
        Assert.Equal(cell.GetProperty("thematic_meetings").GetInt64(), await office.Figure("cell.thematic_meetings", Term));
        var term = await office.Look(db => db.Terms.Include(t => t.Targets).SingleAsync());
        Assert.Equal((expected.GetProperty("term").GetString(), Term.From, Term.To), (term.Code, term.From, term.To));
        Assert.Equal(
            cell.GetProperty("admission_target").GetInt64() * 1000,
            term.Targets.Single(t => t.FigureCode == "cell.admitted").AssignedThousandths
        );
        Assert.DoesNotContain(term.Targets, t => t.FigureCode is null);

        var campaign = expected.GetProperty("campaign_2019");
        foreach (
            var (name, code) in new[]
            {
                ("events", "drives"),
                ("participants", "participants"),
                ("waste_kg", "waste_kg"),
                ("black_spots_cleared", "black_spots_cleared"),
            }
        )
            Assert.Equal((name, campaign.GetProperty(name).GetInt64()), (name, await office.Figure("campaign." + code, Year2019)));
        foreach (var part in expected.GetProperty("care_2019").EnumerateObject())
            Assert.Equal((part.Name, part.Value.GetInt64()), (part.Name, await office.Figure("care." + part.Name, Year2019)));
    }

    private static async Task SameParts(FreshOffice office, JsonElement expected, string code, Scope scope, Breakdown by)
    {
        var parts = (await office.Figure(code, scope, by)).ToDictionary(
            p => p.Key.Replace("Phường ", "", StringComparison.Ordinal),
            p => p.Value,
            StringComparer.Ordinal
        );
        Assert.Equal(
            expected.EnumerateObject().Select(p => (p.Name, p.Value.GetInt64())).Order(),
            parts.Select(p => (p.Key, p.Value)).Order()
        );
    }

    private static string Counts(JsonElement report) =>
        string.Join(
            '\n',
            report
                .GetProperty("files")
                .EnumerateArray()
                .SelectMany(f => f.GetProperty("books").EnumerateArray())
                .Select(b => $"{b.GetProperty("added")} {b.GetProperty("same")} {b.GetProperty("changed")} {b.GetProperty("rejected")}")
        );

    private static async Task<int[]> Rows(FreshOffice office) =>
        await office.Do(async s =>
        {
            var (db, vault) = (s.GetRequiredService<GanDan.Platform.Data.Db>(), s.GetRequiredService<CellDb>());
            return new[]
            {
                await db.Initiatives.CountAsync(),
                await db.Listings.CountAsync(),
                await db.Classes.CountAsync(),
                await db.Attendances.CountAsync(),
                await db.Audiences.CountAsync(),
                await db.Cases.CountAsync(),
                await db.Drives.CountAsync(),
                await db.CareRounds.CountAsync(),
                await db.Targets.CountAsync(),
                await db.Corrections.CountAsync(),
                await db.Set<BookRow>().CountAsync(),
                await vault.Members.CountAsync(),
                await vault.Meetings.CountAsync(),
                await vault.Set<BookRow>().CountAsync(),
            };
        });

    public sealed class OnSqlite() : OfficeBooksTests(DatabaseKind.Sqlite);

    public sealed class OnPostgres() : OfficeBooksTests(DatabaseKind.Postgres);
}
