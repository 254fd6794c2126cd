using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Books;

/// <summary>Finds the rows that name a group of records below them: “I. Phường Bến Nghé”, a ward on a line of its own, a year with its own sums.</summary>
internal sealed class GroupRows(SheetReading reading, Context context, RowValues values, Merges merges, int numberColumn)
{
    private readonly HashSet<int> refused = [.. reading.RefusedColumns.Select(c => c.Column)];

    /// <summary>The cell that names the group; null for a row that names none.</summary>
    /// <param name="texts">The cells of the row that are text.</param>
    public BookCell? Of(Row row, List<BookCell> texts)
    {
        if (texts.Count is 2 && Lines.IsGroupMark(texts[0].Text) && texts[0].Column < texts[1].Column && OnlyFigures(row, texts))
            return texts[1] with { Text = Fold.Clean(texts[0].Text).TrimEnd('.', ')') + ". " + texts[1].Text };
        // In a text file figures are texts too.
        if (texts.Count > 1)
            texts = texts.FindAll(t => !Header.IsFigure(t.Text));
        if (texts.Count is not 1)
            return null;
        var text = texts[0];
        if (row.Cells.Count is 1)
            return
                Early(text)
                && !Lines.IsNote(text.Text)
                && !Lines.IsSignature(text.Text)
                && !values.SingleColumn
                && !(values.NamesPerson(row) && merges.WidthAt(text.Row, text.Column) is 1 && !context.Speaks(text.Text))
                ? text
                : null;
        // Other cells are figures: a group row may carry its own sums.
        if (!OnlyFigures(row, texts))
            return null;
        var marked = Lines.Group(text.Text).Text != Fold.Clean(text.Text);
        if ((text.Column == numberColumn || marked) && row.Cells[0].Column == text.Column && context.Speaks(text.Text))
            return text;
        // "1 | PHƯỜNG …": numbered like a record, but it names what groups name, and nothing more. Or not numbered as the records are, with its
        // sums; where wards have a column, it also lacks what no record may lack.
        return
            ((row.Cells.Count is 2 && row.Cells[0].Column == numberColumn) || (numberColumn > 0 && row[numberColumn].IsEmpty))
            && (!values.IsUnitColumn(text.Column) || values.LacksMore(row, text.Column))
            && Fold.Words(text.Text).StartsWith("phuong ", StringComparison.Ordinal)
            && context.IsUnit(text.Text)
            ? text
            : null;
    }

    private bool OnlyFigures(Row row, List<BookCell> texts) =>
        row.Cells.All(c =>
            c.Kind is CellKind.Number or CellKind.FormulaWithoutValue
            || (c.Kind is CellKind.Text && Header.IsFigure(c.Text))
            || texts.Exists(t => t.Column == c.Column)
            || refused.Contains(c.Column)
        );

    // Group rows begin at the left or are merged over many columns; a lone cell to the right belongs to a signature.
    private bool Early(BookCell cell) =>
        reading.Columns.Count(c => c.Column < cell.Column) <= 1 || merges.WidthAt(cell.Row, cell.Column) * 2 >= reading.Columns.Count;
}
