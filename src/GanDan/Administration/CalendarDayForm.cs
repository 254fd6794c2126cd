using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Calendar;
using GanDan.Platform.Registers;

namespace GanDan.Administration;

/// <summary>A day of the calendar as people fill it in.</summary>
public sealed class CalendarDayForm
{
    [Required, Display(Name = "Ngày")]
    public DateOnly? Date { get; set; }

    [Required, Display(Name = "Loại ngày")]
    public string? Kind { get; set; }

    [Required, StringLength(OfficeDay.NameMaxLength), Display(Name = "Tên của ngày")]
    public string? Name { get; set; }

    [StringLength(OfficeDay.SourceMaxLength), Display(Name = "Văn bản căn cứ của ngày")]
    public string? Source { get; set; }

    public static CalendarDayForm Of(OfficeDay day) =>
        new()
        {
            Date = day.Date,
            Kind = day.Kind.Name(),
            Name = day.Name,
            Source = day.Source,
        };

    /// <summary>A new row of this form, not yet checked against the others of its year.</summary>
    public OfficeDay ToDay()
    {
        var made = new OfficeDay
        {
            Date = default,
            Kind = default,
            Name = "",
            Source = "",
        };
        Apply(made);
        return made;
    }

    /// <summary>Writes the form into the row. A row written by hand counts as compared: who writes it has the notice before them.</summary>
    public void Apply(OfficeDay day)
    {
        day.Date = Date!.Value;
        day.Kind = ListWords.Read<CalendarDayKind>(Kind, CalendarDayKinds.Name, nameof(Kind))!.Value;
        day.Name = ListWords.Kept(Name) ?? "";
        day.Source = ListWords.Kept(Source) ?? "";
        day.Confirmed = true;
    }
}
