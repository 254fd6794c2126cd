using System.Globalization;
using GanDan.Cases.Clocks;
using GanDan.Cases.Flow;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Calendar;

namespace GanDan.Tests.Cases.Triage;

/// <summary>The rules of a petition, at their edges.</summary>
public sealed class PetitionTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly RuleBook Book = new(SeedRules.All.ToList());

    [Theory]
    [InlineData(1, SignatureSize.One, null, null)]
    [InlineData(2, SignatureSize.Few, null, null)]
    [InlineData(4, SignatureSize.Few, null, null)]
    [InlineData(5, SignatureSize.Mass, 1, 2)]
    [InlineData(10, SignatureSize.Mass, 1, 2)]
    [InlineData(11, SignatureSize.Mass, 1, 5)]
    public void Five_signatures_make_a_petition_of_many_people(int signatures, SignatureSize size, int? least, int? most)
    {
        Assert.Equal(size, Signatures.SizeOf(signatures));
        Assert.Equal((least, most), (Signatures.Representatives(signatures)?.Least, Signatures.Representatives(signatures)?.Most));
    }

    // domain.md §2.4, those of complaints, through the rows an office starts with.
    [Theory]
    [InlineData(Codes.Admit, "2026-02-12", "2026-02-23")]
    [InlineData(Codes.Admit, "2026-06-30", "2026-07-10")]
    [InlineData(Codes.Admit, "2026-07-01", "2026-07-10")]
    [InlineData(Codes.Resolve, "2026-08-03", "2026-09-03")]
    [InlineData(Codes.ResolveComplex, "2026-08-03", "2026-09-17")]
    [InlineData(Codes.ResolveRemote, "2026-08-03", "2026-09-17")]
    [InlineData(Codes.ResolveRemoteComplex, "2026-08-03", "2026-10-02")]
    // 22/02/2026 closes the days off of Tết, a Sunday: thirty days from 23 January end in them.
    [InlineData(Codes.Resolve, "2026-01-23", "2026-02-23")]
    [InlineData(Codes.Admit, "2026-11-23", "2026-12-02")]
    public void The_terms_of_a_complaint_end_where_the_law_says(string code, string from, string due)
    {
        var calendar = OfficeCalendar.Of([.. SeedDays.All.Select(d => OfficeDay.Of(d, confirmed: true))]).ForTerms;

        Assert.Equal(Day(due), Book.For(code, Day(from)).From(Day(from), calendar).DueOn);
    }

    [Theory]
    [InlineData(false, false, 30)]
    [InlineData(true, false, 45)]
    [InlineData(false, true, 45)]
    [InlineData(true, true, 60)]
    public void Complexity_and_remoteness_choose_the_term(bool complex, bool remote, int days) =>
        Assert.Equal(days, Book.For(ComplaintTerms.CodeOf(complex, remote), Today).Length);

    [Theory]
    [InlineData("2026-06-30", false, true)]
    [InlineData("2026-07-01", false, false)]
    [InlineData("2026-07-01", true, true)]
    public void From_1_July_2026_a_withdrawn_complaint_stays_withdrawn_unless_it_was_coerced(string withdrawn, bool coerced, bool may)
    {
        var broken = Record.Exception(() => ComplaintTerms.MayTakeUpAgain(Day(withdrawn), coerced, "Đơn số 4"));

        Assert.Equal(may, broken is null);
    }

    [Fact]
    public void What_is_not_ours_names_whose_it_is()
    {
        var petition = new Petition { CaseId = Guid.CreateVersion7() };

        Assert.Equal(nameof(Petition.Whose), Assert.Throws<RuleBroken>(() => Sort(petition, CaseKind.Report, Competence.NotOurs)).Field);
        Assert.Null(petition.TriagedOn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Petition.MostSignatures + 1)]
    public void A_petition_has_signatures(int signatures) =>
        Assert.Throws<RuleBroken>(() =>
            Sort(new() { CaseId = Guid.CreateVersion7() }, CaseKind.Report, Competence.Ours, signatures: signatures)
        );

    [Theory]
    [InlineData(CaseKind.Complaint, true)]
    [InlineData(CaseKind.Report, false)]
    public void A_respondent_is_asked_for_in_a_complaint_only(CaseKind kind, bool may)
    {
        var petition = new Petition { CaseId = Guid.CreateVersion7() };

        var broken = Record.Exception(() => Sort(petition, kind, Competence.Ours, "NoRespondent"));

        Assert.Equal(may, broken is null);
        Assert.Equal(!may, petition.Eligible);
    }

    [Fact]
    public void A_complaint_is_admitted_once_and_found_complex_once()
    {
        var petition = new Petition { CaseId = Guid.CreateVersion7() };
        Assert.Throws<RuleBroken>(() => petition.MarkComplex(ComplexReason.ManyPeople));

        petition.Admit(null, remote: false, Today);
        petition.MarkComplex(ComplexReason.ManyPeople);

        Assert.Equal(Codes.ResolveComplex, petition.ResolveCode);
        Assert.Throws<RuleBroken>(() => petition.Admit(null, remote: false, Today));
        Assert.Throws<RuleBroken>(() => petition.MarkComplex(ComplexReason.Foreign));
    }

    [Fact]
    public void The_seven_reasons_for_complex_are_the_laws() => Assert.Equal(7, Enum.GetValues<ComplexReason>().Length);

    [Fact]
    public void What_is_filed_is_kept_a_year()
    {
        var petition = new Petition { CaseId = Guid.CreateVersion7() };

        petition.File(new(2028, 2, 29));

        Assert.Equal(new(2029, 2, 28), petition.KeepUntil);
    }

    [Fact]
    public void All_grounds_together_can_be_stored() =>
        Assert.InRange(string.Join(' ', PaperGround.All.Select(g => g.Code)).Length, 1, Petition.GroundsMaxLength);

    [Theory]
    [InlineData("Gửi {who}, số {number}.", "Gửi bà Sen, số …………………………….")]
    [InlineData("{who}", "bà Sen")]
    [InlineData("{number}", null)]
    [InlineData("{blank}", "……………………………")]
    public void What_nobody_knows_is_a_line_of_dots(string paragraph, string? filled) =>
        Assert.Equal(
            filled,
            new NoticeFacts(new Dictionary<string, string?>(StringComparer.Ordinal) { ["who"] = "bà Sen" }).Fill(paragraph)
        );

    private static void Sort(Petition petition, CaseKind kind, Competence competence, string? ground = null, int signatures = 1) =>
        petition.Sort(kind, competence, null, BodyKind.Administration, signatures, ground is null ? [] : [ground], Today);

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
