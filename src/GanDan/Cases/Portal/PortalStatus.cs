using GanDan.Platform.Books;

namespace GanDan.Cases.Portal;

/// <summary>What a portal's own word for the state of an item comes to here.</summary>
public enum PortalState
{
    /// <summary>Somebody still waits for an answer.</summary>
    Open,
    Answered,

    /// <summary>Taken back, refused or a duplicate there: no matter of ours.</summary>
    Gone,
}

/// <summary>Reads the state by the words that portals use; an unknown word leaves the item open, so that none gets lost.</summary>
public static class PortalStatus
{
    private static readonly string[] NotYet = ["chua", "dang", "cho", "cho xu ly", "moi", "qua han", "khong hai long"];

    private static readonly string[] Gone =
    [
        "tu choi",
        "khong tiep nhan",
        "khong thu ly",
        "huy",
        "da huy",
        "trung",
        "trung lap",
        "da rut",
        "rut",
    ];

    private static readonly string[] Done =
    [
        "da tra loi",
        "tra loi",
        "da phan hoi",
        "da xu ly",
        "xu ly xong",
        "da giai quyet",
        "giai quyet xong",
        "hoan thanh",
        "hoan tat",
        "da dong",
        "dong",
        "ket thuc",
        "da co ket qua",
        "cong khai",
        "da cong khai",
    ];

    /// <param name="status">As the export says it; null when it says nothing.</param>
    /// <param name="answered">The row has an answer or the day of one.</param>
    public static PortalState Of(string? status, bool answered)
    {
        var words = " " + Fold.Words(status ?? "") + " ";
        bool Says(string[] phrases) => phrases.Any(p => words.Contains(" " + p + " ", StringComparison.Ordinal));
        // “Chưa xử lý xong” holds “xử lý xong”: what is not yet done speaks first.
        return words.Trim().Length > 0 && NotYet.Any(p => words.StartsWith(" " + p + " ", StringComparison.Ordinal)) ? PortalState.Open
            : Says(Gone) ? PortalState.Gone
            : Says(Done) || answered ? PortalState.Answered
            : PortalState.Open;
    }

    /// <summary>The same state in the portal's words, whatever their case and marks.</summary>
    public static bool Same(string? one, string? other) => Fold.Words(one ?? "") == Fold.Words(other ?? "");
}
