using System.Text.Json;
using GanDan.Platform.Access;
using GanDan.Platform.Events;

namespace GanDan.Cell;

/// <summary>A record of the cell came in by hand.</summary>
public sealed record CellEntered(string Kind, Guid RecordId);

/// <summary>Rows were typed or pasted together.</summary>
public sealed record CellRowsEntered(string Kind, int Rows);

/// <summary>Values of a record were changed; which ones is in the vault's trace.</summary>
public sealed record CellCorrected(string Kind, Guid RecordId);

/// <summary>A record was taken out of its list, or put back.</summary>
public sealed record CellWithdrawn(string Kind, Guid RecordId, bool PutBack);

/// <summary>A list of the cell left the system as a file.</summary>
public sealed record CellExported(string Kind, int Rows);

/// <summary>The secretary let a count stand in reports of a term.</summary>
public sealed record CountReleased(string FigureCode, string TermCode, long Value);

/// <summary>The secretary took a released count back.</summary>
public sealed record CountRevoked(string FigureCode, string TermCode);

/// <summary>Somebody may open the vault from now on.</summary>
public sealed record CellAccessGiven(Guid AccountId, CellRole Role);

/// <summary>Somebody may not open the vault any more.</summary>
public sealed record CellAccessTaken(Guid AccountId);

/// <summary>The first secretary was named, by a leader of the office who has no part in the cell.</summary>
public sealed record CellOpened(Guid AccountId);

public static class CellTrail
{
    /// <summary>Writes down in the vault what happened, in the same transaction as the change itself. Nothing follows from it elsewhere.</summary>
    public static void Record<TEvent>(this CellDb vault, Me me, TEvent happened, Guid? subject = null) =>
        vault.Events.Add(
            new CellEvent
            {
                At = me.Now,
                By = me.AccountId,
                ByName = me.Name,
                Kind = typeof(TEvent).Name,
                Subject = subject,
                Facts = JsonSerializer.Serialize(happened, EventJson.Options),
            }
        );
}
