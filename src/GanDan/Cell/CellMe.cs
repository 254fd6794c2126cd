using GanDan.Platform.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cell;

/// <summary>What the person who asks is in the cell: read from the vault once in a request, and from nowhere else.</summary>
public sealed class CellMe(CellDb vault, Me me)
{
    private bool read;

    public CellRole? Role { get; private set; }

    public bool IsSecretary => Role is CellRole.Secretary;

    public async Task Read()
    {
        if (read || me.AccountId is not { } account)
            return;
        Role = await vault.Access.Where(a => a.AccountId == account).Select(a => (CellRole?)a.Role).SingleOrDefaultAsync();
        read = true;
    }
}

/// <summary>
/// The page is for roles of the cell; without any named, for every one of them. Whoever has none gets the answer of a page that is not
/// there, so that nobody learns from it who has one.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowCellAttribute(params CellRole[] roles) : Attribute, IAsyncAuthorizationFilter, IAuthorizeData
{
    public IReadOnlyList<CellRole> Roles { get; } = roles;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var cell = context.HttpContext.RequestServices.GetRequiredService<CellMe>();
        await cell.Read();
        if (cell.Role is not { } role || (Roles.Count > 0 && !Roles.Contains(role)))
            context.Result = new NotFoundResult();
    }
}

public static class CellSetup
{
    public static IServiceCollection AddCell(this IServiceCollection services) => services.AddScoped<CellMe>();
}
