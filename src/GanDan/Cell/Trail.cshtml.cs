using GanDan.Platform.Import;
using GanDan.Platform.Registers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>The vault's own trail: who did what in the cell's books.</summary>
[AllowCell(CellRole.Secretary)]
public sealed class TrailPage(CellDb vault) : PageModel
{
    public Paged<CellEvent> List { get; private set; } = null!;

    public async Task OnGetAsync([FromQuery(Name = "trang")] int? page) =>
        List = await vault.Events.AsNoTracking().OrderByDescending(e => e.Id).Page(page);

    /// <summary>What happened in words.</summary>
    public static string Words(string kind) =>
        kind switch
        {
            nameof(BookImported) => "Nhập một sổ",
            nameof(ImportUndone) => "Hoàn tác một lần nhập",
            nameof(CellEntered) => "Ghi một hồ sơ",
            nameof(CellRowsEntered) => "Ghi nhiều dòng",
            nameof(CellCorrected) => "Sửa một hồ sơ",
            nameof(CellWithdrawn) => "Rút hồ sơ khỏi sổ hoặc đưa lại",
            nameof(CellExported) => "Tải hoặc in cả danh sách",
            nameof(CountReleased) => "Cho công bố một số",
            nameof(CountRevoked) => "Thôi cho công bố một số",
            nameof(CellAccessGiven) => "Trao quyền mở sổ",
            nameof(CellAccessTaken) => "Thôi quyền mở sổ",
            nameof(CellOpened) => "Mở sổ, đặt bí thư đầu tiên",
            _ => "Việc khác",
        };
}
