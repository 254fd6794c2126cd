using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Office;

/// <summary>What every page says of the office.</summary>
public sealed record Face(string Name, bool IsDemo, string? HelpPhone, string? HelpHours, string? HelpAddress);

/// <summary>Keeps the face by the clock: under a storm of reports a commit comes every few milliseconds, and none of them changes it.</summary>
public sealed class OfficeFace(TimeProvider clock)
{
    private readonly KeptFor<Face?> face = new(clock, TimeSpan.FromSeconds(1));

    /// <summary>Null before there is an office.</summary>
    public Task<Face?> Read(Db db) =>
        face.Get(() =>
            db.Office.AsNoTracking().Select(o => new Face(o.Name, o.IsDemo, o.HelpPhone, o.HelpHours, o.HelpAddress)).SingleOrDefaultAsync()
        );

    /// <summary>It has just been changed.</summary>
    public void Forget() => face.Forget();
}
