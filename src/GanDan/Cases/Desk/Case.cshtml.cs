using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Open;
using GanDan.Cases.Routing;
using GanDan.Cases.Words;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Data;
using GanDan.Platform.Registers;
using GanDan.Platform.Text;
using GanDan.Platform.Units;
using GanDan.Platform.Web;
using GanDan.Shared;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Cases.Desk;

/// <summary>One case at the desk: the words, the timeline, the clocks, and every move that is open to it.</summary>
[Allow(Permission.SeeRegisters)]
public sealed partial class CasePage(
    Db db,
    Me me,
    T T,
    CaseWork work,
    ContactSeal seal,
    TopicSuggestions topics,
    SimilarCases likes,
    CaseSorting sorting,
    CaseSearch search,
    WardOutlines outlines
) : PageModel, IShowConflict, IReadAgain
{
    public static readonly IReadOnlyList<Move> Ends =
    [
        Move.Forward,
        Move.Guide,
        Move.Refuse,
        Move.Decline,
        Move.Suspend,
        Move.Resume,
        Move.Terminate,
        Move.TakeBack,
    ];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The list that the case was opened from.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public InboxFilter List { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = ListPlace.Name)]
    public int? PlaceInList { get; set; }

    [BindProperty(Name = nameof(Sort))]
    public SortForm Sort { get; set; } = new();

    [BindProperty(Name = nameof(End))]
    public EndForm End { get; set; } = new();

    [BindProperty(Name = nameof(Extend))]
    public ExtendForm Extend { get; set; } = new();

    /// <summary>What stays among officers.</summary>
    [BindProperty, Display(Name = "Ghi chú nội bộ")]
    public string? InternalNote { get; set; }

    /// <summary>What the sender, and of a published case everybody, is told before the answer.</summary>
    [BindProperty, Display(Name = "Tin giữa chừng cho người dân")]
    public string? Words { get; set; }

    /// <summary>Somebody has looked at what seems personal in what is said to the sender.</summary>
    [BindProperty]
    public bool Looked { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Who answers with the body that has the case, one a line.</summary>
    [BindProperty, Display(Name = "Các nơi cùng trả lời"), StringLength(CaseStep.TextMaxLength)]
    public string? Bodies { get; set; }

    /// <summary>Why the sender's contact is opened; nobody is given a reason they have not chosen.</summary>
    [BindProperty]
    public LookPurpose? Purpose { get; set; }

    public Dossier Dossier { get; private set; } = null!;
    public Case Case => Dossier.Case;
    public KnownUnits Units { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];
    public IReadOnlyList<string> KnownBodies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public SortAdvice? Advice { get; private set; }
    public IReadOnlyList<SimilarCase> Similar { get; private set; } = [];
    public Contact? Opened { get; private set; }
    public bool Conflicted { get; private set; }
    public bool MaySort => me.May(Permission.SortCases);
    public bool MayAnswer => me.May(Permission.AnswerCases);
    public bool MayOpen => me.May(Permission.OpenContacts);
    public bool SeesWords => me.HandlesCases();
    public DateOnly Today => me.Today;

    public IEnumerable<SelectListItem> OpenEnds =>
        Ends.Where(m => CaseFlow.Allows(Case.Status, m) && (!Dossier.Paper.Shown || m is not (Move.Forward or Move.Guide or Move.Refuse)))
            .Select(m => new SelectListItem(T[m], m.ToString()));

    /// <summary>The way through that list; null when the case was opened from elsewhere.</summary>
    public ListPlace? Place { get; private set; }

    /// <summary>What the address carries, for the pages that lead back here.</summary>
    public string Kept => KeptQuery.Of(Request);

    private string? then;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load())
            return NotFound();
        Fill();
        await Suggest();
        return Page();
    }

    public Task<IActionResult> OnPostSortAsync() =>
        Do(
            Permission.SortCases,
            async () =>
            {
                var unit = Units.Require(Sort.Unit, Case.ReceivedOn, "Sort.Unit");
                // Of a complaint nobody is asked whether it is public.
                var asked = Request.Form.ContainsKey($"{nameof(Sort)}.{nameof(Sort.Publish)}");
                then = await sorting.Sort(Dossier, Sort, Units, unit.Id, asked) ? null : $"/xu-ly/{Id}/an";
            },
            T["Đã phân loại và giao việc."],
            "Sort"
        );

    public Task<IActionResult> OnPostEndAsync() =>
        Do(
            Permission.SortCases,
            async () =>
            {
                if (!Ends.Contains(End.Move))
                    throw new RuleBroken("Chọn một bước trong danh sách.", "End.Move");
                if (End.Move is Move.Decline && !End.Sure)
                    throw new RuleBroken("Không nhận là xóa hẳn lời, ảnh và liên hệ. Đánh dấu ô này nếu chắc.", "End.Sure");
                if (End.Move is Move.Decline)
                    await work.Decline(Case);
                else if (End.Move is Move.TakeBack)
                    await work.TakeBack(Case, End.Told, End.Looked);
                else
                    await work.Move(
                        Case,
                        End.Move,
                        new()
                        {
                            Told = End.Told,
                            Ground = End.Ground,
                            Document = End.Document,
                            Looked = End.Looked,
                        }
                    );
            },
            T["Đã ghi bước này."],
            "End"
        );

    public Task<IActionResult> OnPostExtendAsync() =>
        Do(
            Permission.AnswerCases,
            () =>
                Extend.To is { } to
                    ? work.Extend(Case, to, Extend.Why ?? "", Extend.Ground ?? "", Extend.Looked)
                    : throw new RuleBroken("Ghi hạn mới.", "Extend.To"),
            T["Đã gia hạn. Hạn đầu vẫn được ghi và tính."],
            "Extend"
        );

    public Task<IActionResult> OnPostShareAsync() =>
        Do(
            Permission.SortCases,
            () => work.Share(Case, TypedText.Clean(Bodies)),
            T["Đã ghi nhiều nơi cùng trả lời. Hạn đầu vẫn được ghi và tính."],
            nameof(Bodies)
        );

    public Task<IActionResult> OnPostMergeAsync() =>
        Do(
            Permission.SortCases,
            async () =>
            {
                var number = (Into ?? "").Trim().ToUpperInvariant();
                var into = await db.Cases.VisibleTo(me, Units).SingleOrDefaultAsync(c => c.PublicNumber == number);
                await work.Merge(
                    Case,
                    into ?? throw new RuleBroken("Không thấy việc số {0}. Chép số công khai của việc kia.", "Into", number)
                );
            },
            T["Đã gộp. Hai mã theo dõi vẫn dùng được."],
            "Into"
        );

    public Task<IActionResult> OnPostSeparateAsync() =>
        Do(
            Permission.SortCases,
            () => work.Separate(Case, TypedText.Clean(Why), Looked),
            T["Đã tách thành việc riêng. Hạn đầu vẫn như cũ."],
            nameof(Why)
        );

    public Task<IActionResult> OnPostNoteAsync() =>
        Do(
            Permission.SeeRegisters,
            () => work.Move(Case, Move.Note, new() { Note = Said(InternalNote, nameof(InternalNote)) }),
            T["Đã ghi chú nội bộ."],
            nameof(InternalNote)
        );

    public Task<IActionResult> OnPostTellAsync() =>
        Do(
            Permission.AnswerCases,
            () => work.Move(Case, Move.Tell, new() { Told = Said(Words, nameof(Words)), Looked = Looked }),
            T["Đã gửi tin cho người dân."],
            nameof(Words)
        );

    /// <summary>Opens who reported; the look is written down first, and the resident sees it.</summary>
    public async Task<IActionResult> OnPostContactAsync()
    {
        if (!await Load())
            return NotFound();
        if (!MayOpen)
            return StatusCode(StatusCodes.Status403Forbidden);
        this.OnlyForm(nameof(Purpose));
        Fill();
        if (Dossier.Contact is null)
            throw new RuleBroken("Người gửi không để lại tên, số.");
        if (Dossier.Contact.IsErased)
            throw new RuleBroken("Thông tin liên hệ đã xóa, hết thời gian lưu.");
        if (Purpose is not { } purpose || !Enum.IsDefined(purpose))
            throw new RuleBroken("Chọn lý do mở thông tin liên hệ: người gửi đọc được lý do này.", nameof(Purpose));
        db.ContactLooks.Add(
            new()
            {
                CaseId = Id,
                At = me.Now,
                By = me.AccountId!.Value,
                ByName = me.Name,
                Purpose = purpose,
            }
        );
        db.Record(me, new ContactOpened(Id));
        await db.SaveChangesAsync();
        Opened = seal.Open(Dossier.Contact);
        return Page();
    }

    public async Task ShowConflict()
    {
        await ReadAgain();
        Conflicted = true;
    }

    public async Task ReadAgain()
    {
        await Load();
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private static string Said(string? typed, string field) =>
        string.IsNullOrWhiteSpace(typed) ? throw new RuleBroken("Ghi vài lời trước khi gửi.", field) : TypedText.Clean(typed);

    private async Task<IActionResult> Do(Permission needs, Func<Task> act, string said, string form)
    {
        if (!await Load())
            return NotFound();
        // Who only looks on changes nothing.
        if (!me.May(needs) || !me.HandlesCases())
            return StatusCode(StatusCodes.Status403Forbidden);
        this.OnlyForm(form);
        if (form is not "Sort")
            Sort = SortForm.Of(Case, Units.Name(Case.UnitId));
        if (!ModelState.IsValid)
            return this.Invalid();
        db.MustBeAsSeen(Case, Version);
        await act();
        db.Expect(Case, Version);
        await db.SaveChangesAsync();
        this.Say(said);
        return Redirect(then ?? $"/xu-ly/{Id}{Kept}");
    }

    private async Task Suggest()
    {
        if (MaySort && Case.Status.IsOpen())
            (Advice, Similar) = (await topics.Of(Case), await likes.Of(db, me, Units, Case));
    }

    private void Fill()
    {
        Sort = SortForm.Of(Case, Units.Name(Case.UnitId));
        ModelState.Remove(nameof(Version));
        Version = Case.Version;
    }

    private async Task<bool> Load()
    {
        Units = await db.ReadUnits();
        if (await Dossier.Read(db, me, Units, Id) is not { } found)
            return false;
        Dossier = found;
        var offered = (await db.ReadTopics()).Where(t => t.RetiredOn is null || t.Name == Case.Topic).ToList();
        Topics = [.. offered.Select(t => new SelectListItem(T[t.Name], t.Name))];
        KnownBodies = (await db.ReadRouting()).Bodies;
        People = await Handlers.Read(db, T, Units, Case, me.Today);
        Place = await ListPlace.Of(db, me, search, Units, List, Request.QueryString.Value, Case, PlaceInList);
        return true;
    }
}
