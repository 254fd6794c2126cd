using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Text;
using GanDan.Platform.Writing;

namespace GanDan.Cases.Intake;

/// <summary>What a resident tells: what, where, and how to be answered. The same form serves whoever types it in for somebody.</summary>
public sealed class IntakeForm
{
    public const int ContactMaxLength = 200;

    /// <summary>Makes the form harmless to send twice; made with the empty form and carried by a hidden field.</summary>
    public Guid Key { get; set; }

    [Display(Name = "Loại việc")]
    public string? Topic { get; set; }

    [Display(Name = "Kể ngắn gọn"), StringLength(Case.SummaryMaxLength)]
    public string? Words { get; set; }

    [Display(Name = "Phường")]
    public string? Ward { get; set; }

    [Display(Name = "Địa chỉ hoặc chỗ dễ nhận ra"), StringLength(Case.PlaceMaxLength)]
    public string? Place { get; set; }
    public double? Latitude { get; set; }
    public double? Longitude { get; set; }

    [Display(Name = "Cách nhận trả lời")]
    public Wish Wish { get; set; }

    [Display(Name = "Số điện thoại"), StringLength(20)]
    public string? Phone { get; set; }

    [Display(Name = "Thư điện tử"), StringLength(ContactMaxLength)]
    public string? Email { get; set; }

    [Display(Name = "Cho hiện trên bản đồ để người khác khỏi báo trùng")]
    public bool OnMap { get; set; }

    /// <summary>The words as the public would read them, when the sender has masked more or less than was proposed.</summary>
    [Display(Name = "Lời công khai"), StringLength(Case.SummaryMaxLength)]
    public string? MaskedWords { get; set; }

    /// <summary>The words that <see cref="MaskedWords"/> were made of; they may have been changed since.</summary>
    public string? MaskedFrom { get; set; }

    /// <summary>Cleans what was typed, in place; nothing that can be read is lost.</summary>
    public void Tidy()
    {
        Words = TypedText.Clean(Words);
        Place = TypedText.Kept(Place);
        Phone = TypedText.Kept(Phone);
        Email = TypedText.Kept(Email);
        MaskedWords = TypedText.Kept(MaskedWords);
        MaskedFrom = TypedText.Kept(MaskedFrom);
        if (Key == Guid.Empty)
            Key = FormKey.New();
    }

    /// <summary>Throws <see cref="RuleBroken"/> at the field that is missing or wrong.</summary>
    /// <param name="book">The topics and wards that exist today.</param>
    public void Check(IntakeBook book)
    {
        // Dots and question marks tell nobody where to go; a picture of what is meant (an emoji) is a word too.
        if (string.IsNullOrEmpty(Words) || Words.All(c => char.IsPunctuation(c) || char.IsWhiteSpace(c)))
            throw new RuleBroken("Hãy kể chuyện gì đang xảy ra, một câu cũng được.", nameof(Words));
        if (Words.Length > Case.SummaryMaxLength)
            throw new RuleBroken(
                "Chữ đã dài quá {0} ký tự. Rút ngắn giúp chúng tôi, phần còn lại có thể gửi bằng ảnh.",
                nameof(Words),
                Case.SummaryMaxLength
            );
        if (!string.IsNullOrEmpty(Topic) && !book.HasTopic(Topic))
            throw new RuleBroken("Chọn một loại việc trong danh sách.", nameof(Topic));
        if (!string.IsNullOrEmpty(Ward) && book.UnitOf(Ward) is null)
            throw new RuleBroken(
                "Phường này không thuộc nơi văn phòng phụ trách. Chọn trong danh sách, hoặc chọn “Không rõ”.",
                nameof(Ward)
            );
        if (!IsInCountry)
            throw new RuleBroken("Vị trí này không ở Việt Nam. Bỏ vị trí đi và ghi chỗ bằng lời.", nameof(Place));
        if (Wish is Wish.Message && !IsPhone(Phone))
            throw new RuleBroken("Ghi số điện thoại 10 chữ số để nhận tin, ví dụ 090 000 0000.", nameof(Phone));
        if (Wish is Wish.Email && !IsEmail(Email))
            throw new RuleBroken("Ghi địa chỉ thư điện tử để nhận tin, ví dụ ten@noi.vn.", nameof(Email));
    }

    /// <summary>No place on the map, or one in Viet Nam.</summary>
    public bool IsInCountry =>
        (Latitude is null) == (Longitude is null) && Latitude is null or >= 8 and <= 24 && Longitude is null or >= 102 and <= 118;

    /// <summary>The words with personal data masked, as the public would read them; what the sender masked stays masked.</summary>
    public string Shown() => PersonalData.Mask(AsMasked ?? Words ?? "").CutTo(Case.SummaryMaxLength);

    // When the words were changed after the sender had masked some, what was masked is masked in the new ones.
    private string? AsMasked =>
        MaskedWords is { } masked && MaskedFrom is { } from && from != Words ? OwnMasks.Carry(from, masked, Words ?? "") : MaskedWords;

    /// <summary>All that makes up the message, in a fixed order: the same form with other words is another message.</summary>
    public FormKey ToKey() =>
        FormKey.Of(Key, "phan-anh", Words, Topic, Ward, Place, $"{Latitude}|{Longitude}", $"{Wish}", Phone, Email, $"{OnMap}");

    private static bool IsPhone(string? typed) =>
        typed is not null
        && typed.Count(char.IsAsciiDigit) is >= 9 and <= 12
        && typed.All(c => char.IsAsciiDigit(c) || " .+-()".Contains(c, StringComparison.Ordinal));

    private static bool IsEmail(string? typed) =>
        typed is not null && new EmailAddressAttribute().IsValid(typed) && !typed.Contains(' ', StringComparison.Ordinal);
}
