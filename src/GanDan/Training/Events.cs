using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using GanDan.Platform.Events;

namespace GanDan.Training;

/// <summary>A class came into the register by hand.</summary>
[Display(Name = "Ghi lớp tập huấn")]
public sealed record ClassEntered(Guid ClassId) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => [ClassId];

    [JsonIgnore]
    public Guid? Subject => ClassId;
}

/// <summary>Values of a class were changed; which ones is in the trace.</summary>
[Display(Name = "Sửa lớp tập huấn")]
public sealed record ClassCorrected(Guid ClassId) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ClassId;
}

/// <summary>Classes were typed or pasted together.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Ids">The records; not kept by older entries.</param>
[Display(Name = "Ghi nhiều lớp tập huấn")]
public sealed record ClassesEntered(int Rows, IReadOnlyList<Guid>? Ids = null) : IMovesRecords
{
    IReadOnlyList<Guid> IMovesRecords.Moved => Ids ?? [];
}

/// <summary>Lines were added to a class's list.</summary>
[Display(Name = "Thêm người dự lớp")]
public sealed record AttendeesEntered(Guid ClassId, int Rows) : IMovesRecords
{
    // The lines are told by their class: who is on its list is for whoever runs it.
    IReadOnlyList<Guid> IMovesRecords.Moved => [ClassId];

    [JsonIgnore]
    public Guid? Subject => ClassId;
}

/// <summary>A line of a class's list was corrected or struck off.</summary>
[Display(Name = "Sửa dòng danh sách lớp", Description = "đã gạch một dòng khỏi danh sách lớp")]
public sealed record AttendanceCorrected(Guid ClassId, Guid AttendanceId, bool Struck) : IMovesRecords
{
    // What was corrected of a line that stays is in the trace.
    IReadOnlyList<Guid> IMovesRecords.Moved => Struck ? [ClassId, AttendanceId] : [];

    [JsonIgnore]
    public Guid? Subject => ClassId;
}

/// <summary>A list with names left the system as a file.</summary>
[Display(Name = "Tải danh sách người dự")]
public sealed record AttendeesExported(Guid ClassId, int Rows) : IEvent
{
    [JsonIgnore]
    public Guid? Subject => ClassId;
}
