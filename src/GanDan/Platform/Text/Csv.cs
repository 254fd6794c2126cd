using System.Text;

namespace GanDan.Platform.Text;

/// <summary>Small comma-separated tables of the office's own making (RFC 4180). Books that people bring are read by their own reader.</summary>
public static class Csv
{
    /// <summary>
    /// UTF-8 with a byte order mark, so that Excel keeps the marks. A cell that a spreadsheet would run as a formula gets an apostrophe.
    /// </summary>
    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<string?>> rows)
    {
        var text = new StringBuilder("\ufeff");
        foreach (var row in rows.Prepend(header))
            text.Append(Line(row));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One row with its end, made as harmless as in <see cref="Write"/>: for a table that is sent while it is read.</summary>
    public static string Line(IEnumerable<string?> row) => string.Join(',', row.Select(Cell)) + "\r\n";

    /// <summary>Rows of cells; comma or semicolon, whichever the first line uses; empty lines are left out.</summary>
    public static List<string[]> Read(string text)
    {
        text = text.TrimStart('\ufeff').ReplaceLineEndings("\n");
        var firstLine = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)));
        var separator = firstLine.Count(';') > firstLine.Count(',') ? ';' : ',';
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c is '"' && i + 1 < text.Length && text[i + 1] is '"')
                cell.Append(text[++i]);
            else if (c is '"')
                quoted = !quoted;
            else if (!quoted && c == separator)
                EndCell();
            else if (!quoted && c is '\n')
                EndRow();
            else
                cell.Append(c);
        }
        EndRow();
        return rows;

        void EndCell()
        {
            row.Add(cell.ToString().Trim());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            if (row.Any(value => value.Length > 0))
                rows.Add([.. row]);
            row.Clear();
        }
    }

    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = "'" + text;
        return text.AsSpan().IndexOfAny("\",;\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
