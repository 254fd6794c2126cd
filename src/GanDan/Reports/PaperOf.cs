using GanDan.Figures;
using GanDan.Platform.Office;
using GanDan.Platform.Papers;
using GanDan.Platform.Text;

namespace GanDan.Reports;

/// <summary>What a printed report says besides its sections.</summary>
public sealed record Front(string Title, string Abstract, ReportLayout Layout, DateTime Created, Signer Signer);

/// <summary>Who signs the paper, which is seldom who seals its numbers; empty where the hand writes it.</summary>
public sealed record Signer(string Title, string Name)
{
    private static readonly (string Party, string State)[] OnBehalf = [("T/M", "TM."), ("K/T", "KT."), ("T/L", "TL."), ("T/UQ", "TUQ.")];

    /// <summary>
    /// The title as the layout writes it, in whichever way it was typed: “T/M” on papers of the Party (HD 36-HD/VPTW), “TM.” on those of the State
    /// (NĐ 30/2020, Phụ lục I). One edition has both.
    /// </summary>
    public string TitleOn(ReportLayout layout)
    {
        foreach (var (party, state) in OnBehalf)
        foreach (var typed in new[] { party, state, state.TrimEnd('.') })
            if (Title.StartsWith(typed + " ", StringComparison.OrdinalIgnoreCase))
                return (layout is ReportLayout.Party ? party : state) + Title[typed.Length..];
        return Title;
    }
}

/// <summary>Turns a taken report into a paper: blocks, letterhead, annexes. Papers are always in Vietnamese: they are the office's documents.</summary>
public static class PaperOf
{
    public static Paper Build(Front front, OfficeSettings office, TakenReport report, IReadOnlyList<Annex> annexes) =>
        new(
            front.Layout is ReportLayout.Party ? PaperLayout.Party : PaperLayout.Administrative,
            new Letterhead(
                office.SuperiorBody.Length > 0 ? office.SuperiorBody : null,
                office.Name,
                front.Layout is ReportLayout.Party ? $"BC/{Symbol(office)}" : $"BC-{Symbol(office)}"
            ),
            office.Place.Length > 0 ? office.Place : "…",
            null,
            "Báo cáo",
            front.Abstract,
            [
                .. AsOfDay(front, report.Scope),
                .. NotSeparable(report.Scope),
                .. report.Sections.SelectMany(section => Blocks(section, report)),
            ],
            new Signature(null, front.Signer.TitleOn(front.Layout), front.Signer.Name),
            [.. new[] { office.SuperiorBody }.Where(body => body.Length > 0), Kept(front.Layout, office)],
            annexes,
            front.Created
        );

    // The last line of “Nơi nhận”: the clerk's office and who wrote it on the State's papers (NĐ 30/2020, Phụ lục I), the body on the Party's.
    private static string Kept(ReportLayout layout, OfficeSettings office) =>
        layout is ReportLayout.Party ? "Lưu " + office.Name
        : office.Symbol.Length > 0 ? $"Lưu: VT, {office.Symbol}"
        : "Lưu: VT";

    private static IEnumerable<PaperBlock> AsOfDay(Front front, Scope scope) =>
        AsOf.InWords(scope, front.Created, Vietnamese) is { } said ? [new NoteBlock(said)] : [];

    private static IEnumerable<PaperBlock> NotSeparable(Scope scope) =>
        scope.NotSeparableInWords(Vietnamese) is { } said ? [new NoteBlock(said)] : [];

    private static string Symbol(OfficeSettings office) => office.Symbol.Length > 0 ? office.Symbol : "…";

    private static readonly T Vietnamese = T.In(Language.Vietnamese);

    private static IEnumerable<PaperBlock> Blocks(TakenSection section, TakenReport report)
    {
        yield return new HeadingBlock(1, section.Title);
        var bare = Unwritten.Bare(section);
        if (bare.Contains(null))
            yield return PaperBlock.Words(Unwritten.Said);
        foreach (var block in section.Blocks.Where(b => b is not Block.Prompt))
        {
            yield return block switch
            {
                Block.Heading heading => new HeadingBlock(2, heading.Text),
                Block.Note note => new NoteBlock(note.Text),
                Block.Paragraph paragraph => new ParagraphBlock([.. paragraph.Parts.SelectMany(run => PiecesOf(run, report))]),
                Block.Table table when report.Tables[table] is { Problem: { } problem } none => new NoteBlock($"{none.Name}: {problem}"),
                Block.Table table => new TableBlock(TableOf(report.Tables[table])),
                _ => throw new InvalidOperationException($"A block of kind {block.GetType().Name} has no place in a paper."),
            };
            if (block is Block.Paragraph said && GapNotes.Below(said, report, Vietnamese) is { } gap)
                yield return new NoteBlock(gap);
            if (block is Block.Heading below && bare.Contains(below))
                yield return PaperBlock.Words(Unwritten.Said);
        }
    }

    private static IEnumerable<Piece> PiecesOf(Words words, TakenReport report)
    {
        if (words.Slot is null)
        {
            yield return Piece.Text(words.Text);
            yield break;
        }
        var slot = report.Slots[words.Slot];
        yield return slot.Missing && slot.Declared is null
            ? Piece.Text("…")
            : Piece.Figure(words.Slot, PaperNumbers.Value(slot), PaperNumbers.Declared(slot, slot.Value?.Unit ?? UnitOfCount.Members));
        if (slot.WholeOffice)
            yield return Piece.Text($" ({WholeOffice})");
    }

    /// <summary>Beside a number that a report of one unit can only tell of everybody; a key for translation.</summary>
    public const string WholeOffice = "số của toàn cơ quan";

    private static PaperTable TableOf(TakenTable table)
    {
        PaperColumn[] columns =
        [
            new("TT", ColumnAlign.Centre),
            new(ByName(table.Block.By)),
            new(Capital(table.Unit.Word()), ColumnAlign.Number),
        ];
        return new(
            table.Name,
            columns,
            [
                .. table.Cells.Select(
                    (cell, i) =>
                        (IReadOnlyList<Piece>)
                            [Piece.Number(i + 1), Piece.Text(cell.Name), PaperNumbers.Cell(table.Block.Code, cell, table.Under)]
                ),
            ],
            [Piece.Empty, Piece.Text("Cộng"), PaperNumbers.Total(table.Block.Code, table.Total, table.Under)],
            table.Under is { } under ? PaperNumbers.Hidden(under) : null
        );
    }

    internal static string ByName(Breakdown by) =>
        by switch
        {
            Breakdown.Unit => "Phường",
            Breakdown.Year => "Năm",
            Breakdown.Field => "Lĩnh vực",
            Breakdown.Group => "Đối tượng",
            Breakdown.Topic => "Chủ đề",
        };

    internal static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
