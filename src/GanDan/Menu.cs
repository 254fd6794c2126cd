using GanDan.Cell;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace GanDan;

/// <summary>The menu of the desk (words.md). What is not built is not here; what a person may not open is not shown to them.</summary>
public static class Menu
{
    private static readonly (Permission Needs, MenuItem Item)[] Desk =
    [
        (Permission.SeeRegisters, new("Hằng ngày", 10, "Phản ánh, kiến nghị", "/xu-ly", "inbox") { Key = 'i' }),
        (Permission.SeeRegisters, new("Hằng ngày", 11, "Sổ ý kiến nhân dân", "/y-kien", "book")),
        (Permission.SeeRegisters, new("Hằng ngày", 12, "Tiếp công dân", "/tiep-dan", "landmark")),
        (Permission.SeeRegisters, new("Phong trào", 20, "Dân vận khéo", "/mo-hinh", "lightbulb") { Key = 'd' }),
        (Permission.SeeRegisters, new("Phong trào", 21, "Tập huấn", "/tap-huan", "graduation-cap")),
        (Permission.SeeRegisters, new("Phong trào", 22, "Cuộc vận động", "/cuoc-van-dong", "brush")),
        (Permission.SeeRegisters, new("Phong trào", 23, "Chăm lo, an sinh", "/cham-lo", "heart-handshake")),
        (Permission.SeeRegisters, new("Tổ chức", 30, "Nghị quyết, chỉ tiêu", "/chi-tieu", "target")),
        (Permission.SeeFigures, new("Tổng hợp, báo cáo", 40, "Tình hình", "/tinh-hinh", "chart-column") { Key = 's' }),
        (Permission.SeeFigures, new("Tổng hợp, báo cáo", 41, "Báo cáo kỳ", "/bao-cao", "file-text") { Key = 'b' }),
        (Permission.ImportBooks, new("Tổng hợp, báo cáo", 42, "Nhập sổ", "/nhap-so", "upload")),
        (Permission.ManageAccounts, new("Hệ thống", 50, "Tài khoản, vai trò", "/quan-tri/nguoi-dung", "users")),
        (Permission.ManageOffice, new("Hệ thống", 51, "Cơ quan", "/quan-tri/co-quan", "settings")),
        (Permission.ManageOffice, new("Hệ thống", 52, "Đơn vị, địa bàn", "/quan-tri/don-vi", "map-pin")),
        (Permission.ManageOffice, new("Hệ thống", 53, "Các nhiệm kỳ", "/quan-tri/nhiem-ky", "flag")),
        (Permission.ManageOffice, new("Hệ thống", 54, "Lịch làm việc", "/quan-tri/lich", "calendar")),
        (Permission.SeeTrail, new("Hệ thống", 55, "Nhật ký", "/quan-tri/nhat-ky", "history")),
        (Permission.ManageOffice, new("Hệ thống", 56, "Thời hạn xử lý", "/quan-tri/thoi-han", "clock")),
        (Permission.ManageOffice, new("Hệ thống", 57, "Loại việc", "/quan-tri/loai-viec", "list")),
        (Permission.AnswerCases, new("Hằng ngày", 13, "Mẫu trả lời", "/xu-ly/mau-tra-loi", "message")),
        (Permission.ManageOffice, new("Hệ thống", 58, "Thư, tin nhắn", "/quan-tri/thu-tin", "send")),
    ];

    /// <summary>What strangers find: all of it in the menu and the footer, the usual ways in the bar at the top and in a phone's tab bar.</summary>
    public static readonly IReadOnlyList<MenuItem> Public =
    [
        new("", 1, "Trang chủ", "/", "home") { Tab = 1 },
        new("Dịch vụ", 2, "Gửi phản ánh", "/gui-phan-anh", "pencil") { Tab = 3, InBar = true },
        new("Dịch vụ", 3, "Theo dõi", "/theo-doi", "search") { Tab = 4, InBar = true },
        new("Dịch vụ", 4, "Đã công khai", "/phan-anh", "message") { Tab = 5, InBar = true },
        new("Dịch vụ", 5, "Bản đồ", "/ban-do", "map-pin") { Tab = 2, InBar = true },
        new("Dịch vụ", 8, "Lịch tiếp dân", "/lich-tiep-dan", "calendar") { InBar = true },
        new("Minh bạch", 6, "Dữ liệu mở", "/du-lieu-mo", "download") { InBar = true },
        new("Minh bạch", 9, "Khi nào một phản ánh bị ẩn", "/ly-do-an", "lock"),
        new("Minh bạch", 7, "Khiếu nại, tố cáo: gửi ở đâu?", "/khieu-nai-to-cao", "shield"),
    ];

    private static readonly MenuItem Vault = new("Tổ chức", 31, "Chi bộ", "/chi-bo", "lock");
    private static readonly MenuItem FirstSecretary = new("Tổ chức", 32, "Mở sổ chi bộ", "/chi-bo/mo-so", "unlock");

    /// <summary>
    /// What this person finds in the menu. Who has a part in the cell may bring its books without a role in the office; while the vault
    /// has no secretary, a leader finds the page that names one.
    /// </summary>
    public static async Task<IReadOnlyList<MenuItem>> For(Me me, CellDb vault)
    {
        var access = await vault
            .Access.AsNoTracking()
            .Where(a => a.AccountId == me.AccountId || a.Role == CellRole.Secretary)
            .Select(a => new { a.AccountId, a.Role })
            .ToListAsync();
        var opensVault = access.Any(a => a.AccountId == me.AccountId);
        var namesSecretary = me.May(Permission.OpenCell) && access.All(a => a.Role is not CellRole.Secretary);
        return
        [
            .. Desk.Where(entry => me.May(entry.Needs) || (opensVault && entry.Needs is Permission.ImportBooks))
                .Select(entry => entry.Item),
            .. opensVault ? [Vault] : Array.Empty<MenuItem>(),
            .. namesSecretary ? [FirstSecretary] : Array.Empty<MenuItem>(),
        ];
    }
}

/// <summary>A person's menu, kept until anything is committed to the books or to the vault.</summary>
public sealed class Menus(DataVersion version)
{
    private readonly UntilCommit<Guid, IReadOnlyList<MenuItem>> menus = new(version.WithVault, most: 10_000);

    public Task<IReadOnlyList<MenuItem>> For(Me me, Db db, CellDb vault) => menus.Get(db, me.AccountId!.Value, () => Menu.For(me, vault));
}

/// <summary>Puts the menu on the page; who is asking and where was settled before (<see cref="People.MeMiddleware"/>).</summary>
public sealed class LookFilter(Look look, Me me, Menus menus, Db db, CellDb vault) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        look.PublicMenu = Menu.Public;
        if (me.SignedIn)
        {
            look.Menu = await menus.For(me, db, vault);
            // A box that leads to “no right to see this” is no box.
            if (!me.May(Permission.SeeRegisters))
                look.SearchUrl = null;
        }
        await next();
    }
}
