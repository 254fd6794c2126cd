using System.ComponentModel.DataAnnotations;
using GanDan.Platform;
using GanDan.Platform.Access;
using GanDan.Platform.Books.Values;
using GanDan.Platform.Registers;
using GanDan.Platform.Units;

namespace GanDan.Initiatives;

/// <summary>A model as people fill it in: words and days, as on paper.</summary>
public sealed class InitiativeForm
{
    [Required, StringLength(Initiative.NameMaxLength), Display(Name = "Tên mô hình")]
    public string? Name { get; set; }

    [Required, StringLength(200), Display(Name = "Đơn vị")]
    [CalledAsWard]
    public string? Unit { get; set; }

    [StringLength(300), Display(Name = "Nơi đăng ký"), AlsoCalled("Đơn vị đăng ký")]
    public string? RegisteredBy { get; set; }

    [StringLength(60), Display(Name = "Lĩnh vực")]
    public string? Field { get; set; }

    [StringLength(60), Display(Name = "Loại")]
    public string? Owner { get; set; }

    public static InitiativeForm Of(Initiative model, KnownUnits units) =>
        new()
        {
            Name = model.Name,
            Unit = units.Name(model.UnitId),
            RegisteredBy = model.RegisteredBy,
            Field = model.Field?.Name(),
            Owner = model.Owner?.Name(),
        };

    /// <summary>A new model of this form. The unit must have existed on the day; throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public Initiative ToModel(Me me, KnownUnits units, DateOnly on)
    {
        var model = new Initiative
        {
            Name = Name!,
            NameKey = "",
            UnitId = 0,
        };
        Apply(model, me, units, on);
        return model;
    }

    /// <summary>Writes the form into the model. The unit must have existed on the day; throws <see cref="RuleBroken"/> at the field that is wrong.</summary>
    public void Apply(Initiative model, Me me, KnownUnits units, DateOnly on)
    {
        // An unchanged name of a unit is not looked up again: a book may name a unit under a day before it got the name.
        if (model.UnitId == 0 || units.Name(model.UnitId) != Unit)
            model.UnitId = units.Require(Unit, on, nameof(Unit)).Id;
        units.MustEdit(me, model.UnitId, nameof(Unit));
        model.Field = ListWords.Read<InitiativeField>(Field, InitiativeWords.Name, nameof(Field));
        model.Owner = ListWords.Read<InitiativeOwner>(Owner, InitiativeWords.Name, nameof(Owner));
        model.RegisteredBy = ListWords.Kept(RegisteredBy);
        model.Rename(Name!);
    }
}

/// <summary>One row of a year's register as people fill it in; the year is the day's.</summary>
public sealed class ListingForm
{
    [Required, DayOfRegister, Display(Name = "Ngày đăng ký")]
    public DateOnly? RegisteredOn { get; set; }

    [StringLength(60), Display(Name = "Kết quả")]
    public string? Result { get; set; }

    [Range(0, Numbers.MostCounted), Display(Name = "Số người tham gia")]
    public int? Participants { get; set; }

    [StringLength(1000), Display(Name = "Ghi chú")]
    public string? Note { get; set; }

    public static ListingForm Of(Listing listing) =>
        new()
        {
            RegisteredOn = listing.RegisteredOn,
            Result = listing.Result is InitiativeResult.Unknown ? null : listing.Result.Name(),
            Participants = listing.Participants,
            Note = listing.Note,
        };

    /// <summary>Puts the row in the model's register.</summary>
    public Listing AddTo(Initiative model) =>
        model.List(RegisteredOn!.Value.Year, RegisteredOn.Value, ReadResult(), null, Participants, ListWords.Kept(Note));

    /// <summary>Writes the form into a row that stands and works out the model again.</summary>
    public void Apply(Listing listing, Initiative model)
    {
        var result = ReadResult();
        if (listing.Result != result)
            listing.ResultText = null;
        listing.Result = result;
        listing.RegisteredOn = RegisteredOn!.Value;
        listing.Year = RegisteredOn.Value.Year;
        listing.Participants = Participants;
        listing.Note = ListWords.Kept(Note);
        model.Settle();
    }

    private InitiativeResult ReadResult() =>
        ListWords.Read<InitiativeResult>(Result, InitiativeWords.Name, nameof(Result)) ?? InitiativeResult.Unknown;
}

/// <summary>A row of the register as it is typed or pasted: the model and its listing together.</summary>
public sealed class RegisterRow
{
    public InitiativeForm Model { get; set; } = new();

    public ListingForm Listing { get; set; } = new();
}
