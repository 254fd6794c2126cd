using GanDan.Platform.Access;
using GanDan.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace GanDan.People;

/// <summary>Sign-in and roles: what the host needs to know of them.</summary>
public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<Account>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<Db>()
            .AddSignInManager();
        services.AddAuthorization();
        return services;
    }

    public static IApplicationBuilder UsePeople(this IApplicationBuilder app) => app.UseAuthentication().UseAuthorization();
}
