namespace GanDan.Cases.Portal;

/// <summary>A place other than ours where residents speak, and whose exports an officer brings in.</summary>
/// <param name="Code">On the command line and in forms.</param>
/// <param name="Name">The channel of its cases; the same word that an officer chooses when typing one in by hand.</param>
public sealed record OtherPortal(string Code, string Name)
{
    public static readonly IReadOnlyList<OtherPortal> All =
    [
        new("1022", "Cổng 1022"),
        new("dich-vu-cong", "Cổng Dịch vụ công quốc gia"),
        new("cong-dan-so", "Ứng dụng Công dân số"),
    ];

    public static OtherPortal? Find(string? code) => All.FirstOrDefault(p => p.Code == code);
}
