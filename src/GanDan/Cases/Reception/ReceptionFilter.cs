using System.Globalization;
using GanDan.Cases.Flow;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Sense.Text;
using Microsoft.AspNetCore.Mvc;

namespace GanDan.Cases.Reception;

/// <summary>What the address of the register says: <c>?nam=2026&amp;thang=11&amp;phuong=…&amp;loai=khieu-nai&amp;ket-qua=cho-tra-loi&amp;bao=chua-bao-nguoi-den&amp;tim=…</c>.</summary>
public sealed class ReceptionFilter
{
    [FromQuery(Name = "nam")]
    public int? Year { get; set; }

    [FromQuery(Name = "thang")]
    public int? Month { get; set; }

    [FromQuery(Name = "phuong")]
    public string? Unit { get; set; }

    [FromQuery(Name = "loai")]
    public string? Kind { get; set; }

    [FromQuery(Name = "ket-qua")]
    public string? Standing { get; set; }

    [FromQuery(Name = "bao")]
    public string? Telling { get; set; }

    [FromQuery(Name = "tim")]
    public string? Search { get; set; }

    /// <summary>“da-rut”: the records taken out, from where they can be put back.</summary>
    [FromQuery(Name = "trang-thai")]
    public string? State { get; set; }

    public int Used =>
        new[] { Number(Year), Number(Month), Unit, Kind, Standing, Telling, Search, State }.Count(f => !string.IsNullOrWhiteSpace(f));

    /// <summary>Period and unit alone, for the printed register.</summary>
    public string Period =>
        string.Join(
            '&',
            new[] { ("nam", Number(Year)), ("thang", Number(Month)), ("phuong", Unit) }
                .Where(p => !string.IsNullOrEmpty(p.Item2))
                .Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}")
        );

    /// <summary>The lines of the period and the unit.</summary>
    public IQueryable<CitizenReception> InPeriod(IQueryable<CitizenReception> lines, KnownUnits units)
    {
        if (!string.IsNullOrEmpty(Unit))
        {
            var inside = units.OfSlug(Unit);
            lines = lines.Where(r => inside.Contains(r.UnitId));
        }
        if (Year is { } year)
            lines = lines.Where(r => r.HeldOn.Year == year);
        if (Month is { } month)
            lines = lines.Where(r => r.HeldOn.Month == month);
        return lines;
    }

    /// <summary>Every word of the search must be in the masked content, with or without tone marks.</summary>
    public IQueryable<CitizenReception> Of(IQueryable<CitizenReception> lines, KnownUnits units, Db db, DateOnly today)
    {
        lines = InPeriod(lines, units);
        if (ListWords.OfSlug<CaseKind>(Kind, ReceptionForm.Name) is { } kind)
            lines = lines.Where(r => r.Kind == kind);
        lines = ListWords.OfSlug<ReceptionStanding>(Standing, Name) switch
        {
            ReceptionStanding.Waiting => lines.Where(r => r.SettledOn == null && r.AnswerDueOn >= today),
            ReceptionStanding.Overdue => lines.Where(r => r.SettledOn == null && r.AnswerDueOn < today),
            ReceptionStanding.Guided => lines.Where(r => r.Guidance != null && r.CaseId == null && r.RefusedOn == null),
            ReceptionStanding.Taken => lines.Where(r => r.CaseId != null),
            ReceptionStanding.Refused => lines.Where(r => r.RefusedOn != null),
            null => lines,
        };
        if (ListWords.OfSlug<Telling>(Telling, Name) is { } telling)
            lines = lines.Where(Tellings.Is(telling, db));
        foreach (var word in VietnameseText.SearchWords(Search))
            lines = lines.Where(r => r.SearchText.Contains(word));
        return lines;
    }

    public static string Name(ReceptionStanding standing) => T.In(Language.Vietnamese)[standing];

    public static string Name(Telling telling) => T.In(Language.Vietnamese)[telling];

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
