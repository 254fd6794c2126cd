using System.Globalization;
using GanDan.Cases.Flow;
using GanDan.Cases.Words;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases;

/// <summary>How an opinion stands, as its list is filtered.</summary>
public enum CaseStanding
{
    Answered,
    AnsweredLate,
    Unanswered,
    Overdue,
}

/// <summary>What the address of the register says: <c>?phuong=…&amp;chu-de=ha-tang&amp;tinh-trang=sau-han&amp;cong-bo=cho-duyet&amp;nam=2019&amp;tim=…</c>.</summary>
public sealed class CaseFilter
{
    [FromQuery(Name = "phuong")]
    public string? Unit { get; set; }

    [FromQuery(Name = "chu-de")]
    public string? Topic { get; set; }

    [FromQuery(Name = "tinh-trang")]
    public string? Standing { get; set; }

    [FromQuery(Name = "cong-bo")]
    public string? Publication { get; set; }

    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>“da-rut”: the records taken out, from where they can be put back.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    public int Used =>
        new[] { Unit, Topic, Standing, Publication, Year?.ToString(CultureInfo.InvariantCulture), Search, State }.Count(f =>
            !string.IsNullOrWhiteSpace(f)
        );

    /// <param name="topics">The topics in use, by which a short name in the address is found again.</param>
    /// <param name="today">Decides what is overdue.</param>
    public HeldCases Of(CaseSearch search, IQueryable<Case> cases, KnownUnits units, IEnumerable<string> topics, DateOnly today)
    {
        cases = cases.InUnit(Unit, units).OnTopic(Topic, topics);
        if (Year is { } year)
            cases = cases.In(year);
        if (ListWords.OfSlug<Publication>(Publication, CaseWords.Name) is { } publication)
            cases = cases.Where(c => c.Publication == publication);
        cases = ListWords.OfSlug<CaseStanding>(Standing, CaseWords.Name) switch
        {
            CaseStanding.Answered => cases.Where(c => c.AnsweredOn != null),
            CaseStanding.AnsweredLate => cases.Where(c => c.AnsweredOn > c.DueOn),
            CaseStanding.Unanswered => cases.Where(c => c.AnsweredOn == null),
            CaseStanding.Overdue => cases.Where(c => c.AnsweredOn == null && c.DueOn < today && CaseFlow.Working.Contains(c.Status)),
            null => cases,
        };
        return search.Holding(cases, Search);
    }
}

public static class CaseWords
{
    public static string Name(this CaseStanding standing) =>
        standing switch
        {
            CaseStanding.Answered => "Đã trả lời",
            CaseStanding.AnsweredLate => "Sau hạn",
            CaseStanding.Unanswered => "Chưa trả lời",
            CaseStanding.Overdue => "Quá hạn",
        };

    public static string Name(this Publication publication) =>
        publication switch
        {
            Publication.AwaitingReview => "Chờ duyệt",
            Publication.Published => "Đã công bố",
            Publication.Hidden => "Không công bố",
        };

    public static string Name(this PersonalDataKind kind) =>
        kind switch
        {
            PersonalDataKind.Phone => "Số điện thoại",
            PersonalDataKind.IdentityNumber => "Số giấy tờ",
            PersonalDataKind.BankAccount => "Số tài khoản",
            PersonalDataKind.Email => "Thư điện tử",
            PersonalDataKind.Plate => "Biển số xe",
            PersonalDataKind.NameWithAddress => "Tên người hoặc số nhà",
        };
}
