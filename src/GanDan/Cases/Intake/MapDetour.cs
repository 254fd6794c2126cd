using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GanDan.Cases.Intake;

/// <summary>What a form needs that lets the map come in front of it and comes back with all that was typed.</summary>
public static class MapDetour
{
    /// <summary>Names that the map writes itself, or that every form has of its own: none of it is what somebody typed.</summary>
    public static bool IsOfMap(string name) =>
        name is MapPick.Button or "__RequestVerificationToken"
        || name.StartsWith("Pick.", StringComparison.Ordinal)
        || name.StartsWith("cham-", StringComparison.Ordinal);

    /// <summary>All that was typed, as it was typed, to be carried while the map is in front.</summary>
    /// <param name="isLeft">Names that are not carried.</param>
    public static IEnumerable<(string Name, string Value)> Carried(IFormCollection form, Func<string, bool> isLeft) =>
        form.Where(f => !isLeft(f.Key)).SelectMany(f => f.Value, (f, value) => (f.Key, value ?? ""));

    /// <summary>What is wrong with the form is told when it is sent, and what was typed stands as it was typed, a day that is none too.</summary>
    /// <param name="isLeft">Names whose values are written anew.</param>
    public static void LeaveAsTyped(ModelStateDictionary typed, Func<string, bool> isLeft)
    {
        foreach (var (_, state) in typed)
        {
            state.Errors.Clear();
            state.ValidationState = ModelValidationState.Skipped;
        }
        foreach (var name in typed.Keys.Where(isLeft).ToList())
            typed.Remove(name);
    }
}
