using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Platform.Import;

/// <summary>
/// Earlier versions kept the heading of a group of rows (“II. Hộ nghèo”) with each person below it. Today's rule keeps none
/// (<see cref="BookRowText.GroupOf"/>), and what they left behind goes at the next start.
/// </summary>
internal static class EarlierGroups
{
    public static async Task Forget(Db db, RecordBooks books)
    {
        var ofPeople = books.All.Where(b => b.Kind.ListsPeople).Select(b => b.Kind.Code).ToList();
        var sheets = await db.Set<BookSheet>().Where(s => ofPeople.Contains(s.KindCode)).Select(s => s.Id).ToListAsync();
        // Looked for before anything is written: nearly every start finds nothing.
        var rows = db.Set<BookRow>().Where(r => r.Group != null && sheets.Contains(r.SheetId));
        if (sheets.Count > 0 && await rows.AnyAsync())
            await rows.ExecuteUpdateAsync(r => r.SetProperty(row => row.Group, (string?)null));
    }
}
