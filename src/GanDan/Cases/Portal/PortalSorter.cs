using System.Globalization;
using GanDan.Cases.Intake;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Import;
using GanDan.Platform.Text;

namespace GanDan.Cases.Portal;

/// <summary>Tells of every row of an export whether it becomes a case, is here already, or stays out and why.</summary>
/// <param name="choices">What the person chose.</param>
/// <param name="book">The topics and wards of today.</param>
/// <param name="known">By <see cref="PortalItem.KeyOf"/>.</param>
/// <param name="today">Nothing came in later.</param>
public sealed class PortalSorter(
    OpenExport export,
    PortalChoices choices,
    IntakeBook book,
    IReadOnlyDictionary<string, KnownItem> known,
    DateOnly today
)
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<Said> reasons = [];
    private readonly List<Said> warnings = [];
    private readonly List<PortalChange> changes = [];
    private int same;
    private int leftOut;
    private int unknownWards;

    public List<PortalRow> Rows { get; } = [];

    /// <summary>Goes over all rows once.</summary>
    public PortalReport Sort()
    {
        foreach (var sheet in export.Reading.Counted)
        foreach (var line in sheet.Lines())
            if (line is ParsedRow row)
                Take(sheet, row);
            else if (line is LeftOutRow { Reason: not (LeftOutReason.Title or LeftOutReason.Header or LeftOutReason.HeaderRepeated) } left)
                if (left.Reason is not LeftOutReason.Numbering)
                    LeaveOut(new Remark("Dòng {0}: không đủ ô để thành một phản ánh.", left.Address));
        return new()
        {
            Sheets = [.. export.Reading.Sheets.Select(PortalSheet.Of)],
            Open = Rows.Count(r => !r.Answered),
            Answered = Rows.Count(r => r.Answered),
            Same = same,
            LeftOut = leftOut,
            UnknownWards = unknownWards,
            Contacts = Rows.Count(r => !r.Answered && (r.Phone ?? r.Email) is not null),
            Changes = changes,
            Reasons = reasons,
            Warnings = [.. export.Reading.Remarks.Select(Said.Of), .. warnings],
            Preview = [.. Rows.Take(20).Select(Shown)],
        };
    }

    private void Take(SheetReading sheet, ParsedRow row)
    {
        foreach (var required in row.Kind.Meanings.Where(m => m.Required))
            if (row[required.Code] is null)
            {
                LeaveOut(
                    ProblemAt(sheet, row, required.Code)
                        ?? new Remark("Ô {0}: thiếu “{1:w}”.", At(sheet, row, required.Code), required.Name)
                );
                return;
            }
        var (code, on, status) = (row.Text(PortalBook.Code)!, row.Day(PortalBook.ReceivedOn)!.Value, row.Text(PortalBook.Status));
        var state = PortalStatus.Of(status, row.Day(PortalBook.AnsweredOn) is not null || row.Text(PortalBook.Answer) is not null);
        if (code.Length > PortalItem.CodeMaxLength)
            LeaveOut(new Remark("Ô {0}: mã dài hơn {1} ký tự.", At(sheet, row, PortalBook.Code), PortalItem.CodeMaxLength));
        else if (!seen.Add(PortalItem.KeyOf(code)))
            LeaveOut(new Remark("Ô {0}: mã này đã có ở một dòng trên.", At(sheet, row, PortalBook.Code)));
        else if (known.TryGetValue(PortalItem.KeyOf(code), out var here))
            Meet(sheet, row, code, status, here);
        else if (on > today)
            LeaveOut(new Remark("Ô {0}: ngày {1} chưa tới.", At(sheet, row, PortalBook.ReceivedOn), Dates.Show(on)));
        else if (state is PortalState.Gone)
            LeaveOut(
                new Remark("Ô {0}: tình trạng “{1}” ở cổng không còn là việc phải trả lời.", At(sheet, row, PortalBook.Status), status!)
            );
        else
            Bring(sheet, row, state is PortalState.Answered);
    }

    private void Meet(SheetReading sheet, ParsedRow row, string code, string? status, KnownItem here)
    {
        same++;
        if (
            !here.ByHand
            && status is not null
            && !PortalStatus.Same(here.Status, PortalItem.Cut(status))
            && changes.Count < PortalReport.MostNamed
        )
            changes.Add(new(At(sheet, row, PortalBook.Status), code, here.CaseId, here.Status, status));
    }

    private void Bring(SheetReading sheet, ParsedRow row, bool answered)
    {
        var on = row.Day(PortalBook.ReceivedOn)!.Value;
        if (PlaceOf(sheet, row, on, answered) is not var (unit, ward))
            return;
        var words = TypedText.Clean(row.Text(PortalBook.Content));
        if (words.Length > Case.SummaryMaxLength)
        {
            Warn(
                new Remark(
                    "Ô {0}: nội dung dài hơn {1} ký tự, chỉ giữ phần đầu.",
                    At(sheet, row, PortalBook.Content),
                    Case.SummaryMaxLength
                )
            );
            words = Case.Cut(words);
        }
        foreach (var remark in row.Problems.Where(p => !p.Equals(ProblemAt(sheet, row, PortalBook.Ward))).Concat(row.Warnings))
            Warn(remark);
        var answer = row.Text(PortalBook.Answer);
        Rows.Add(
            new(
                row.Address,
                row.Text(PortalBook.Code)!,
                on,
                words,
                TypedText.Kept(row.Text(PortalBook.Place)).CutTo(Case.PlaceMaxLength),
                unit,
                ward,
                row.Text(PortalBook.Topic),
                row.Text(PortalBook.HandledBy).CutTo(300),
                row.Day(PortalBook.DueOn),
                row.Text(PortalBook.Status).CutTo(PortalItem.StatusMaxLength),
                answered,
                row.Day(PortalBook.AnsweredOn),
                answer.CutTo(Case.SummaryMaxLength),
                Reach.Phone(row.Text(PortalBook.Phone)),
                Reach.Email(row.Text(PortalBook.Email))
            )
        );
    }

    // The column, or the place's own words; what nobody knows is the office's only when a person says so.
    private (int Unit, string? Ward)? PlaceOf(SheetReading sheet, ParsedRow row, DateOnly on, bool answered)
    {
        var unit = row.Unit(PortalBook.Ward);
        var problem = unit is null ? ProblemAt(sheet, row, PortalBook.Ward) : null;
        if (unit is null && problem is null && row.Text(PortalBook.Place) is { } place)
            unit = export.Units.Inside(place, row.Address, on).Value?.Unit;
        if (unit is not null)
        {
            var now = export.Units.AsOf(unit, today);
            if (answered || book.Wards.Any(w => w.Name == now.Name))
                return (Id(unit), book.Wards.Any(w => w.Name == now.Name) ? now.Name : null);
            problem =
                book.Office is { } own && Id(now) == own.Id
                    ? null
                    : new Remark("Ô {0}: “{1}” nay không còn là phường của văn phòng.", At(sheet, row, PortalBook.Ward), unit.Name);
        }
        if (book.Office is not { } office)
            problem ??= new Remark("Dòng {0}: văn phòng chưa nhập đơn vị nên chưa nhận được.", row.Address);
        else if (problem is null || choices.ToOffice)
            return (office.Id, null);
        unknownWards++;
        LeaveOut(problem);
        return null;
    }

    private PortalPreview Shown(PortalRow row) =>
        new(
            row.At,
            row.Code,
            row.ReceivedOn,
            row.Ward ?? (row.Answered ? export.Units.All.First(u => Id(u) == row.UnitId).Name : book.Office!.Name),
            Case.TitleOf(PersonalData.Mask(row.Words)),
            row.Answered
        );

    private void LeaveOut(Remark because)
    {
        leftOut++;
        if (reasons.Count < PortalReport.MostNamed)
            reasons.Add(Said.Of(because));
    }

    private void Warn(Remark remark)
    {
        if (warnings.Count < PortalReport.MostNamed)
            warnings.Add(Said.Of(remark));
    }

    private static Remark? ProblemAt(SheetReading sheet, ParsedRow row, string meaning)
    {
        var at = At(sheet, row, meaning);
        return row.Problems.FirstOrDefault(p => p.Args is [string cell, ..] && cell == at);
    }

    private static string At(SheetReading sheet, ParsedRow row, string meaning) =>
        sheet.Columns.FirstOrDefault(c => c.Meaning?.Code == meaning) is { } column
            ? string.Create(CultureInfo.InvariantCulture, $"{row.Sheet}!{column.Letter}{row.Row}")
            : row.Address;

    private static int Id(UnitName unit) => int.Parse(unit.Id, CultureInfo.InvariantCulture);
}
