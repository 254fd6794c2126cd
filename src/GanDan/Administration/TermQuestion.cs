using Microsoft.AspNetCore.Mvc;

namespace GanDan.Administration;

/// <summary>“Why this date”, as the address asks it: <c>?tu=12/02/2026&amp;so=7&amp;cach=ngay-lam-viec</c>.</summary>
public sealed class TermQuestion
{
    /// <summary>Longer terms are written in months.</summary>
    public const int MostDays = 400;

    public const string WorkingDays = "ngay-lam-viec";
    public const string Days = "ngay";
    public const string Months = "thang";

    [FromQuery(Name = "tu")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "so")]
    public int? Length { get; set; }

    [FromQuery(Name = "cach")]
    public string? Unit { get; set; }

    public bool IsAsked => From is not null || Length is not null;
}
