using GanDan.Cases.Clocks;
using GanDan.Platform.Text;

namespace GanDan.Cases.Intake;

/// <summary>What the sender is told once the report is on disk.</summary>
/// <param name="Number">The number that everyone may see.</param>
/// <param name="Code">The secret code to follow it by.</param>
/// <param name="DueOn">The day by which the answer is due.</param>
/// <param name="Again">It had been taken in before: this is the same report.</param>
/// <param name="Changed">It had been taken in before with other words, and the new ones were not taken in.</param>
/// <param name="Seen">The office's own term in force on the day of receipt, within which somebody has seen it; null where the rows leave a gap.</param>
public sealed record Receipt(
    string Number,
    string Code,
    DateOnly DueOn,
    DateTime At,
    string? Ward,
    bool Again,
    bool Changed,
    DeadlineRule? Seen = null
)
{
    /// <summary>“Trong 1 ngày làm việc”, by the row and by nothing else; null where there is none to promise by.</summary>
    public string? SeenWithin(T t) =>
        (Seen?.Length, Seen?.Unit) switch
        {
            (1, TermUnit.WorkingDays) => t["Trong 1 ngày làm việc"],
            (1, TermUnit.Days) => t["Trong 1 ngày"],
            ({ } length, { } unit) => t["Trong {0} {1}", length, unit],
            _ => null,
        };

    /// <summary>The receipt as a file of plain text, within its own address: it holds the secret code, so no address of ours may.</summary>
    /// <param name="site">Where the case is followed.</param>
    public string Download(T t, string office, string site) =>
        "data:text/plain;charset=utf-8,"
        + Uri.EscapeDataString(
            string.Join(
                "\r\n",
                office,
                t["Giấy hẹn trả lời phản ánh"],
                "",
                $"{t["Số công khai"]}: {Number}",
                $"{t["Mã theo dõi, hãy giữ lại và đừng cho người khác"]}: {Code}",
                $"{t["Nhận lúc"]}: {t.Moment(At)}",
                $"{t["Hạn trả lời"]}: {t.DayInWords(DueOn)}",
                $"{t["Theo dõi tại"]}: {site}/theo-doi",
                ""
            )
        );
}
