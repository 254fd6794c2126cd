using System.ComponentModel.DataAnnotations;
using GanDan.Cases.Flow;
using GanDan.Cases.Open;
using GanDan.Cases.Routing;
using GanDan.Cases.Triage;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Calendar;
using GanDan.Platform.Data;
using GanDan.Platform.Text;
using GanDan.Platform.Web;
using GanDan.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace GanDan.Cases.Intake;

/// <summary>
/// An officer types in what somebody says on the phone, at the counter, in a letter or a chat: one screen, the keyboard alone. The form's key
/// is made with the form, so that a draft kept in the browser and sent twice is one case.
/// </summary>
[Allow(Permission.SortCases)]
public sealed partial class BehalfPage(
    Db db,
    Me me,
    T T,
    OfficeCalendar calendar,
    IntakeBooks books,
    Receiver receiver,
    FollowCodes codes,
    StagedPhotos photos,
    TopicSuggestions topics,
    WardOutlines outlines
) : PageModel, IOwnTransaction
{
    public static readonly IReadOnlyList<string> Channels =
    [
        "Điện thoại",
        "Đến trụ sở",
        "Tiếp công dân",
        Petition.Written,
        "Tin nhắn",
        "Cổng 1022",
        "Phiếu giấy",
    ];

    [BindProperty]
    public IntakeForm Form { get; set; } = new();

    [BindProperty, Required, Display(Name = "Nhận qua")]
    public string Channel { get; set; } = Channels[0];

    [BindProperty, Display(Name = "Ngày nhận")]
    public DateOnly? ReceivedOn { get; set; }

    [BindProperty, Display(Name = "Số đơn, mã ở cổng khác"), StringLength(60)]
    public string? BookNumber { get; set; }

    /// <summary>Who sends it complains of a decision or an act: the law's own terms run from the start.</summary>
    [BindProperty, Display(Name = "Đây là khiếu nại: hạn báo có thụ lý hay không chạy từ ngày nhận")]
    public bool IsComplaint { get; set; }

    /// <summary>From which the limit to complain runs; only of a complaint.</summary>
    [BindProperty, Display(Name = "Ngày nhận hoặc biết quyết định bị khiếu nại")]
    public DateOnly? KnownOn { get; set; }

    [BindProperty, Display(Name = "Mã trên phiếu giấy"), StringLength(20)]
    public string? PaperCode { get; set; }

    [BindProperty, Display(Name = "Họ tên người gửi"), StringLength(200)]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Địa chỉ người gửi"), StringLength(300)]
    public string? Address { get; set; }

    [BindProperty, Display(Name = "Tọa độ"), StringLength(400)]
    public string? Coordinates { get; set; }

    /// <summary>The officer has been told that the place lies in another ward, and means the chosen one.</summary>
    [BindProperty, Display(Name = "Vẫn giữ phường đã chọn")]
    public bool KeepWard { get; set; }

    [BindProperty(Name = "anh")]
    public IReadOnlyList<IFormFile> Photos { get; set; } = [];

    /// <summary>Photos kept when the form came back with something wrong, each a sealed name.</summary>
    [BindProperty(Name = "anh-da-gui")]
    public IReadOnlyList<string> Staged { get; set; } = [];

    /// <summary>Those of them that are to go after all.</summary>
    [BindProperty(Name = "bo-anh")]
    public IReadOnlyList<Guid> LeftOut { get; set; } = [];

    /// <summary>What the form holds now.</summary>
    public Tray Tray { get; private set; } = Tray.Empty;

    [BindProperty, Display(Name = "Tin nhắn"), StringLength(20_000)]
    public string? Pasted { get; set; }

    /// <summary>Whose drafts this browser shows and sends.</summary>
    public string? Owner => me.AccountId?.ToString("N");

    /// <summary>The form as the browser named it, by which it finds what it kept of it.</summary>
    public string SentForm => Request.Form["Form.Key"].ToString();

    /// <summary>The ward of the place, when another was chosen.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>The form was filled from a message just now.</summary>
    public bool Filled { get; private set; }

    public IntakeBook Book { get; private set; } = null!;
    public Receipt? Receipt { get; private set; }

    /// <summary>The complaint was taken in after its limit.</summary>
    public LateComplaint? Late { get; private set; }

    /// <summary>Something was said of a complaint, a day that is none too.</summary>
    public bool SaysComplaint => IsComplaint || ModelState[nameof(KnownOn)]?.AttemptedValue is { Length: > 0 };

    public SortAdvice? Advice { get; private set; }
    public IEnumerable<SelectListItem> Wards => Book.Wards.Select(u => new SelectListItem(u.Name, u.Name));
    public IEnumerable<SelectListItem> Topics => Book.Topics.Select(t => new SelectListItem(T[t.Name], t.Name));
    public IEnumerable<SelectListItem> Ways => Channels.Select(c => new SelectListItem(T[c], c));

    public async Task OnGetAsync()
    {
        Book = await books.Read(db, calendar);
        Form.Key = FormKey.New();
        ReceivedOn = me.Today;
        Form.Ward = await OwnWard();
    }

    // Who works for one ward mostly takes in what is there, and a case of no ward is the whole office's: they would not find it again.
    private async Task<string?> OwnWard() =>
        (await db.ReadUnits()).Where(me, Permission.SortCases) is { Count: > 0 } own
        && Book.Wards.Where(w => own.Contains(w.Id)).Take(2).ToList() is [var only]
            ? only.Name
            : null;

    /// <summary>Lays a pasted message out over the form. Nothing is stored, and everything stays to be changed.</summary>
    public async Task OnPostFillAsync()
    {
        await OnGetAsync();
        var usual = Form.Ward;
        var told = PastedMessage.Of(Pasted, [.. Book.Wards.Select(w => w.Name)], me.Today);
        (Form.Words, Form.Phone, Form.Email, Form.Ward, Name) = (told.Words, told.Phone, told.Email, told.Ward ?? usual, told.Name);
        (Channel, ReceivedOn, Filled) = ("Tin nhắn", told.On ?? me.Today, true);
        Advice = await topics.Of(told.Words, null, Book.UnitOf(told.Ward)?.Id);
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Book = await books.Read(db, calendar);
        Form.Tidy();
        Advice = await topics.Of(Form.Words ?? "", Form.Topic, Book.UnitOf(Form.Ward)?.Id);
        Tray = photos.Reopen(Form.Key, Staged, LeftOut, Refuse);
        Tray = await photos.Add(Tray, Photos, Refuse);
        if (MapPress.Of(Request.Form) is { } press && Drawn is { } drawn && PhotosAreTaken)
            return Chosen(press, drawn);
        if (!ModelState.IsValid)
            return this.Invalid();
        if (!Channels.Contains(Channel, StringComparer.Ordinal))
            throw new RuleBroken("Chọn kênh tiếp nhận trong danh sách.", nameof(Channel));
        if (!string.IsNullOrWhiteSpace(PaperCode))
            Form.Key = codes.FormOf(PaperCode) ?? throw new RuleBroken("Mã trên phiếu không đúng. Xem lại từng chữ.", nameof(PaperCode));

        if (Form.Phone is not null && Reach.Phone(Form.Phone) is null)
            throw new RuleBroken("Số điện thoại chưa đúng: 10 chữ số, ví dụ 090 000 0000. Không rõ thì để trống.", "Form.Phone");
        if (KnownOn is not null && !IsComplaint)
            throw new RuleBroken(
                "Đánh dấu đây là khiếu nại thì ngày này mới được ghi; không phải khiếu nại thì xóa ngày đi.",
                nameof(IsComplaint)
            );
        Locate();
        Form.Wish = Wish.CodeOnly;
        var contact = new Contact(TypedText.Kept(Name), Form.Phone, Form.Email, TypedText.Kept(Address));
        var (on, kind) = (ReceivedOn ?? me.Today, IsComplaint ? CaseKind.Complaint : CaseKind.Report);
        Receipt = await receiver.Receive(
            Form,
            Book,
            Tray.ForCase,
            behalf: new(
                Channel,
                on,
                TypedText.Kept(BookNumber),
                contact == new Contact(null, null, null) ? null : contact,
                string.IsNullOrWhiteSpace(PaperCode) ? null : FollowCodes.Printed(PaperCode),
                kind,
                KnownOn
            )
        );
        Late = LateComplaint.Of(kind, KnownOn, on, Book);
        return Page();
    }

    // The place tells the ward where none is chosen; where another is, the officer decides.
    private void Locate()
    {
        (Form.Latitude, Form.Longitude) = (null, null);
        if (TypedText.Kept(Coordinates) is not { } typed)
            return;
        var (latitude, longitude, found) = TypedPlace.Within(outlines.Read(), Book.Wards, typed, nameof(Coordinates));
        (Form.Latitude, Form.Longitude) = (latitude, longitude);
        Found = found;
        if (found?.Ward is not { } ward)
            return;
        if (string.IsNullOrEmpty(Form.Ward))
        {
            Form.Ward = ward;
            ModelState.Remove("Form.Ward");
        }
        else if (!found.Fits(Form.Ward) && !KeepWard)
        {
            Elsewhere = ward;
            throw new RuleBroken("Điểm này nằm ở {0}. Đổi phường, sửa tọa độ, hoặc đánh dấu giữ phường đã chọn.", nameof(Form.Ward), ward);
        }
    }

    private void Refuse(string sentence) => ModelState.AddModelError(StagedPhotos.Field, sentence);
}
