using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>What the inbox does with many cases at once.</summary>
public sealed partial class InboxPage
{
    private const string Handler = "handler";
    private const string Given = "luot";
    private const string NothingTicked = "Chọn ít nhất một việc ở ô bên trái mỗi dòng.";

    /// <summary>Each a <see cref="SeenRow"/>.</summary>
    [BindProperty(Name = "chon")]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    [BindProperty]
    public string? HandledBy { get; set; }

    /// <summary>The later date of those that were ticked.</summary>
    [BindProperty(Name = nameof(Later))]
    public ExtendForm Later { get; set; } = new();

    /// <summary>What is to have a later date, before it has; null while the list is in front.</summary>
    public IReadOnlyList<ToExtend>? ToExtend { get; private set; }

    /// <summary>What somebody else has gone on with since it was ticked, or since it was given away; nothing of what was asked is done.</summary>
    public IReadOnlyList<ChangedRow> Changed { get; private set; } = [];

    /// <summary>Gives all that were ticked to one part of the office.</summary>
    public async Task<IActionResult> OnPostAssignAsync()
    {
        await Again();
        if (!MaySort)
            return StatusCode(StatusCodes.Status403Forbidden);
        var cases = await Ticked();
        var before = await bulk.Assign(cases, HandledBy);
        await db.SaveChangesAsync();
        var undo = before.Sealed(keys, me.AccountId!.Value) is { } token ? Back(Handler, "Undo", Given, token) : null;
        this.Say(T["Đã giao {0} việc cho {1}.", cases.Count, HandledBy], undo);
        return Redirect(Back());
    }

    /// <summary>Takes back what was given away at once, unless somebody has gone on with any of it.</summary>
    public async Task<IActionResult> OnPostUndoAsync([FromQuery(Name = Given)] string? token)
    {
        await Again();
        if (!MaySort)
            return StatusCode(StatusCodes.Status403Forbidden);
        var given =
            GivenBefore.Open(keys, me.AccountId!.Value, token, me.Now)
            ?? throw new RuleBroken("Không còn hoàn tác được. Mở từng việc để giao lại.");
        Chosen = [.. given.Rows.Select(r => new SeenRow(r.Id, r.Version).ToString())];
        var cases = await Ticked();
        await bulk.GiveBack(cases, given);
        await db.SaveChangesAsync();
        this.Say(T["Đã hoàn tác: {0} việc về như trước khi giao.", cases.Count]);
        return Redirect(Back());
    }

    /// <summary>Joins what was ticked to the oldest of them.</summary>
    public async Task<IActionResult> OnPostMergeAsync()
    {
        await Again();
        if (!MaySort)
            return StatusCode(StatusCodes.Status403Forbidden);
        var cases = (await Ticked()).OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id).ToList();
        if (cases.Count < 2)
            throw new RuleBroken("Chọn từ hai việc trở lên để gộp.");
        foreach (var @case in cases.Skip(1))
        {
            await work.Merge(@case, cases[0]);
            @case.Version++;
        }
        await db.SaveChangesAsync();
        this.Say(T["Đã gộp {0} việc vào {1}.", cases.Count - 1, cases[0].PublicNumber]);
        return Redirect(Back());
    }

    /// <summary>Asks for the later date, and says which of the ticked may have none.</summary>
    public async Task<IActionResult> OnPostLaterAsync()
    {
        await Again();
        if (!MayExtend)
            return StatusCode(StatusCodes.Status403Forbidden);
        ToExtend = await bulk.Extendable(await Ticked());
        return Page();
    }

    /// <summary>Gives those of the ticked a later date that may have one.</summary>
    public async Task<IActionResult> OnPostExtendAsync()
    {
        await Again(nameof(Later));
        if (!MayExtend)
            return StatusCode(StatusCodes.Status403Forbidden);
        ToExtend = await bulk.Extendable(await Ticked());
        if (Later.To is null)
            ModelState.AddModelError("Later.To", T["Ghi hạn mới."]);
        if (!ModelState.IsValid)
            return this.Invalid();
        var left = await bulk.Extend(ToExtend, Later);
        if (left.Count == ToExtend.Count)
        {
            ToExtend = left;
            throw new RuleBroken("Không việc nào gia hạn được; lý do ghi cạnh từng việc.", "To");
        }
        await db.SaveChangesAsync();
        var done = T["Đã gia hạn {0} việc. Hạn đầu vẫn được ghi và tính.", ToExtend.Count - left.Count];
        this.Say(left.Count == 0 ? done : $"{done} {T["Chưa gia hạn: {0}.", string.Join("; ", left.Select(Reason))]}");
        return Redirect(Back());
    }

    /// <summary>The ticked rows as a file, with the columns of the whole list.</summary>
    public async Task<IActionResult> OnPostCsvAsync()
    {
        await Again();
        var ids = Seen.Select(s => s.Id).ToList();
        var rows = await db.Cases.AsNoTracking().VisibleTo(me, Units).Where(c => ids.Contains(c.Id)).ToListAsync();
        return rows.Count > 0
            ? Export.File("csv", "Việc đã chọn", Columns(), [.. rows.OrderBy(c => ids.IndexOf(c.Id))], T, me)
            : throw new RuleBroken(NothingTicked);
    }

    /// <inheritdoc/>
    public async Task ShowConflict()
    {
        ToExtend = null;
        await Again();
        Changed = await ChangedRow.Since(db, me, Units, Seen);
    }

    /// <summary>The list again, with nothing ticked.</summary>
    public string Back(params string[] more)
    {
        var kept = Request.Query.Where(q => q.Key is not (Handler or Given)).SelectMany(q => q.Value, (q, value) => (q.Key, value));
        var added = more.Chunk(2).Select(pair => (pair[0], (string?)pair[1]));
        return Request.Path + QueryString.Create(kept.Concat(added).Select(q => KeyValuePair.Create(q.Item1, q.Item2)));
    }

    public bool IsChosen(Case row) => Seen.Any(s => s.Id == row.Id);

    private IReadOnlyList<SeenRow> Seen => [.. Chosen.Select(SeenRow.Of).OfType<SeenRow>()];

    private static string Reason(ToExtend left) => $"{left.Case.PublicNumber} ({left.Hindrance!.TrimEnd('.')})";

    // As they were when they were ticked, or nothing is done with any of them.
    private async Task<List<Case>> Ticked()
    {
        var ids = Seen.Select(s => s.Id).ToList();
        var ticked = await db.Cases.VisibleTo(me, Units).Where(c => ids.Contains(c.Id)).ToListAsync();
        if (ticked.Count == 0)
            throw new RuleBroken(NothingTicked);
        foreach (var @case in ticked)
            db.MustBeAsSeen(@case, Seen.First(s => s.Id == @case.Id).Version);
        return ticked;
    }
}
