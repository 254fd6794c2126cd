using GanDan.Platform;
using GanDan.Platform.Registers;
using GanDan.Platform.Trace;
using GanDan.Sense.Text;

namespace GanDan.Training;

/// <summary>How a presence was established.</summary>
public enum PresenceMethod
{
    /// <summary>Signed on the list.</summary>
    Signed,

    /// <summary>A delegation counted by head, without names.</summary>
    CountedByHead,
}

/// <summary>A training class: who was invited, who came, and how many of each audience.</summary>
public sealed class TrainingClass : IVersioned, IWithdrawable
{
    public const int NameMaxLength = 300;

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The office's own number of the class within its term, where the book gives one.</summary>
    public int? Number { get; set; }
    public required string Name { get; set; }
    public required string NameKey { get; set; }
    public required DateOnly HeldOn { get; set; }
    public string? Place { get; set; }

    /// <summary>Numbers of a summary sheet; shown beside the counted ones where they differ, never instead of them.</summary>
    public int? DeclaredInvited { get; set; }
    public int? DeclaredAttended { get; set; }
    public DateTime? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }
    public int Version { get; set; }

    public List<Attendance> Attendances { get; private init; } = [];
    public List<Audience> Audiences { get; private init; } = [];

    /// <summary>Gives the class another name; the key follows it.</summary>
    public void Rename(string name)
    {
        Name = VietnameseText.Clean(name);
        NameKey = VietnameseText.FoldWords(name);
    }

    /// <summary>Moves the class to another day, and its attendance rows with it.</summary>
    public void HoldOn(DateOnly day)
    {
        HeldOn = day;
        foreach (var row in Attendances)
            row.HeldOn = day;
    }

    /// <summary>
    /// Corrects how many came of one line. The row does not know its audience, so whoever corrects it says which count of the class
    /// changes with it. Throws <see cref="RuleBroken"/> when the class counts audiences and none is named, or a count would fall below 0.
    /// </summary>
    public void Correct(Attendance row, int heads, bool attended, string? audience)
    {
        if (heads < 1)
            throw new RuleBroken("Số người của đoàn phải từ 1 trở lên.", "Heads");
        var (invited, came) = (heads - row.Heads, (attended ? heads : 0) - (row.Attended ? row.Heads : 0));
        if (invited != 0 || came != 0)
            Recount(audience, invited, came);
        row.Heads = heads;
        row.Attended = attended;
    }

    /// <summary>Takes a line off the list, and its people out of the count of their audience.</summary>
    public void Strike(Attendance row, string? audience)
    {
        Recount(audience, -row.Heads, row.Attended ? -row.Heads : 0);
        Attendances.Remove(row);
    }

    private void Recount(string? audience, int invited, int came)
    {
        if (Audiences.Count > 0 && audience is null)
            throw new RuleBroken("Chọn nhóm đối tượng có số thay đổi theo dòng này.", "Audience");
        if (audience is not null)
            CountAudience(audience, invited, came);
    }

    /// <summary>Adds one invited person or a delegation of <paramref name="heads"/> people; the audience is added up on the class and not kept on the row.</summary>
    public Attendance Invite(Attendee attendee, int heads, bool attended, string? audience)
    {
        if (heads < 1)
            throw new RuleBroken("Số người của đoàn phải từ 1 trở lên.", "Heads");

        var delegation = attendee.Name is null;
        var row = new Attendance
        {
            ClassId = Id,
            HeldOn = HeldOn,
            Name = attendee.Name,
            Position = attendee.Position,
            UnitId = attendee.UnitId,
            Heads = heads,
            Attended = attended,
            Method = delegation ? PresenceMethod.CountedByHead : PresenceMethod.Signed,
        };
        Attendances.Add(row);
        if (audience is not null)
            CountAudience(audience, heads, attended ? heads : 0);
        return row;
    }

    /// <summary>Adds to an audience's counts; negative numbers take back.</summary>
    public void CountAudience(string group, int invited, int attended)
    {
        var audience = Audiences.FirstOrDefault(a => string.Equals(a.Group, group, StringComparison.Ordinal));
        if (audience is null)
            Audiences.Add(audience = new Audience { ClassId = Id, Group = group });
        if (audience.Invited + invited < 0 || audience.Attended + attended < 0)
            throw new RuleBroken("Số của nhóm “{0}” không thể nhỏ hơn 0.", "Group", group);
        audience.Invited += invited;
        audience.Attended += attended;
    }
}

/// <summary>Name, position and unit of someone invited; a null name is a delegation counted by head.</summary>
public sealed record Attendee(string? Name, string? Position, int? UnitId);

/// <summary>One line of an attendance list. Names are shown to whoever runs the class, and are never searched.</summary>
public sealed class Attendance
{
    /// <summary>In the order of the list.</summary>
    public Guid Id { get; private init; } = OrderedId.Next();
    public required Guid ClassId { get; init; }

    /// <summary>Day of the class, kept on the row so that a term's sum reads one index.</summary>
    public required DateOnly HeldOn { get; set; }
    public string? Name { get; set; }
    public string? Position { get; set; }
    public int? UnitId { get; set; }
    public int Heads { get; set; } = 1;
    public bool Attended { get; set; }
    public PresenceMethod Method { get; set; }
}

/// <summary>How many of one audience were invited and came: a count on the class, not an attribute of people.</summary>
public sealed class Audience
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid ClassId { get; init; }
    public required string Group { get; set; }
    public int Invited { get; set; }
    public int Attended { get; set; }
}
