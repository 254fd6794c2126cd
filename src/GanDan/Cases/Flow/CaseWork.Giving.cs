namespace GanDan.Cases.Flow;

/// <summary>Taking back what was given to the wrong part of the office.</summary>
public sealed partial class CaseWork
{
    /// <summary>
    /// Gives it back to who had it before. That somebody has seen it stays so: what was acknowledged is not unsaid.
    /// </summary>
    /// <param name="body">Null when it was nobody's.</param>
    /// <param name="why">Stays inside.</param>
    public async Task GiveBack(Case @case, string? body, Guid? account, string why)
    {
        var from = @case.HandledBy;
        (@case.HandledBy, @case.AssigneeId) = (body, account);
        await (
            body is null
                ? Move(@case, Flow.Move.Sort, new() { Told = $"Đã rút lại việc giao cho {from}.", Note = why })
                : Move(@case, Flow.Move.Assign, new() { Told = body, Note = why })
        );
    }
}
