using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Office;
using Microsoft.EntityFrameworkCore;

namespace GanDan.People;

/// <summary>What <c>serve</c> has to say when it starts.</summary>
/// <param name="IsDemo">A demo folder: loopback only, a banner, no second factor.</param>
/// <param name="SetupPath">The path of the one-time link for the first administrator, or null when the office has one.</param>
public sealed record FirstStart(bool IsDemo, string? SetupPath)
{
    /// <summary>
    /// Gives a new folder its office row and, unless it is a demo, the link for its first administrator. Call after the migrations.
    /// Throws <see cref="RuleBroken"/> when a real office's folder is to be opened as a demo.
    /// </summary>
    public static async Task<FirstStart> Prepare(IServiceProvider services, bool demo)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var me = scope.ServiceProvider.GetRequiredService<Me>();
        var office = await db.Office.SingleOrDefaultAsync();
        if (office is { IsDemo: false } && demo)
            throw new RuleBroken("Thư mục này là của một cơ quan thật. Hãy chọn thư mục khác bằng --data cho bản dùng thử.");
        if (office is null)
        {
            office = new OfficeSettings { Name = "Văn phòng dân vận", IsDemo = demo };
            db.Office.Add(office);
            await db.SaveChangesAsync();
        }
        return new FirstStart(office.IsDemo, office.IsDemo ? null : await SetupLink.Create(db, me.Now));
    }
}

/// <summary>The one-time link that makes the first administrator; it is printed on the console and nowhere else.</summary>
public static class SetupLink
{
    /// <summary>
    /// A new path <c>/thiet-lap/{token}</c>, valid 24 hours; links from earlier starts end. Null when there is an administrator already.
    /// </summary>
    public static async Task<string?> Create(Db db, DateTime now)
    {
        if (await db.Grants.AnyAsync(g => g.Role == Role.Administrator))
            return null;
        await db.OneTimeLinks.Where(l => l.Purpose == LinkPurpose.FirstAdministrator && l.UsedAt == null).ExecuteDeleteAsync();
        var (link, token) = OneTimeLink.New(LinkPurpose.FirstAdministrator, null, now);
        db.OneTimeLinks.Add(link);
        await db.SaveChangesAsync();
        return $"/thiet-lap/{token}";
    }
}
