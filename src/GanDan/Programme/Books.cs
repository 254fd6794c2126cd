using GanDan.Platform.Access;
using GanDan.Platform.Books;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Units;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Programme;

/// <summary>The targets of a term, as its resolution lists them.</summary>
public sealed class TargetBook : RecordBook
{
    public override BookKind Kind { get; } =
        new(
            "targets",
            "Chỉ tiêu nhiệm kỳ",
            [
                new Meaning("number", "STT", ValueKind.Number) { Synonyms = ["TT", "Số TT", "Số thứ tự"] },
                new Meaning("name", "Chỉ tiêu", ValueKind.Text)
                {
                    Required = true,
                    Synonyms = ["Tên chỉ tiêu", "Nội dung chỉ tiêu", "Nội dung", "Nhiệm vụ, chỉ tiêu"],
                },
                new Meaning("unit", "Đơn vị tính", ValueKind.Text) { Synonyms = ["ĐVT", "Đơn vị", "Tính bằng"] },
                new Meaning("assigned", "Giao", ValueKind.Quantity)
                {
                    Required = true,
                    Synonyms = ["Chỉ tiêu giao", "Số giao", "Kế hoạch", "Mức giao", "Giao nhiệm kỳ", "Chỉ tiêu đề ra", "Nghị quyết giao"],
                },
                new Meaning("note", "Ghi chú", ValueKind.Text) { Synonyms = ["Lưu ý"] },
                new Meaning("term", "Nhiệm kỳ", ValueKind.Text) { Synonyms = ["Giai đoạn"] },
            ]
        )
        {
            TitlePhrases = ["các chỉ tiêu", "chỉ tiêu", "nghị quyết đại hội"],
            Context =
            [
                new ContextSource("term", Place.Title, @"\bnhiem ky\s*:?\s*(?<value>(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d)"),
                new ContextSource("term", Place.SheetName | Place.FileName, @"(?<value>(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d)"),
            ],
        };

    public override string RecordKind => "target";
    public override string Url => "/chi-tieu";
    public override string PageUrl => "/chi-tieu/ghi";

    // The page of a target is the form that corrects it.
    public override IQueryable<PageOfRecord>? Pages(DbContext records, Me me, KnownUnits units) =>
        me.May(Permission.KeepCommonRegisters) ? ((Db)records).Targets.Select(t => new PageOfRecord { Record = t.Id, Page = t.Id }) : null;

    public override IQueryable<Guid> Withdrawn(DbContext records) =>
        ((Db)records).Targets.Where(r => r.WithdrawnAt != null).Select(r => r.Id);

    public override string KeyOf(ParsedRow row) => TargetRows.TermCode(row.Text("term")) + "|" + Fold.Words(row.Text("name") ?? "");

    public override Task Apply(Importing import, IReadOnlyList<ImportSheet> sheets) => new TargetRows(import).Apply(sheets);
}
