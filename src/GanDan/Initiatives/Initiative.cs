using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Platform.Units;
using GanDan.Sense.Text;

namespace GanDan.Initiatives;

/// <summary>The four official fields of the movement (domain.md §5.1).</summary>
public enum InitiativeField
{
    Economy,
    CultureSociety,
    DefenceSecurity,
    PoliticalSystem,
}

/// <summary>Who keeps a model going: a collective or a person.</summary>
public enum InitiativeOwner
{
    Collective,
    Individual,
}

/// <summary>What the register says of a model at its latest look.</summary>
public enum InitiativeResult
{
    /// <summary>The register says nothing.</summary>
    [Display(Name = "Chưa ghi kết quả")]
    Unknown,

    /// <summary>Chưa triển khai.</summary>
    [Display(Name = "Chưa triển khai")]
    NotStarted,

    /// <summary>Đang thực hiện.</summary>
    [Display(Name = "Đang thực hiện")]
    InProgress,

    /// <summary>Duy trì tốt, đạt, đạt hiệu quả.</summary>
    [Display(Name = "Đạt, duy trì tốt")]
    Effective,

    /// <summary>Hiệu quả cao, đề nghị nhân rộng.</summary>
    [Display(Name = "Hiệu quả cao, đề nghị nhân rộng")]
    Replicable,

    /// <summary>Chưa đạt.</summary>
    [Display(Name = "Chưa đạt")]
    NotMet,
}

/// <summary>
/// A “Dân vận khéo” model: one way of working, in one unit, listed in the register each year it is kept up.
/// The register counts a model once, however many years list it.
/// </summary>
public sealed class Initiative : IVersioned, IWithdrawable, IAtUnit
{
    public const int NameMaxLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>The name folded for search and for “same name, same unit”.</summary>
    public required string NameKey { get; set; }
    public required int UnitId { get; set; }

    /// <summary>The body or person that registered it, as written in the register.</summary>
    public string? RegisteredBy { get; set; }
    public InitiativeField? Field { get; set; }
    public InitiativeOwner? Owner { get; set; }

    /// <summary>Day of its first listing.</summary>
    public DateOnly RegisteredOn { get; private set; }

    /// <summary>Result of the latest listing; the figures “implemented” and “effective” read it.</summary>
    public InitiativeResult Result { get; private set; }

    /// <summary>The model that took over this one's listings, since both were the same; null while it stands for itself.</summary>
    public Guid? MergedIntoId { get; private set; }

    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    public List<Listing> Listings { get; private init; } = [];

    /// <summary>Puts the model in a year's register. The latest listing decides the result.</summary>
    public Listing List(int year, DateOnly on, InitiativeResult result, string? resultText, int? participants, string? note)
    {
        if (on.Year != year)
            throw new RuleBroken("Ngày đăng ký phải nằm trong năm của sổ.", "RegisteredOn");
        if (participants < 0)
            throw new RuleBroken("Số người tham gia không thể âm.", "Participants");

        var listing = new Listing
        {
            InitiativeId = Id,
            Year = year,
            RegisteredOn = on,
            Result = result,
            ResultText = resultText,
            Participants = participants,
            Note = note,
        };
        Listings.Add(listing);
        Settle();
        return listing;
    }

    /// <summary>The name as it is compared: “Hẻm sáng, cổng mở” and “HẺM SÁNG - CỔNG MỞ” are one model of a ward.</summary>
    public static string KeyOf(string name) => VietnameseText.FoldWords(name);

    /// <summary>Gives the model another name; the key follows it.</summary>
    public void Rename(string name)
    {
        Name = VietnameseText.Clean(name);
        NameKey = KeyOf(name);
    }

    /// <summary>
    /// Takes over the listings of a near duplicate of the same unit, which then stands for itself no more. Nothing is lost:
    /// <see cref="Release"/> gives the listings back.
    /// </summary>
    public void Absorb(Initiative other)
    {
        if (other.Id == Id)
            throw new RuleBroken("Một mô hình không gộp vào chính nó. Chọn hai mô hình khác nhau.");
        if (other.UnitId != UnitId)
            throw new RuleBroken("Hai mô hình ở hai đơn vị là hai mô hình. Chỉ gộp mô hình trùng trong cùng một đơn vị.");
        if (MergedIntoId is not null || other.MergedIntoId is not null)
            throw new RuleBroken("Một trong hai mô hình đã gộp vào mô hình khác. Mở lại trang gần trùng để xem.");

        foreach (var listing in other.Listings.ToList())
        {
            other.Listings.Remove(listing);
            listing.InitiativeId = Id;
            listing.CameFromId ??= other.Id;
            Listings.Add(listing);
        }
        other.MergedIntoId = Id;
        Settle();
    }

    /// <summary>Undoes <see cref="Absorb"/>: the listings go back to the model they came from.</summary>
    public void Release(Initiative other)
    {
        if (other.MergedIntoId != Id)
            throw new RuleBroken("Mô hình này không còn gộp ở đây. Mở lại trang để xem.");

        foreach (var listing in Listings.Where(l => l.CameFromId == other.Id).ToList())
        {
            Listings.Remove(listing);
            listing.InitiativeId = other.Id;
            listing.CameFromId = null;
            other.Listings.Add(listing);
        }
        other.MergedIntoId = null;
        Settle();
        other.Settle();
    }

    /// <summary>Works out again what the listings say together; call it after one of them changed.</summary>
    public void Settle()
    {
        if (Listings.Count == 0)
            return;
        var ordered = Listings.OrderBy(l => l.Year).ThenBy(l => l.RegisteredOn).ToList();
        RegisteredOn = ordered[0].RegisteredOn;
        Result = ordered[^1].Result;
        foreach (var listing in ordered)
            listing.CarriedOn = listing.Year > ordered[0].Year;
    }
}

/// <summary>One row of a year's register.</summary>
public sealed class Listing
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid InitiativeId { get; set; }
    public required int Year { get; set; }
    public required DateOnly RegisteredOn { get; set; }
    public InitiativeResult Result { get; set; }
    public string? ResultText { get; set; }
    public int? Participants { get; set; }
    public string? Note { get; set; }

    /// <summary>The near duplicate that this row was listed under before the two were put together.</summary>
    public Guid? CameFromId { get; set; }

    /// <summary>True when an earlier year's register already lists the model.</summary>
    public bool CarriedOn { get; set; }
}
