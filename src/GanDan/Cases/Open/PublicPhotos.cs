using GanDan.Platform.Data;
using GanDan.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GanDan.Cases.Open;

/// <summary>The covered copies of photos, whole and small, for everybody.</summary>
public static class PublicPhotos
{
    /// <summary>
    /// A browser may keep a copy for a few minutes and asks then whether it still holds: an officer who covers one more face, or takes the
    /// photo back, is not outlived by what readers keep.
    /// </summary>
    private const string KeptShortly = "public, max-age=300";

    public static string Url(string number, Guid id, bool small = false) => $"/phan-anh/{number}/anh/{id}{(small ? "?nho=1" : "")}";

    public static async Task<IResult> Give(
        string number,
        Guid id,
        [FromQuery(Name = "nho")] string? small,
        Db db,
        FileStore files,
        SmallPhotos smaller,
        HttpContext http
    )
    {
        if (await PublicCases.Find(db, number) is not { } found)
            return Results.NotFound();
        var hash = await db
            .CaseFiles.AsNoTracking()
            .Where(f => f.CaseId == found.Id && f.Id == id && f.MediaType == "image/jpeg")
            .Select(f => f.PublicHash)
            .SingleOrDefaultAsync();
        if (hash is null)
            return Results.NotFound();
        http.Response.Headers.CacheControl = KeptShortly;
        http.Response.Headers.ContentDisposition = "inline";
        var bytes = small is null ? files.Read(hash) : smaller.Of(hash, files);
        return Results.Bytes(bytes, "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{hash}{(small is null ? "" : "-s")}\""));
    }

    /// <summary>Of each case the photo that says most: the office's last one, what it looks like now, before its sender's first.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> Firsts(Db db, IEnumerable<Guid> cases)
    {
        var wanted = cases.ToList();
        var photos = await db
            .CaseFiles.AsNoTracking()
            .Where(f => wanted.Contains(f.CaseId) && f.PublicHash != null && f.MediaType == "image/jpeg")
            .Select(f => new
            {
                f.CaseId,
                f.Id,
                f.OfOffice,
                f.At,
            })
            .ToListAsync();
        return photos
            .GroupBy(f => f.CaseId)
            .ToDictionary(g => g.Key, g => (g.Where(f => f.OfOffice).MaxBy(f => f.At) ?? g.MinBy(f => f.At)!).Id);
    }
}
