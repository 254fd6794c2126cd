namespace GanDan.Platform.Books.Reading;

/// <summary>The filled cells of one row, left to right.</summary>
public sealed class Row(int number, bool hidden, BookCell[] cells)
{
    /// <summary>From 1, as the spreadsheet numbers it; in a CSV the record's number.</summary>
    public int Number { get; } = number;

    public bool Hidden { get; } = hidden;

    public IReadOnlyList<BookCell> Cells => cells;

    public bool IsEmpty => cells.Length is 0;

    /// <summary>The cell of a column (from 1), empty when nothing is stored there.</summary>
    public BookCell this[int column]
    {
        get
        {
            foreach (ref readonly var cell in cells.AsSpan())
                if (cell.Column == column)
                    return cell;
            return BookCell.Nothing(Number, column);
        }
    }
}

/// <summary>A merged range, both ends included.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Merge(int Top, int Left, int Bottom, int Right)
{
    public bool Holds(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}

/// <summary>One sheet of a book. Rows are read anew at each pass and never held.</summary>
public abstract class Sheet(string name, bool hidden)
{
    public string Name { get; } = name;

    public bool Hidden { get; } = hidden;

    public abstract IReadOnlyList<Merge> Merges { get; }

    /// <summary>Columns whose values no longer stand in the rows they came from; none in a file.</summary>
    public virtual IReadOnlySet<int> Pooled { get; } = new HashSet<int>();

    /// <summary>The rows that hold something, top down.</summary>
    /// <exception cref="BookUnreadable">The sheet is broken or passes a limit; the sentence says where.</exception>
    public abstract IEnumerable<Row> Rows();
}
