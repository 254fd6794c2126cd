using Microsoft.AspNetCore.Authorization;

namespace GanDan.Platform.Access;

/// <summary>
/// The page or endpoint asks for a permission. No attribute means signed in, nothing more; public pages say [AllowAnonymous] out loud.
/// It is decided before the page is reached, so a handler cannot forget it; who may not, sees the 403 page.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowAttribute(Permission permission) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Permission Permission { get; } = permission;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>Answers <see cref="AllowAttribute"/> from the roles of who is asking.</summary>
public sealed class AllowHandler(Me me) : AuthorizationHandler<AllowAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AllowAttribute requirement)
    {
        if (me.SignedIn && me.May(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
