using System.Globalization;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Text;

namespace GanDan.Tests.Cases.Triage;

public sealed class TriageTableTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    public static TheoryData<CaseKind, Competence, bool, Move, string?, string> Cells =>
        new()
        {
            { CaseKind.Complaint, Competence.Ours, true, Move.Admit, null, Codes.Admit },
            { CaseKind.Complaint, Competence.Ours, false, Move.Refuse, NoticeForm.Refuse, Codes.Admit },
            { CaseKind.Complaint, Competence.NotOurs, true, Move.Guide, NoticeForm.Guide, Codes.Admit },
            { CaseKind.Complaint, Competence.NotOurs, false, Move.Refuse, NoticeForm.Refuse, Codes.Admit },
            { CaseKind.Denunciation, Competence.Ours, true, Move.HandOff, null, "TC-INITIAL" },
            { CaseKind.Denunciation, Competence.Ours, false, Move.HandOff, null, "TC-INITIAL" },
            { CaseKind.Denunciation, Competence.NotOurs, true, Move.HandOff, null, "TC-FORWARD" },
            { CaseKind.Denunciation, Competence.NotOurs, false, Move.HandOff, null, "TC-FORWARD" },
            { CaseKind.Report, Competence.Ours, true, Move.Accept, null, Codes.Answer },
            { CaseKind.Report, Competence.Ours, false, Move.Refuse, NoticeForm.Refuse, Codes.Petition },
            { CaseKind.Report, Competence.NotOurs, true, Move.Forward, NoticeForm.Forward, Codes.Forward },
            { CaseKind.Report, Competence.NotOurs, false, Move.Refuse, NoticeForm.Refuse, Codes.Petition },
            { CaseKind.Recommendation, Competence.Ours, true, Move.Accept, null, Codes.Answer },
            { CaseKind.Recommendation, Competence.Ours, false, Move.Refuse, NoticeForm.Refuse, Codes.Petition },
            { CaseKind.Recommendation, Competence.NotOurs, true, Move.Forward, NoticeForm.Forward, Codes.Forward },
            { CaseKind.Recommendation, Competence.NotOurs, false, Move.Refuse, NoticeForm.Refuse, Codes.Petition },
            { CaseKind.Mixed, Competence.Ours, true, Move.Split, NoticeForm.Split, Codes.Petition },
            { CaseKind.Mixed, Competence.Ours, false, Move.Refuse, NoticeForm.Refuse, Codes.Petition },
            { CaseKind.Mixed, Competence.NotOurs, true, Move.Split, NoticeForm.Split, Codes.Petition },
            { CaseKind.Mixed, Competence.NotOurs, false, Move.Refuse, NoticeForm.Refuse, Codes.Petition },
        };

    [Theory, MemberData(nameof(Cells))]
    public void Every_cell_says_what_the_law_says(CaseKind kind, Competence competence, bool eligible, Move does, string? form, string term)
    {
        var row = TriageTable.Decide(kind, competence, eligible, Today);

        Assert.Equal((does, form, term), (row.Does, row.Form, row.Term));
        Assert.True(Translations.English.ContainsKey(row.Says), row.Says);
        Assert.NotEqual("", row.Source);
        Assert.NotNull(new RuleBook(SeedRules.All.ToList()).Find(row.Term, Today));
        if (form is not null)
            Assert.Contains(NoticeForm.All, f => f.Slug == form);
    }

    [Fact]
    public void Every_day_has_one_row_for_every_cell()
    {
        var cells =
            from kind in Enum.GetValues<CaseKind>()
            from competence in Enum.GetValues<Competence>()
            from eligible in new[] { true, false }
            select (kind, competence, eligible);

        foreach (var day in new[] { new DateOnly(2014, 12, 15), new(2021, 11, 14), new(2021, 11, 15), Today })
            Assert.All(cells, cell => Assert.Single(TriageTable.Rows, r => (r.Kind, r.Competence, r.Eligible) == cell && r.HoldsOn(day)));
    }

    [Theory]
    [InlineData("2021-11-14", "07/2014")]
    [InlineData("2021-11-15", "05/2021")]
    public void The_day_of_receipt_chooses_the_circular(string received, string circular)
    {
        var day = DateOnly.ParseExact(received, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Contains(circular, TriageTable.Decide(CaseKind.Mixed, Competence.Ours, true, day).Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_the_table_begins_there_is_no_row() =>
        Assert.Throws<RuleBroken>(() => TriageTable.Decide(CaseKind.Report, Competence.Ours, true, new(2014, 12, 14)));

    [Fact]
    public void Forwarding_a_complaint_that_is_not_ours_takes_a_reason()
    {
        var row = TriageTable.Decide(CaseKind.Complaint, Competence.NotOurs, true, Today);

        Assert.Equal("Otherwise", Assert.Throws<RuleBroken>(() => TriageTable.Agree(row, Move.Forward, " ")).Field);
        Assert.Equal(
            "Khác bảng phân loại (hướng dẫn nơi giải quyết). Lý do: Theo chỉ đạo số 12",
            TriageTable.Agree(row, Move.Forward, " Theo chỉ đạo số 12 ")
        );
        Assert.Null(TriageTable.Agree(row, Move.Guide, "thừa"));
    }

    [Theory]
    [InlineData(CaseKind.Report)]
    [InlineData(CaseKind.Recommendation)]
    [InlineData(CaseKind.Mixed)]
    public void Nothing_but_a_complaint_is_admitted(CaseKind kind)
    {
        var row = TriageTable.Decide(kind, Competence.Ours, true, Today);

        Assert.Equal(nameof(Move), Assert.Throws<RuleBroken>(() => TriageTable.Agree(row, Move.Admit, "lý do")).Field);
    }

    [Fact]
    public void Every_ground_and_every_notice_has_its_English()
    {
        Assert.All(PaperGround.All, g => Assert.True(Translations.English.ContainsKey(g.Words), g.Words));
        Assert.All(NoticeForm.All, f => Assert.True(Translations.English.ContainsKey(f.Screen), f.Screen));
        Assert.All(TermWords.All, w => Assert.True(Translations.English.ContainsKey(w.Title), w.Title));
    }
}
