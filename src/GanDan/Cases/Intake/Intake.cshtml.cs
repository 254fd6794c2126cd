using GanDan.Cases.Clocks;
using GanDan.Cases.Open;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Messages;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Platform.Writing;
using GanDan.Shared.Tags;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Cases.Intake;

/// <summary>
/// A resident reports something, without an account: tells it, sees what the public will read, sends it, gets a code. No token against
/// foreign forms: it needs a cookie, and there is nobody here in whose name another page could send.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class IntakePage(
    Db db,
    Me me,
    T T,
    OfficeCalendar calendar,
    IntakeBooks books,
    Receiver receiver,
    NearbyCases nearby,
    StagedPhotos photos,
    IntakeLimits limits,
    WardOutlines outlines,
    Storage storage
) : PageModel, IOwnTransaction
{
    private IReadOnlyList<Wish>? ways;

    public enum Stage
    {
        Tell,
        Pick,
        Look,
        Sent,
    }

    [BindProperty]
    public IntakeForm Form { get; set; } = new();

    /// <summary>The place that is being chosen on the map.</summary>
    [BindProperty]
    public MapPick Pick { get; set; } = new();

    /// <summary>A field that people do not see; what fills it is no person.</summary>
    [BindProperty(Name = "trang-web")]
    public string? Trap { get; set; }

    [BindProperty(Name = "anh")]
    public IReadOnlyList<IFormFile> Photos { get; set; } = [];

    /// <summary>Photos sent with an earlier step, each a sealed name.</summary>
    [BindProperty(Name = "anh-da-gui")]
    public IReadOnlyList<string> Staged { get; set; } = [];

    /// <summary>Those of them that are to go after all.</summary>
    [BindProperty(Name = "bo-anh")]
    public IReadOnlyList<Guid> LeftOut { get; set; } = [];

    /// <summary>What the form holds now.</summary>
    public Tray Tray { get; private set; } = Tray.Empty;

    public Stage Now { get; private set; }

    /// <summary>Where the sender's place lies; null without a place, or without a map.</summary>
    public Whereabouts? Found { get; private set; }

    /// <summary>The ward was not chosen but found by the place.</summary>
    public bool WardIsFound { get; private set; }

    /// <summary>The ward of the place, when another was chosen: which of them is right the sender says.</summary>
    public string? Elsewhere => Form.Ward is { Length: > 0 } chosen && Found is { } found && !found.Fits(chosen) ? found.Ward : null;

    public IEnumerable<SelectListItem> Either => [new(Elsewhere, Elsewhere), new(Form.Ward, Form.Ward)];
    public IntakeBook Book { get; private set; } = null!;
    public Receipt? Receipt { get; private set; }
    public IReadOnlyList<Finding> Findings { get; private set; } = [];
    public IReadOnlyList<Nearby> Near { get; private set; } = [];

    /// <summary>The office's map; null when it has none, and then no place is chosen on it.</summary>
    public Outlines? Drawn => outlines.Read();

    public PickScreen Screen => new(Pick, Drawn!, Found, Form.Ward, Wards);

    /// <summary>How the answer can reach the sender today: the code always can, the others where a way out of the house is set up.</summary>
    public IReadOnlyList<Wish> Ways => ways ??= WaysOut.Of(MessageSettings.Read(storage));

    public IEnumerable<SelectListItem> Wishes => Ways.Select(w => new SelectListItem(T[w], w.ToString()));

    public IEnumerable<SelectListItem> Wards => Book.Wards.Select(u => new SelectListItem(u.Name, u.Name));
    public IEnumerable<SelectListItem> Topics => Book.Topics.Select(t => new PictureChoice(T[t.Name], t.Name, t.Icon));

    public async Task OnGetAsync(string? topic)
    {
        Book = await books.Read(db, calendar);
        Form.Key = FormKey.New();
        Form.Topic = topic;
    }

    /// <summary>“Tiếp tục” of the first page, “Xem lại”, “Sửa lại”, “Tôi cũng gặp việc này” or “Gửi”, by the button that was pressed.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "lam")] string? act, [FromForm(Name = "cung")] string? same)
    {
        Book = await books.Read(db, calendar);
        Form.Tidy();
        if (!string.IsNullOrEmpty(Trap))
            return Caught();
        if (act is "ke")
            return Begun();
        // Before anything else is looked at: a file that was taken is not asked for again because of another field, or another file.
        Tray = photos.Reopen(Form.Key, Staged, LeftOut, Refuse);
        Tray = await photos.Add(Tray, Photos, Refuse);
        if (MapPress.Of(Request.Form) is { } press && Drawn is { } drawn && PhotosAreTaken)
            return Chosen(press, drawn);
        Locate();
        if (!Form.IsInCountry || Found is { IsOutside: true })
            Forget();
        if (!ModelState.IsValid)
            return this.Invalid();
        if (act is "sua")
            return Page();

        Form.Check(Book);
        if (Form.Wish is not Wish.CodeOnly && !Ways.Contains(Form.Wish))
            throw new RuleBroken(
                "Văn phòng hiện không báo tin được theo cách này. Chọn cách khác; mã theo dõi lúc nào cũng xem được.",
                nameof(Form.Wish)
            );
        if (act is not "gui" && same is null)
        {
            Now = Stage.Look;
            (Form.MaskedWords, Form.MaskedFrom) = (Form.Shown(), Form.Words);
            ModelState.Remove("Form.MaskedWords");
            ModelState.Remove("Form.MaskedFrom");
            Findings = PersonalData.Find(Form.Words!);
            Near = await nearby.Of(db, Form, Book, me.Today);
            return Page();
        }
        limits.MustBeOpen(HttpContext);
        Receipt = await receiver.Receive(Form, Book, Tray.ForCase, await nearby.Joined(db, same));
        Now = Stage.Sent;
        return Page();
    }

    // A file that is not taken is said beside the field it was chosen in, before the map hides it.
    private bool PhotosAreTaken => ModelState.GetFieldValidationState(StagedPhotos.Field) is not ModelValidationState.Invalid;

    private void Refuse(string sentence) => ModelState.AddModelError(StagedPhotos.Field, sentence);

    // What is wrong elsewhere in the form is told when the form is looked at.
    private PageResult Chosen(MapPress press, Outlines drawn)
    {
        ModelState.Clear();
        Now = Pick.Answer(press, Form, drawn, Book.Wards) ? Stage.Tell : Stage.Pick;
        var (latitude, longitude) = Now is Stage.Pick ? (Pick.Latitude, Pick.Longitude) : (Form.Latitude, Form.Longitude);
        if (latitude is { } north && longitude is { } east)
            Found = Whereabouts.Of(drawn, Book.Wards, north, east);
        return Page();
    }

    private void Locate()
    {
        if (Form is not { IsInCountry: true, Latitude: { } latitude, Longitude: { } longitude })
            return;
        Found = Whereabouts.Of(outlines.Read(), Book.Wards, latitude, longitude);
        if (!string.IsNullOrEmpty(Form.Ward) || Found?.Ward is not { } ward)
            return;
        (Form.Ward, WardIsFound) = (ward, true);
        ModelState.Remove("Form.Ward");
    }

    // Somebody reports from elsewhere, or the browser guessed wrongly. Nobody can see a hidden field: it goes, so that sending again is enough.
    private void Forget()
    {
        Form.Latitude = Form.Longitude = null;
        ModelState.Remove("Form.Latitude");
        ModelState.Remove("Form.Longitude");
        ModelState.AddModelError(
            "Form.Place",
            T["Vị trí vừa lấy nằm ngoài địa bàn văn phòng phụ trách nên đã bỏ đi. Ghi chỗ bằng lời rồi bấm lại."]
        );
    }

    // From the first page, where only the words are asked for: what is missing is no error yet.
    private PageResult Begun()
    {
        ModelState.Clear();
        Form.Key = FormKey.New();
        return Page();
    }

    // A machine is told what it came for and nothing is kept.
    private PageResult Caught()
    {
        Receipt = new(
            PublicNumber.New(),
            "",
            me.Today,
            me.Now,
            null,
            Again: false,
            Changed: false,
            Book.Rules.Find(Codes.Acknowledge, me.Today)
        );
        Now = Stage.Sent;
        return Page();
    }
}
