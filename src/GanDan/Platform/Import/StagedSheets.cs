using System.IO.Compression;
using System.Text;
using GanDan.Platform.Books;
using GanDan.Platform.Books.Reading;

namespace GanDan.Platform.Import;

/// <summary>
/// The cells of a book as read, packed for the time between dry run and import: names, merges and filled cells, without the values of
/// refused columns, and with those of an added-up column dealt out anew (<see cref="Pooled"/>). Rows are unpacked as they are passed over, so
/// that a large book never lies in memory whole.
/// </summary>
public static class StagedSheets
{
    public static byte[] Pack(BookReading reading) => Pack(reading.Sheets);

    public static byte[] Pack(IReadOnlyList<SheetReading> sheets)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        using (var writer = new BinaryWriter(zip, Encoding.UTF8))
        {
            writer.Write(-sheets.Count);
            foreach (var sheet in sheets)
                Write(writer, sheet);
        }
        return packed.ToArray();
    }

    public static IReadOnlyList<Sheet> Unpack(byte[] packed)
    {
        using var reader = Open(packed);
        // Above zero in what an earlier version packed, which pooled nothing.
        var count = reader.ReadInt32();
        var sheets = new List<Sheet>(Math.Abs(count));
        for (var i = 0; i < Math.Abs(count); i++)
            sheets.Add(new StagedSheet(reader, tellsPooled: count < 0));
        return sheets;
    }

    internal static BinaryReader Open(byte[] packed) =>
        new(new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress), Encoding.UTF8);

    /// <summary>The rows of the sheet at which the reader stands, packed for themselves: each of many sheets is passed over several times.</summary>
    internal static byte[] Repack(BinaryReader reader)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        using (var writer = new BinaryWriter(zip, Encoding.UTF8))
        {
            while (ReadRow(reader) is { } row)
                Write(writer, row, row.Cells);
            writer.Write(0);
        }
        return packed.ToArray();
    }

    internal static Row? ReadRow(BinaryReader reader)
    {
        var number = reader.ReadInt32();
        if (number == 0)
            return null;
        var hidden = reader.ReadBoolean();
        var cells = new BookCell[reader.ReadInt32()];
        for (var i = 0; i < cells.Length; i++)
        {
            var column = reader.Read7BitEncodedInt();
            var kind = (CellKind)reader.ReadByte();
            var value = kind is CellKind.Number or CellKind.Date or CellKind.Bool ? reader.ReadDouble() : 0;
            cells[i] = new BookCell(number, column, kind, reader.ReadString(), value);
        }
        return new Row(number, hidden, cells);
    }

    private static void Write(BinaryWriter writer, SheetReading reading)
    {
        var sheet = reading.Sheet;
        writer.Write(sheet.Name);
        writer.Write(sheet.Hidden);
        var pooled = Pooled.Of(reading);
        writer.Write(pooled.Columns.Count);
        foreach (var column in pooled.Columns)
            writer.Write(column);
        writer.Write(sheet.Merges.Count);
        foreach (var merge in sheet.Merges)
        {
            writer.Write(merge.Top);
            writer.Write(merge.Left);
            writer.Write(merge.Bottom);
            writer.Write(merge.Right);
        }
        var refused = reading.RefusedColumns.Select(c => c.Column).ToHashSet();
        // A sheet that does not count, or is not understood, shows its head so that a person can say what it is.
        var all = reading.LeftOut is null || !sheet.Hidden;
        foreach (var row in sheet.Rows().TakeWhile(r => all || r.Number <= reading.HeaderBottom))
            Write(writer, row, [.. pooled.Deal(row).Where(c => row.Number <= reading.HeadBottom || !refused.Contains(c.Column))]);
        writer.Write(0);
    }

    private static void Write(BinaryWriter writer, Row row, IReadOnlyList<BookCell> cells)
    {
        writer.Write(row.Number);
        writer.Write(row.Hidden);
        writer.Write(cells.Count);
        foreach (var cell in cells)
        {
            writer.Write7BitEncodedInt(cell.Column);
            writer.Write((byte)cell.Kind);
            if (cell.Kind is CellKind.Number or CellKind.Date or CellKind.Bool)
                writer.Write(cell.Number);
            writer.Write(cell.Text ?? "");
        }
    }
}

internal sealed class StagedSheet : Sheet
{
    private readonly byte[] rows;

    /// <summary>Takes the sheet at which the reader stands.</summary>
    public StagedSheet(BinaryReader reader, bool tellsPooled)
        : base(reader.ReadString(), reader.ReadBoolean())
    {
        var pooled = new int[tellsPooled ? reader.ReadInt32() : 0];
        for (var i = 0; i < pooled.Length; i++)
            pooled[i] = reader.ReadInt32();
        Pooled = pooled.ToHashSet();
        var merges = new Merge[reader.ReadInt32()];
        for (var i = 0; i < merges.Length; i++)
            merges[i] = new Merge(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        Merges = merges;
        rows = StagedSheets.Repack(reader);
    }

    public override IReadOnlyList<Merge> Merges { get; }

    public override IReadOnlySet<int> Pooled { get; }

    public override IEnumerable<Row> Rows()
    {
        using var reader = StagedSheets.Open(rows);
        while (StagedSheets.ReadRow(reader) is { } row)
            yield return row;
    }
}
