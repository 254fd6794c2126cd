using System.ComponentModel.DataAnnotations;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>The first administrator of an empty installation, through the link printed on its console; and the office's name and units.</summary>
[AllowAnonymous]
public sealed class SetupPage(Db db, Me me, UserManager<Account> users, Door door, OfficeFace face) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public SetupForm Form { get; set; } = new();

    /// <summary>False for a link that was used, is too old or never was: the page then only says so.</summary>
    public bool Open { get; private set; }

    /// <summary>Units that are there before anybody was asked: an import from the command line makes those of a new folder.</summary>
    public int UnitsThere { get; private set; }

    public async Task OnGetAsync()
    {
        await Load();
        if (!Open)
            Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Load() is not { } link)
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        if (!ModelState.IsValid)
            return this.Invalid();

        link.Use(me.Now);
        var office = await db.Office.SingleAsync();
        office.Name = Form.Office.Trim();
        await db.SaveChangesAsync();
        var account = await Accounts.Open(users, db, me, new NewAccount(Form.FullName, Form.UserName));
        account.LastSignedInAt = me.Now;
        me.Become(account.Id, account.FullName, []);
        await Accounts.ChoosePassword(users, db, me, account, Form.Password, nameof(Form.Password));
        await Accounts.Give(db, me, account.Id, Role.Administrator, null);
        var template = UnitsThere > 0 ? (UnitTemplate?)null : Form.Units;
        if (template is UnitTemplate.Quan1)
            await UnitTemplates.AddQuan1(db, me);
        db.Record(me, new SignedIn(account.Id, "link"));
        await db.SaveChangesAsync();
        face.Forget();
        await door.SignInAsync(account, isPersistent: false);
        return Redirect(template is UnitTemplate.None ? "/quan-tri/don-vi" : "/");
    }

    private async Task<OneTimeLink?> Load()
    {
        var link = await Find();
        Open = link is not null;
        UnitsThere = await db.Units.CountAsync();
        return link;
    }

    private async Task<OneTimeLink?> Find()
    {
        var hash = OneTimeLink.HashOf(Token);
        var link = await db.OneTimeLinks.SingleOrDefaultAsync(l => l.Hash == hash && l.Purpose == LinkPurpose.FirstAdministrator);
        return link is not null && link.IsOpen(me.Now) && !await db.Grants.AnyAsync(g => g.Role == Role.Administrator) ? link : null;
    }
}

public sealed class SetupForm
{
    [Required, StringLength(200), Display(Name = "Tên cơ quan, như in trên văn bản")]
    public string Office { get; set; } = "";

    [Required, StringLength(200), Display(Name = "Họ và tên")]
    public string FullName { get; set; } = "";

    [Required, RegularExpression(UserNames.Pattern), StringLength(40), Display(Name = "Tên đăng nhập")]
    public string UserName { get; set; } = "";

    [Required, DataType(DataType.Password), Display(Name = "Mật khẩu")]
    public string Password { get; set; } = "";

    [Required, DataType(DataType.Password), Compare(nameof(Password)), Display(Name = "Ghi lại mật khẩu")]
    public string Again { get; set; } = "";

    [Display(Name = "Địa bàn")]
    public UnitTemplate Units { get; set; }
}

/// <summary>How a user name may look: letters of the keyboard, digits, dot, hyphen, underscore.</summary>
public static class UserNames
{
    public const string Pattern = "^[A-Za-z0-9._\\-]{3,40}$";
    public const string Hint = "3 đến 40 ký tự: chữ không dấu, chữ số, dấu chấm, dấu nối";
}
