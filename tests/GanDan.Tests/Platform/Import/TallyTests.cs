using GanDan.Platform.Import;

namespace GanDan.Tests.Platform.Import;

public sealed class TallyTests
{
    private static readonly Guid Lesson = Guid.CreateVersion7();

    [Fact]
    public void Only_the_difference_to_the_import_before_is_applied()
    {
        var before = new Tally();
        before.Add(Lesson, "Cán bộ", 10, 8);
        before.Add(Lesson, "Đoàn thể", 3, 3);
        var now = new Tally();
        now.Add(Lesson, "Cán bộ", 10, 9);
        now.Add(Lesson, "Khu phố", 1, 0);

        var over = now.Over(before, Lesson).OrderBy(d => d.Group, StringComparer.Ordinal).ToList();

        Assert.Equal([("Cán bộ", 0, 1), ("Khu phố", 1, 0), ("Đoàn thể", -3, -3)], over);
    }

    [Fact]
    public void The_same_sums_differ_in_nothing()
    {
        var before = new Tally();
        before.Add(Lesson, "Cán bộ", 10, 8);
        var now = new Tally();
        now.Add(Lesson, "Cán bộ", 4, 4);
        now.Add(Lesson, "Cán bộ", 6, 4);

        Assert.Empty(now.Over(before, Lesson));
    }
}
