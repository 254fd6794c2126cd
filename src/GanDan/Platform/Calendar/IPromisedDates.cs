namespace GanDan.Platform.Calendar;

/// <summary>Dates that were promised by this calendar: whoever changes a day is told how many of them would now be others.</summary>
public interface IPromisedDates
{
    Task<int> Moved();
}
