using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GanDan.Platform.Access;

/// <summary>The page asks for a permission. No attribute means signed in, nothing more; public pages say [AllowAnonymous] out loud.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowAttribute(Permission permission) : Attribute, IAuthorizationFilter, IAuthorizeData
{
    public Permission Permission { get; } = permission;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var me = context.HttpContext.RequestServices.GetRequiredService<Me>();
        if (me.SignedIn && !me.May(Permission))
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
    }
}
