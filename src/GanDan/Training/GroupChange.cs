using GanDan.Platform.Import;

namespace GanDan.Training;

/// <summary>
/// By how much a list that comes again changes the count of one group of a class. What the list adds up to tells how its groups differ from
/// before, but of a row that has vanished only that some sum fell. That row stays in the register until a person strikes it, and its group
/// with it: how much must stay, over all groups, is what the import did to the rows and the sums do not say.
/// </summary>
internal sealed class GroupChange(string group, (int, int) told, (int, int) made)
{
    private readonly int[] told = [told.Item1, told.Item2];
    private readonly int[] made = [made.Item1, made.Item2];
    private readonly int[] evened = [0, 0];

    public string Group => group;

    /// <summary>What the group's count changes by.</summary>
    public (int Invited, int Attended) By => (told[0] + evened[0], told[1] + evened[1]);

    /// <summary>What the import did to rows of the group.</summary>
    public (int Invited, int Attended) Made => (made[0], made[1]);

    /// <summary>What stays in the count though the list no longer says it.</summary>
    public (int Invited, int Attended) Kept => (Math.Max(0, evened[0]), Math.Max(0, evened[1]));

    /// <summary>Of every group that differs in what the list adds up to, or whose rows the import changed.</summary>
    /// <param name="lesson">The class.</param>
    /// <param name="now">What the list adds up to.</param>
    /// <param name="before">What it added up to before.</param>
    /// <param name="made">What the import did to the class's rows, by the group that the list gives them.</param>
    public static IReadOnlyList<GroupChange> Of(Guid lesson, Tally now, Tally before, Tally made)
    {
        var (told, done) = (Numbers(now.Over(before, lesson)), Numbers(made.Over(new Tally(), lesson)));
        return
        [
            .. told
                .Keys.Union(done.Keys, StringComparer.Ordinal)
                .Select(g => new GroupChange(g, told.GetValueOrDefault(g), done.GetValueOrDefault(g))),
        ];
    }

    /// <summary>
    /// Makes the groups change by as much as the rows do. Which group a vanished row was of is written nowhere: it is looked for where a sum
    /// fell, then where a row that came in the same time may hide that it fell.
    /// </summary>
    /// <param name="groups">The groups of one class.</param>
    /// <param name="addsUp">Whether the groups of the class are to add up to its list; else some rows are in no group, and only what vanished rows gave is kept.</param>
    /// <param name="hasLost">Whether rows of the list are no longer there.</param>
    /// <returns>False when what was kept may be another group's.</returns>
    public static bool Even(IReadOnlyList<GroupChange> groups, bool addsUp, bool hasLost)
    {
        var sure = true;
        for (var n = 0; n < 2; n++)
        {
            var missing = groups.Sum(g => g.made[n] - g.told[n]);
            if (!addsUp)
                missing = hasLost ? Math.Max(0, missing) : 0;
            var (sign, left) = (Math.Sign(missing), Math.Abs(missing));
            sure &= left == 0 || left == groups.Sum(g => Math.Max(0, -sign * g.told[n]));
            // Who came was invited: so the group that keeps an invitation is asked first.
            var asked = groups.OrderByDescending(g => g.evened[0]).ToList();
            foreach (var room in new Func<GroupChange, int>[] { g => -sign * g.told[n], g => sign * g.made[n] })
            foreach (var change in asked)
            {
                var taken = Math.Clamp(room(change), 0, left);
                change.evened[n] += sign * taken;
                left -= taken;
            }
        }
        return sure;
    }

    private static Dictionary<string, (int, int)> Numbers(IEnumerable<(string Group, int First, int Second)> groups) =>
        groups.ToDictionary(g => g.Group, g => (g.First, g.Second), StringComparer.Ordinal);
}
