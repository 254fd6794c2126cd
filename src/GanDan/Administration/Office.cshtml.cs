using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Administration;

/// <summary>The office's own name and what its papers carry.</summary>
[Allow(Permission.ManageOffice)]
public sealed class OfficePage(Db db, Me me, T T, OfficeFace face) : PageModel
{
    [BindProperty]
    public OfficeForm Form { get; set; } = new();

    public async Task OnGetAsync()
    {
        var office = await db.Office.AsNoTracking().SingleAsync();
        Form = new OfficeForm
        {
            Name = office.Name,
            SuperiorBody = office.SuperiorBody,
            Symbol = office.Symbol,
            Place = office.Place,
            Threshold = office.Threshold,
            ContactMonths = office.ContactMonths,
            HelpPhone = office.HelpPhone,
            HelpHours = office.HelpHours,
            HelpAddress = office.HelpAddress,
        };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
            return this.Invalid();
        OfficeRules.CheckThreshold(Form.Threshold);
        OfficeRules.CheckContactMonths(Form.ContactMonths);

        var office = await db.Office.SingleAsync();
        office.Name = Form.Name.Trim();
        office.SuperiorBody = Form.SuperiorBody?.Trim() ?? "";
        office.Symbol = Form.Symbol?.Trim() ?? "";
        office.Place = Form.Place?.Trim() ?? "";
        office.Threshold = Form.Threshold;
        office.ContactMonths = Form.ContactMonths;
        office.HelpPhone = Said(Form.HelpPhone);
        office.HelpHours = Said(Form.HelpHours);
        office.HelpAddress = Said(Form.HelpAddress);
        db.Record(me, new OfficeChanged(office.Name, office.Symbol, office.Threshold, office.ContactMonths));
        await db.SaveChangesAsync();
        face.Forget();
        this.Say(T["Đã ghi thông tin cơ quan."]);
        return RedirectToPage();
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

public sealed class OfficeForm
{
    [Required, StringLength(200), Display(Name = "Tên cơ quan, như in trên văn bản")]
    public string Name { get; set; } = "";

    [StringLength(200), Display(Name = "Cơ quan cấp trên")]
    public string? SuperiorBody { get; set; }

    [StringLength(40), Display(Name = "Ký hiệu văn bản")]
    public string? Symbol { get; set; }

    [StringLength(100), Display(Name = "Địa danh trên văn bản")]
    public string? Place { get; set; }

    [
        StringLength(40),
        RegularExpression("[0-9 .+()-]{3,}", ErrorMessage = "Ghi số điện thoại bằng chữ số."),
        Display(Name = "Điện thoại người dân gọi")
    ]
    public string? HelpPhone { get; set; }

    [StringLength(200), Display(Name = "Giờ nghe máy, giờ tiếp")]
    public string? HelpHours { get; set; }

    [StringLength(200), Display(Name = "Nơi người dân đến")]
    public string? HelpAddress { get; set; }

    [Display(Name = "Ngưỡng che số nhỏ")]
    public int Threshold { get; set; } = OfficeRules.LeastThreshold;

    [Display(Name = "Số tháng giữ liên hệ của người gửi")]
    public int ContactMonths { get; set; } = OfficeSettings.UsualContactMonths;
}
