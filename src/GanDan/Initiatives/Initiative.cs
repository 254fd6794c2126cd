using GanDan.Platform;

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
    Unknown,

    /// <summary>Chưa triển khai.</summary>
    NotStarted,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Duy trì tốt, đạt, đạt hiệu quả.</summary>
    Effective,

    /// <summary>Hiệu quả cao, đề nghị nhân rộng.</summary>
    Replicable,

    /// <summary>Chưa đạt.</summary>
    NotMet,
}

/// <summary>
/// A “Dân vận khéo” model: one way of working, in one unit, listed in the register each year it is kept up.
/// The register counts a model once, however many years list it.
/// </summary>
public sealed class Initiative
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

    /// <summary>The name in this year's register where it differs from the model's: a person found them to be one.</summary>
    public string? NameAsListed { get; set; }

    /// <summary>True when an earlier year's register already lists the model.</summary>
    public bool CarriedOn { get; set; }
}
