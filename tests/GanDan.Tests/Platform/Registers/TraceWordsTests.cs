using System.Globalization;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.Platform.Registers;

/// <summary>Traces kept in the database's words are read in people's.</summary>
public sealed class TraceWordsTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    public static TheoryData<object?, string?> Values =>
        new()
        {
            { null, null },
            { "Đạt", "Đạt" },
            { true, "có" },
            { false, "không" },
            { new DateOnly(2026, 3, 5), "5/3/2026" },
            { UnitKind.Ward, "Phường, xã" },
            { 1200, "as it is" },
        };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_kept_in_words_where_it_has_some(object? value, string? kept) =>
        Assert.Equal(kept, TraceWords.Kept(value, "as it is"));

    [Fact]
    public async Task The_number_of_a_unit_is_read_as_its_name()
    {
        var (sen, dao) = await app.Look(async db =>
            (await db.Units.FirstAsync(u => u.Name == "Phường Sen"), await db.Units.FirstAsync(u => u.Name == "Phường Đào"))
        );
        var change = Change("drive", "UnitId", Text(sen.Id), Text(dao.Id));

        var words = await app.Look(db => TraceWords.Of(db, [change]));

        Assert.Equal(("Phường Sen", "Phường Đào"), (words.Say(change, change.Before), words.Say(change, change.After)));
    }

    [Fact]
    public async Task A_choice_is_read_by_its_name_and_figures_are_grouped()
    {
        var kind = Change("meeting", "Kind", "Regular", "Thematic");
        var people = Change("drive", "Participants", "1200", "950");
        var note = Change("case", "Summary", "2019", "");

        var words = await app.Look(db => TraceWords.Of(db, [kind, people, note]));

        Assert.Equal(("Định kỳ", "Chuyên đề"), (words.Say(kind, kind.Before), words.Say(kind, kind.After)));
        Assert.Equal(("1.200", "950"), (words.Say(people, people.Before), words.Say(people, people.After)));
        Assert.Equal(("2019", "", (string?)null), (words.Say(note, note.Before), words.Say(note, note.After), words.Say(note, null)));
    }

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static Correction Change(string kind, string field, string before, string after) =>
        new()
        {
            RecordKind = kind,
            RecordId = Guid.CreateVersion7(),
            Field = field,
            Before = before,
            After = after,
            At = DateTime.UnixEpoch,
            By = "Nguyễn Văn Thị",
            Source = "so!E3",
        };
}
