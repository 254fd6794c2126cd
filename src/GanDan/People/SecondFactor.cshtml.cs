using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>Sets up what follows the password: codes from an app, or a passkey. A real office's people come here at their first sign-in.</summary>
[BeforeSecondFactor]
public sealed class SecondFactorPage(
    Db db,
    Me me,
    UserManager<Account> users,
    Door door,
    IUserStore<Account> store,
    IDataProtectionProvider protection,
    T T
) : PageModel
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("second-factor-key").ToTimeLimitedDataProtector();

    [BindProperty]
    public SecondFactorForm Form { get; set; } = new();

    public Account Mine { get; private set; } = null!;

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>The key of the app in groups of four, to be typed where a camera is missing.</summary>
    public string Key { get; private set; } = "";

    public string KeyAddress { get; private set; } = "";

    public bool HasApp { get; private set; }

    /// <summary>Shown once, right after they were made.</summary>
    public IReadOnlyList<string> NewRecoveryCodes { get; private set; } = [];

    public int RecoveryCodesLeft { get; private set; }

    /// <summary>Where work begins: for whoever sets up an office that has no units yet, at its units.</summary>
    public string Onward { get; private set; } = "/";

    public Task OnGetAsync() => Show();

    public async Task<IActionResult> OnPostAsync()
    {
        await Show();
        if (string.IsNullOrWhiteSpace(Form.Code))
            throw new RuleBroken("Ghi 6 chữ số đang hiện trong ứng dụng xác thực.", nameof(Form.Code));
        await KeyStore.SetAuthenticatorKeyAsync(Mine, Opened(), HttpContext.RequestAborted);
        var code = string.Concat(Form.Code.Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(Mine, TokenOptions.DefaultAuthenticatorProvider, code))
            throw new RuleBroken("Mã chưa đúng. Xem lại giờ của điện thoại, chờ mã mới rồi ghi lại.", nameof(Form.Code));
        (Mine.UsedCode, Mine.UsedCodeAt) = (code, me.Now);
        return await Done(new SecondFactorSet(Mine.Id, "one-time-code"));
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync()
    {
        await Load();
        var entity = new PasskeyUserEntity
        {
            Id = Mine.Id.ToString(),
            Name = Mine.UserName!,
            DisplayName = Mine.FullName,
        };
        return Content(await door.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    public async Task<IActionResult> OnPostPasskeyAsync([FromForm] string credential)
    {
        await Show();
        var made = await door.PerformPasskeyAttestationAsync(credential);
        if (!made.Succeeded || made.UserEntity.Id != Mine.Id.ToString())
            throw new RuleBroken("Chưa nhận được khóa truy cập. Hãy thử lại hoặc dùng ứng dụng xác thực.");
        made.Passkey.Name = T["Khóa ngày {0}", T.Day(me.Today)];
        Accounts.Insist(await users.AddOrUpdatePasskeyAsync(Mine, made.Passkey));
        return await Done(new SecondFactorSet(Mine.Id, "passkey"));
    }

    public async Task<IActionResult> OnPostRemovePasskeyAsync([FromForm] string id)
    {
        await Show();
        if (Passkeys.Count == 1 && !HasApp && !Look.IsDemo)
            throw new RuleBroken("Đây là lớp thứ hai duy nhất. Hãy thêm ứng dụng xác thực hoặc khóa khác trước khi bỏ khóa này.");
        Accounts.Insist(await users.RemovePasskeyAsync(Mine, Convert.FromHexString(id)));
        if (Passkeys.Count == 1 && !HasApp)
            Accounts.Insist(await users.SetTwoFactorEnabledAsync(Mine, false));
        db.Record(me, new SecondFactorRemoved(Mine.Id, "passkey"));
        await db.SaveChangesAsync();
        await door.RefreshSignInAsync(Mine);
        this.Say(T["Đã bỏ khóa truy cập."]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRecoveryCodesAsync()
    {
        await Show();
        if (!Mine.TwoFactorEnabled)
            throw new RuleBroken("Hãy đặt lớp thứ hai trước, rồi mới tạo mã dự phòng.");
        await MakeRecoveryCodes();
        await db.SaveChangesAsync();
        await door.RefreshSignInAsync(Mine);
        return Page();
    }

    private Look Look => HttpContext.RequestServices.GetRequiredService<Look>();

    private IUserAuthenticatorKeyStore<Account> KeyStore => (IUserAuthenticatorKeyStore<Account>)store;

    private async Task<IActionResult> Done(SecondFactorSet happened)
    {
        var first = !Mine.TwoFactorEnabled;
        Accounts.Insist(await users.SetTwoFactorEnabledAsync(Mine, true));
        db.Record(me, happened);
        if (first)
            await MakeRecoveryCodes();
        await db.SaveChangesAsync();
        await door.RefreshSignInAsync(Mine);
        if (!first)
        {
            this.Say(T["Đã thêm lớp xác thực."]);
            return RedirectToPage();
        }
        ModelState.Clear();
        await Load();
        return Page();
    }

    private async Task MakeRecoveryCodes()
    {
        NewRecoveryCodes = [.. await users.GenerateNewTwoFactorRecoveryCodesAsync(Mine, 10) ?? []];
        db.Record(me, new RecoveryCodesMade(Mine.Id));
        if (me.May(Permission.ManageOffice) && !await db.Units.AnyAsync())
            Onward = "/quan-tri/don-vi";
    }

    private async Task Load()
    {
        Mine = await db.Accounts.SingleAsync(a => a.Id == me.AccountId);
        Passkeys = [.. await users.GetPasskeysAsync(Mine)];
        HasApp = await users.GetAuthenticatorKeyAsync(Mine) is not null;
        RecoveryCodesLeft = await users.CountRecoveryCodesAsync(Mine);
    }

    // The new key travels in the form, sealed, until a code proves that the app has it; so looking at the page changes nothing.
    private async Task Show()
    {
        await Load();
        Form.Sealed ??= protector.Protect(users.GenerateNewAuthenticatorKey(), TimeSpan.FromHours(1));
        var key = Opened();
        Key = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
        KeyAddress = $"otpauth://totp/GanDan:{Uri.EscapeDataString(Mine.UserName!)}?secret={key}&issuer=GanDan&digits=6&period=30";
    }

    private string Opened()
    {
        try
        {
            return protector.Unprotect(Form.Sealed!);
        }
        catch (CryptographicException)
        {
            Form.Sealed = protector.Protect(users.GenerateNewAuthenticatorKey(), TimeSpan.FromHours(1));
            ModelState.Remove("Form.Sealed");
            return protector.Unprotect(Form.Sealed);
        }
    }
}

public sealed class SecondFactorForm
{
    [StringLength(10), Display(Name = "Mã 6 chữ số")]
    public string? Code { get; set; }

    public string? Sealed { get; set; }
}
