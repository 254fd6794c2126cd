using System.Globalization;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases;

/// <summary>Turns rows of the book of opinions into cases. They await review before anyone outside may read them.</summary>
internal sealed class OpinionRows(Importing import)
{
    private readonly Db db = (Db)import.Books;

    private readonly Spellings topics = new();
    private bool taken;

    public async Task Apply(IReadOnlyList<ImportSheet> sheets)
    {
        topics
            .Learn(await db.Topics.OrderBy(t => t.Order).Select(t => t.Name).ToListAsync())
            .Learn((await db.Cases.Select(c => c.Topic).Distinct().ToListAsync()).Order(StringComparer.Ordinal))
            .Learn(sheets.SelectMany(s => s.Rows).Select(r => r.Row.Text("topic")));
        foreach (var sheet in sheets)
        {
            foreach (var row in sheet.Rows.Where(r => r.Fate is RowFate.New))
                Take(sheet, row);
            foreach (var chunk in sheet.Rows.Where(r => r.Fate is RowFate.Edited).Chunk(500))
            {
                var ids = chunk.Select(r => r.RecordId).ToList();
                var stored = await db.Cases.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id);
                foreach (var row in chunk)
                    if (stored.TryGetValue(row.RecordId, out var known))
                        Correct(sheet, row, known);
                    else
                        import.Reject(row, "Dòng {0}: bản ghi của dòng này không còn trong sổ của hệ thống.", row.Row.Address);
            }
        }
        if (taken)
            import.NoticeAt(
                "/y-kien/cho-duyet",
                "Ý kiến của sổ này chờ người duyệt lời đã che; duyệt rồi mới tìm được theo chữ và mới công khai."
            );
    }

    private void Take(ImportSheet sheet, ImportRow row)
    {
        var parsed = row.Row;
        var words = Words(sheet, row);
        var opinion = new Case
        {
            // First, so that words which nobody is to find yet are not folded for it.
            Imported = true,
            PublicNumber = PublicNumber.New(),
            BookNumber = parsed.Number.CutTo(60),
            ReceivedOn = parsed.Day("received_on")!.Value,
            Channel = parsed.Text("channel").CutTo(100),
            UnitId = UnitOf(parsed),
            Topic = Topic(parsed),
            Summary = words,
            MaskedSummary = Masked(words),
            HandledBy = parsed.Text("handled_by").CutTo(300),
            DueOn = parsed.Day("due_on"),
            Publication = Publication.AwaitingReview,
        };
        opinion.TakeOverAnswer(parsed.Day("answered_on"), Answer(parsed), parsed.Text("outcome").CutTo(200));
        LookAtDays(sheet, parsed, opinion);
        import.Insert(opinion);
        row.RecordId = opinion.Id;
        taken = true;
    }

    private void Correct(ImportSheet sheet, ImportRow row, Case known)
    {
        var (record, parsed) = (("case", known.Id), row.Row);
        void Set<TValue>(string meaning, string field, TValue before, TValue after, Action<TValue> set) =>
            import.Correct(sheet, row, record, meaning, field, before, after, set);

        Set("received_on", nameof(known.ReceivedOn), known.ReceivedOn, parsed.Day("received_on")!.Value, v => known.ReceivedOn = v);
        Set("channel", nameof(known.Channel), known.Channel, parsed.Text("channel").CutTo(100), v => known.Channel = v);
        Set("ward", nameof(known.UnitId), known.UnitId, UnitOf(parsed), v => known.UnitId = v);
        Set("topic", nameof(known.Topic), known.Topic, Topic(parsed), v => known.Topic = v);
        Set("content", nameof(known.Summary), known.Summary, Words(sheet, row), v => (known.Summary, known.MaskedSummary) = (v, Masked(v)));
        Set("handled_by", nameof(known.HandledBy), known.HandledBy, parsed.Text("handled_by").CutTo(300), v => known.HandledBy = v);
        Set("due_on", nameof(known.DueOn), known.DueOn, parsed.Day("due_on"), v => known.DueOn = v);
        var (on, answer, outcome) = (parsed.Day("answered_on"), Answer(parsed), parsed.Text("outcome").CutTo(200));
        Set("answered_on", nameof(known.AnsweredOn), known.AnsweredOn, on, v => known.TakeOverAnswer(v, known.Answer, known.Outcome));
        Set("answer", nameof(known.Answer), known.Answer, answer, v => known.TakeOverAnswer(known.AnsweredOn, v, known.Outcome));
        Set("outcome", nameof(known.Outcome), known.Outcome, outcome, v => known.TakeOverAnswer(known.AnsweredOn, known.Answer, v));
        if (row.Corrections is 0)
            return;
        known.Version++;
        LookAtDays(sheet, parsed, known);
    }

    // Kept as the book has them: which of the two days is wrong, only its keeper knows.
    private void LookAtDays(ImportSheet sheet, ParsedRow row, Case opinion)
    {
        if (opinion.AnsweredOn < opinion.ReceivedOn)
            import.Problem("Ô {0}: ngày trả lời trước ngày tiếp nhận. Vẫn ghi như trong sổ, xin xem lại.", sheet.At(row, "answered_on"));
        if (opinion.DueOn < opinion.ReceivedOn)
            import.Problem("Ô {0}: hạn trả lời trước ngày tiếp nhận. Vẫn ghi như trong sổ, xin xem lại.", sheet.At(row, "due_on"));
    }

    private string Words(ImportSheet sheet, ImportRow row)
    {
        var words = row.Row.Text("content")!;
        if (words.Length <= Case.SummaryMaxLength)
            return words;
        import.Problem("Ô {0}: nội dung dài hơn {1} ký tự, chỉ giữ phần đầu.", sheet.At(row.Row, "content"), Case.SummaryMaxLength);
        return words[..Case.SummaryMaxLength];
    }

    private string? Topic(ParsedRow row) => topics.Of(row.Text("topic")).CutTo(100);

    private static string Masked(string words) => Case.Cut(PersonalData.Mask(words));

    private static string? Answer(ParsedRow row) => row.Text("answer").CutTo(Case.SummaryMaxLength);

    private static int UnitOf(ParsedRow row) => int.Parse(row.Unit("ward")!.Id, CultureInfo.InvariantCulture);
}
