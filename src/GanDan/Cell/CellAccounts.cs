namespace GanDan.Cell;

/// <summary>How accounts are called where a part in the cell is given.</summary>
internal static class CellAccounts
{
    /// <summary>“Bùi Thị An (bui-an)”: two people of an office may bear one name.</summary>
    public static string Named(string fullName, string? userName) => $"{fullName} ({userName})";
}
