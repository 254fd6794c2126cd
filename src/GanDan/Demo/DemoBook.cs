using System.Globalization;
using System.Text;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Demo;

/// <summary>A ward's own book of drives, brought in by the specialist as people do it: looked at first, then imported.</summary>
internal static class DemoBook
{
    private static readonly (string Place, string People, int WasteKg, int BlackSpots)[] drives =
    [
        ("Hẻm 12 đường Bến Lau", "46", 310, 1),
        ("Bờ rạch sau chợ Bờ Kênh", "khoảng 60", 540, 1),
        ("Sân nhà văn hóa khu phố 3", "38", 185, 0),
        ("Chân cầu Bờ Kênh", "72", 820, 2),
        ("Hẻm 45 đường Hàng Dừa", "29", 160, 0),
        ("Cổng trường tiểu học Bờ Kênh", "54", 275, 1),
    ];

    public static async Task Add(IServiceProvider services, DemoDays days)
    {
        using var scope = services.CreateScope();
        var (db, me) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<Me>());
        var (drafts, userName) = (scope.ServiceProvider.GetRequiredService<Drafts>(), DemoPeople.All[0].UserName);
        var keeper = await db.Users.SingleAsync(a => a.UserName == userName);
        me.Become(keeper.Id, keeper.FullName, await db.Grants.Where(g => g.AccountId == keeper.Id).ToListAsync());
        var draft = await drafts.Take(Csv(days.Today), "ra-quan-phuong-bo-kenh.csv");
        await drafts.Import(draft);
    }

    // One drive a week, the last of them a week ago: all in the running term.
    private static byte[] Csv(DateOnly today)
    {
        var text = new StringBuilder("SỔ CÁC BUỔI RA QUÂN PHƯỜNG BỜ KÊNH\r\n").Append(
            "STT;Ngày ra quân;Phường;Địa điểm;Số người tham gia;Rác thu gom (kg);Điểm đen đã xóa\r\n"
        );
        foreach (var (drive, i) in drives.Select((d, i) => (d, i)))
            text.Append(
                CultureInfo.InvariantCulture,
                $"{i + 1};{VietnameseNumbers.Date(today.AddDays(-7 * (drives.Length - i)))};Phường Bờ Kênh;{drive.Place};{drive.People};{drive.WasteKg};{drive.BlackSpots}\r\n"
            );
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
