using GanDan.Platform;
using GanDan.Platform.Units;

namespace GanDan.Tests.Platform.Units;

public sealed class UnitRulesTests
{
    private static readonly DateOnly From = new(2025, 7, 1);

    private static Unit Ward(string code, DateOnly from, DateOnly? to = null) =>
        new()
        {
            Code = code,
            Name = "Phường " + code,
            SortKey = code,
            Kind = UnitKind.Ward,
            ValidFrom = from,
            ValidTo = to,
        };

    [Fact]
    public void A_code_may_be_used_again_the_day_after()
    {
        var old = Ward("1", new(1990, 1, 1), From.AddDays(-1));

        UnitRules.CheckNew(Ward("1", From), [old]);

        Assert.Throws<RuleBroken>(() => UnitRules.CheckNew(Ward("1", From.AddDays(-1)), [old]));
    }

    [Fact]
    public void A_unit_that_still_exists_keeps_its_code() =>
        Assert.Throws<RuleBroken>(() => UnitRules.CheckNew(Ward("1", From.AddYears(5)), [Ward("1", From)]));

    [Fact]
    public void Renaming_leaves_no_day_between_and_none_twice()
    {
        var old = Ward("1", From);

        var (renamed, step) = UnitRules.Rename(old, "Phường Mới", "moi", new(2026, 3, 1), "Nghị quyết giả định");

        Assert.Equal(new DateOnly(2026, 2, 28), old.ValidTo);
        Assert.Equal(new DateOnly(2026, 3, 1), renamed.ValidFrom);
        Assert.False(step.Partial);
    }

    [Fact]
    public void A_new_name_cannot_begin_before_the_unit() =>
        Assert.Throws<RuleBroken>(() => UnitRules.Rename(Ward("1", From), "Phường Mới", "moi", From, ""));

    [Fact]
    public void A_unit_goes_to_one_that_exists_on_that_day()
    {
        var old = Ward("1", new(1990, 1, 1), From.AddDays(-1));

        Assert.True(UnitRules.Succeed(old, Ward("1", From), partial: true, From, "").Partial);
        Assert.Throws<RuleBroken>(() => UnitRules.Succeed(old, Ward("2", From.AddDays(1)), partial: false, From, ""));
        Assert.Throws<RuleBroken>(() => UnitRules.Succeed(old, old, partial: false, From, ""));
    }

    [Fact]
    public void What_the_book_of_units_writes_it_reads_again()
    {
        Unit[] units = [Ward("1", new(1990, 1, 1), From.AddDays(-1)), Ward("1", From), Ward("2", From)];

        var read = UnitBook.Read(System.Text.Encoding.UTF8.GetString(UnitBook.Write(units)), []);

        Assert.Equal(
            units.Select(u => (u.Code, u.Name, u.ValidFrom, u.ValidTo)),
            read.Select(u => (u.Code, u.Name, u.ValidFrom, u.ValidTo))
        );
    }

    [Theory]
    [InlineData("name,code\n1,2", "Dòng đầu")]
    [InlineData("code,name,kind,parent,from,to\n1,Sen,Ward,,hôm qua,", "Dòng 2")]
    [InlineData("code,name,kind,parent,from,to\n1,Sen,Ward,,2025-07-01,\n1,Đào,Ward,,2026-01-01,", "Mã 1")]
    public void A_wrong_line_is_named(string text, string because) =>
        Assert.StartsWith(because, Assert.Throws<RuleBroken>(() => UnitBook.Read(text, [])).Message, StringComparison.Ordinal);
}
