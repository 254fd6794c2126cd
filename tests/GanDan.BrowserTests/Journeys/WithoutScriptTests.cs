using GanDan.Initiatives;
using GanDan.Platform.Data;
using GanDan.Sense.Text;
using GanDan.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace GanDan.Browsing.Journeys;

/// <summary>The office's daily page in a browser that runs no script.</summary>
public sealed class WithoutScriptTests(Browser browser, WorkingOffice office) : IClassFixture<WorkingOffice>
{
    [Fact]
    public async Task A_bad_value_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        await office.Do(async services =>
        {
            var db = services.GetRequiredService<Db>();
            var ward = await db.Units.Where(u => u.Code == TestOffice.Sen).OrderBy(u => u.ValidFrom).FirstAsync();
            var made = new Initiative
            {
                Name = "Bếp lửa chung",
                NameKey = VietnameseText.FoldWords("Bếp lửa chung"),
                UnitId = ward.Id,
            };
            made.List(2021, new(2021, 3, 5), InitiativeResult.Effective, null, 40, null);
            db.Initiatives.Add(made);
            await db.SaveChangesAsync();
        });
        await using var screen = await browser.Sit(office, script: false);

        await RealOffice.SignIn(screen, "chuyen-vien");
        await screen.Menu("Dân vận khéo");
        await screen.Follow("Bếp lửa chung");
        await screen.Follow("Sửa");
        await screen.Fill("Tên mô hình", "Bếp lửa chung đầu hẻm");
        // A ward that did not exist yet on the day of the register.
        await screen.Field("Đơn vị").First.SelectOptionAsync(new SelectOptionValue { Value = "Phường Mai Trúc" });
        await screen.Fill("Nơi đăng ký", "Tổ dân phố 5");
        await screen.Press("Lưu");
        var said = await screen.Said(screen.Field("Đơn vị").First);
        var kept = new List<string>();
        foreach (var label in new[] { "Tên mô hình", "Đơn vị", "Nơi đăng ký" })
            kept.Add(await screen.Field(label).First.InputValueAsync());
        await screen.Field("Đơn vị").First.SelectOptionAsync(new SelectOptionValue { Value = "Phường Sen" });
        await screen.Press("Lưu");
        await screen.Arrive("Bếp lửa chung đầu hẻm");

        Assert.Contains("Phường Mai Trúc", said, StringComparison.Ordinal);
        Assert.Equal(["Bếp lửa chung đầu hẻm", "Phường Mai Trúc", "Tổ dân phố 5"], kept);
    }
}
