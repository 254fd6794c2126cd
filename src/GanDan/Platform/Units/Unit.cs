using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GanDan.Platform.Units;

public enum UnitKind
{
    [Display(Name = "Thành phố")]
    City,

    [Display(Name = "Quận, huyện")]
    District,

    [Display(Name = "Phường, xã")]
    Ward,

    [Display(Name = "Khu phố, ấp")]
    Neighbourhood,

    [Display(Name = "Tổ dân phố")]
    ResidentialGroup,
}

/// <summary>
/// A unit of the territory as it was from one day to another. Codes are used again with another meaning (26737 was Đa Kao, now Tân Định),
/// so the key is (code, valid-from).
/// </summary>
public sealed class Unit
{
    public int Id { get; private init; }
    public required string Code { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day it existed; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }
    public required string Name { get; set; }
    public required string SortKey { get; set; }
    public UnitKind Kind { get; init; }
    public string? ParentCode { get; init; }

    public bool ValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>Where a unit went. A partial succession cannot be added up by name: such records are reported as not separable.</summary>
public sealed class UnitSuccession
{
    public int Id { get; private init; }
    public required Unit From { get; init; }
    public int FromId { get; private init; }
    public required Unit To { get; init; }
    public int ToId { get; private init; }
    public bool Partial { get; init; }
    public required DateOnly On { get; init; }
    public required string Source { get; init; }
}

public sealed class UnitMap : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> e)
    {
        e.Property(u => u.Code).HasMaxLength(20);
        e.Property(u => u.Name).HasMaxLength(200);
        e.Property(u => u.SortKey).HasMaxLength(400);
        e.Property(u => u.ParentCode).HasMaxLength(20);
        e.HasIndex(u => new { u.Code, u.ValidFrom }).IsUnique();
    }
}

public sealed class UnitSuccessionMap : IEntityTypeConfiguration<UnitSuccession>
{
    public void Configure(EntityTypeBuilder<UnitSuccession> e)
    {
        e.Property(s => s.Source).HasMaxLength(400);
        e.HasOne(s => s.From).WithMany().HasForeignKey(s => s.FromId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne(s => s.To).WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}
