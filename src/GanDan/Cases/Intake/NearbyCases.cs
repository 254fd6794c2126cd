using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using GanDan.Cases.Flow;
using GanDan.Cases.Open;
using GanDan.Cases.Routing;
using GanDan.Platform;
using GanDan.Platform.Data;
using GanDan.Sense.Routing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Intake;

/// <summary>How near the place of an unpublished report is; no nearer is told, or asking again and again would give the place away.</summary>
public enum HowNear
{
    [Display(Name = "Cách không quá 300 m")]
    Metres,

    [Display(Name = "Cùng đường, hẻm")]
    Street,
}

/// <summary>An open case that may be the same matter, as a stranger may see it.</summary>
/// <param name="Handle">Joins it, see <see cref="NearbyCases.Joined"/>; it names the case to nobody.</param>
/// <param name="Words">Null before an officer has published them: then not a word of the report is shown.</param>
/// <param name="Where">The place once the words are published, else the ward.</param>
/// <param name="Near">Of an unpublished one, when it can be told.</param>
public sealed record Nearby(
    string Handle,
    string? Words,
    string? Topic,
    string Where,
    HowNear? Near,
    DateOnly ReceivedOn,
    CaseStatus Status
);

/// <summary>
/// Looks for open cases that tell of the same thing, before a second one is made of it: those of the same ward and, of whoever gave their
/// place, those a few steps away on the other side of a ward's border.
/// </summary>
public sealed class NearbyCases(IDataProtectionProvider keys)
{
    private const int Days = 30;
    private const int MostLookedAt = 300;
    private const int MostShown = 3;

    // A little more than the distance at which two places are told apart, north and south; east and west it is less, which is near enough.
    private const double Degrees = 0.003;

    private readonly ITimeLimitedDataProtector protector = keys.CreateProtector("nearby-case").ToTimeLimitedDataProtector();

    /// <summary>
    /// At most three, the likeliest first: reports and recommendations alone, and none that was hidden. One that nobody has published yet is
    /// found by its words and shown without them.
    /// </summary>
    public async Task<IReadOnlyList<Nearby>> Of(Db db, IntakeForm form, IntakeBook book, DateOnly today)
    {
        if (book.UnitOf(form.Ward) is not { } unit)
            return [];
        var from = today.AddDays(-Days);
        var working = CaseFlow.Working;
        var lately = Joinable(db).Where(c => c.ReceivedOn >= from && working.Contains(c.Status)).OrderByDescending(c => c.ReceivedOn);
        var recent = await lately.Where(c => c.UnitId == unit.Id).Take(MostLookedAt).ToListAsync();
        if (form is { Latitude: { } north, Longitude: { } east })
            recent.AddRange(
                await lately
                    .Where(c =>
                        c.UnitId != unit.Id
                        && c.Latitude > north - Degrees
                        && c.Latitude < north + Degrees
                        && c.Longitude > east - Degrees
                        && c.Longitude < east + Degrees
                    )
                    .Take(MostLookedAt)
                    .ToListAsync()
            );
        string WardOf(int id) => book.Wards.FirstOrDefault(w => w.Id == id)?.Name ?? unit.Name;
        var told = Matter(unit.Name, form.Words ?? "", today, form.Latitude, form.Longitude, form.Place);
        return
        [
            .. recent
                .Select(c =>
                    (
                        Case: c,
                        Likeness: NearDuplicates.Compare(
                            told,
                            Matter(WardOf(c.UnitId), c.MaskedSummary, c.ReceivedOn, c.Latitude, c.Longitude, c.Place)
                        )
                    )
                )
                .Where(c => c.Likeness.Score >= NearDuplicates.Threshold)
                .OrderByDescending(c => c.Likeness.Score)
                .Take(MostShown)
                .Select(c => Shown(c.Case, c.Likeness, WardOf(c.Case.UnitId))),
        ];

        static ReportedMatter Matter(string ward, string words, DateOnly on, double? latitude, double? longitude, string? place) =>
            new(words, on, SimilarCases.PlaceOf(latitude, longitude, ward, place));
    }

    /// <summary>
    /// The open case somebody says is theirs too, by the handle it was shown with; null when none was named. Throws <see cref="RuleBroken"/>
    /// when it has gone meanwhile.
    /// </summary>
    public async Task<Case?> Joined(Db db, string? handle)
    {
        if (handle is null)
            return null;
        var id = Opened(handle);
        var found = await Joinable(db).SingleOrDefaultAsync(c => c.Id == id);
        return found?.Status.IsOpen() is true
            ? found
            : throw new RuleBroken("Việc kia vừa được trả lời hoặc đóng. Gửi phản ánh của bạn như một việc mới.");
    }

    // Only these have an answer that is for everybody who asks the same.
    private static IQueryable<Case> Joinable(Db db) =>
        db.Cases.AsNoTracking().OfPublicKind().Where(c => !c.Imported && c.Publication != Publication.Hidden);

    private Nearby Shown(Case found, Likeness likeness, string ward)
    {
        var handle = protector.Protect(found.Id.ToString(), TimeSpan.FromDays(1));
        return found.Publication is Publication.Published
            ? new(handle, found.Title, found.Topic, found.Place ?? ward, null, found.ReceivedOn, found.Status)
            : new(
                handle,
                null,
                found.Topic,
                ward,
                likeness.Metres is not null ? HowNear.Metres
                    : likeness.Place >= Place.SameStreet ? HowNear.Street
                    : null,
                found.ReceivedOn,
                found.Status
            );
    }

    private Guid? Opened(string handle)
    {
        try
        {
            return Guid.Parse(protector.Unprotect(handle));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
