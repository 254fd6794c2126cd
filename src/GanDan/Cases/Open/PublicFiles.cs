using GanDan.Platform.Data;
using GanDan.Platform.Files;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GanDan.Cases.Open;

/// <summary>What everybody may see of a case's files: covered copies of photos, whole and small, and papers of the office that somebody has read to the end.</summary>
public static class PublicFiles
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
        var file = await db.CaseFiles.AsNoTracking().SingleOrDefaultAsync(f => f.CaseId == found.Id && f.Id == id && f.PublicHash != null);
        // A paper that its sender attached names them: it stays with the desk.
        if (file is null || (file.IsPaper && !file.OfOffice))
            return Results.NotFound();
        var hash = file.PublicHash!;
        var isSmall = small is not null && !file.IsPaper;
        http.Response.Headers.CacheControl = KeptShortly;
        var tag = new EntityTagHeaderValue($"\"{hash}{(isSmall ? "-s" : "")}\"");
        // A paper is saved, never opened inside a page of ours.
        if (file.IsPaper)
            return Results.Bytes(files.Read(hash), file.MediaType, $"{found.PublicNumber}-{id:N}.pdf", entityTag: tag);
        http.Response.Headers.ContentDisposition = "inline";
        return Results.Bytes(isSmall ? smaller.Of(hash, files) : files.Read(hash), file.MediaType, entityTag: tag);
    }

    /// <summary>Of each case the photo that says most: the office's last one, what it looks like now, before its sender's first.</summary>
    public static async Task<Dictionary<Guid, Guid>> Firsts(Db db, IEnumerable<Guid> cases)
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
