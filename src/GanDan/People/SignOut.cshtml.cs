using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GanDan.People;

/// <summary>Leaves by POST; opened by a link it only asks.</summary>
[AllowAnonymous]
public sealed class SignOutPage(Db db, Me me, Door door) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        if (me.AccountId is { } id)
            db.Record(me, new SignedOut(id));
        await db.SaveChangesAsync();
        await door.SignOutAsync();
        return Redirect(PeopleSetup.SignInPath);
    }
}
