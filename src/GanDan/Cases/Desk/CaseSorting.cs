using GanDan.Cases.Flow;
using GanDan.Cases.Intake;
using GanDan.Cases.Moderation;
using GanDan.Cases.Open;
using GanDan.Platform;
using GanDan.Platform.Text;
using GanDan.Platform.Units;

namespace GanDan.Cases.Desk;

/// <summary>Sorts a case as a person has decided: its unit, its masked words, its kind and topic, and who gets it.</summary>
public sealed class CaseSorting(CaseWork work, Hidings hidings, WardOutlines outlines)
{
    /// <param name="unitId">The unit of the form's words on the day the case came.</param>
    /// <param name="asked">The form asked whether the public may read the words.</param>
    /// <returns>False when published words are to be taken away: the form that asks for the reason comes next.</returns>
    public async Task<bool> Sort(Dossier dossier, SortForm form, KnownUnits units, int unitId, bool asked)
    {
        var the = dossier.Case;
        var before = Sorted.Of(the);
        the.UnitId = unitId;
        Place(the, form, units);
        var settled = await SortWords(the, form, asked);
        if (the.Status is CaseStatus.Received)
            await work.Accept(the, form.Kind, form.Topic);
        else
            await work.Classify(the, form.Kind);
        the.Topic = form.Topic;
        the.AboutAdministrativeRule = form.AboutAdministrativeRule && the.Kind is CaseKind.Report or CaseKind.Recommendation;
        if (Sorted.Of(the).Since(before, units, form.Looked) is { } words)
            work.Write(the, Move.Sort, words);
        if (the.HandledBy != form.HandledBy || the.AssigneeId != form.AssigneeId || dossier.Steps.All(s => s.Move is not Move.Assign))
            await work.Assign(the, form.HandledBy!, form.AssigneeId);
        return settled;
    }

    // Where it is, as the officer knows better than who sent it. A place is read by everybody like the words; coordinates that were not touched
    // are left as exact as they came.
    private void Place(Case the, SortForm form, KnownUnits units)
    {
        var place = TypedText.Kept(form.Place);
        if (place != the.Place && !form.Looked && PersonalData.Find(place ?? "").Count > 0)
            throw new RuleBroken("Chỗ này còn giống dữ liệu cá nhân. Bỏ bớt, hoặc đánh dấu đã xem kỹ.", "Sort.Place");
        the.Place = place;
        var typed = TypedText.Kept(form.Coordinates);
        if (typed == TypedPlace.Written(the.Latitude, the.Longitude))
            return;
        if (typed is null)
            (the.Latitude, the.Longitude) = (null, null);
        else
            (the.Latitude, the.Longitude, _) = TypedPlace.Within(outlines.Read(), units.Wards(the.ReceivedOn), typed, "Sort.Coordinates");
    }

    // What everybody reads is not taken away by a tick, and until the reason is given nothing is unmasked.
    private async Task<bool> SortWords(Case the, SortForm form, bool asked)
    {
        var masked = TypedText.Clean(form.MaskedSummary);
        var isPublic = the.Publication is Publication.Published;
        // A complaint is never public, and turned into a report it waits for somebody to look.
        var settled = !asked || form.Publish || !isPublic;
        if ((asked ? settled : !isPublic) || PersonalData.Find(masked).Count == 0)
            the.MaskedSummary = masked;
        if (asked && form.Publish)
            await hidings.Publish(the, form.Looked);
        else if (asked && settled)
            the.Publication = Publication.Hidden;
        return settled;
    }
}
