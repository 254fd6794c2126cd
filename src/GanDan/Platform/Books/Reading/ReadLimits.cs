namespace GanDan.Platform.Books.Reading;

/// <summary>How much of a book is read before it is politely refused. Counted while streaming; what an archive declares is not believed.</summary>
public sealed record ReadLimits
{
    /// <summary>Bytes of the file as sent.</summary>
    public long FileBytes { get; init; } = 20L << 20;

    /// <summary>Bytes of all parts once unpacked, counted per pass.</summary>
    public long UnpackedBytes { get; init; } = 400L << 20;

    /// <summary>Unpacked bytes per packed byte, looked at after the first 8 MB of a part.</summary>
    public int Expansion { get; init; } = 150;

    public int Parts { get; init; } = 2_000;

    public int Sheets { get; init; } = 100;

    /// <summary>Rows that hold something, per sheet.</summary>
    public int Rows { get; init; } = 100_000;

    /// <summary>Filled cells per sheet.</summary>
    public int Cells { get; init; } = 3_000_000;

    /// <summary>Characters of one cell; the spreadsheet's own limit.</summary>
    public int CellText { get; init; } = 32_767;

    /// <summary>Characters of the table of shared texts.</summary>
    public long SharedText { get; init; } = 60_000_000;
}
