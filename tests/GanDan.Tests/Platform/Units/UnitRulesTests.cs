using GanDan.Platform;
using GanDan.Platform.Units;

namespace GanDan.Tests.Platform.Units;

public sealed class UnitRulesTests
{
    private static readonly DateOnly From = new(2025, 7, 1);

    private static Unit Ward(string code, DateOnly from, DateOnly? to = null, string? parent = null) =>
        new()
        {
            Code = code,
            ParentCode = parent,
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
    public void A_parent_must_be_there_on_some_day_of_the_unit()
    {
        var old = Ward("q", new(1990, 1, 1), From.AddDays(-1));

        UnitRules.CheckParent(Ward("1", From.AddDays(-1), parent: "q"), [old]);

        Assert.Equal("Parent", Assert.Throws<RuleBroken>(() => UnitRules.CheckParent(Ward("1", From, parent: "q"), [old])).Field);
        Assert.Equal("Parent", Assert.Throws<RuleBroken>(() => UnitRules.CheckParent(Ward("1", From, parent: "khác"), [old])).Field);
    }

    [Fact]
    public void A_unit_whose_code_was_used_before_may_close_no_circle()
    {
        // "1" is no more and "2" still says that it belongs to it.
        Unit[] known = [Ward("1", new(1990, 1, 1), From.AddDays(-1)), Ward("2", new(1990, 1, 1), parent: "1")];

        var wrong = Assert.Throws<RuleBroken>(() => UnitRules.CheckParent(Ward("1", From, parent: "2"), known));

        Assert.Contains("Phường 1 → Phường 2 → Phường 1", wrong.Message, StringComparison.Ordinal);
        UnitRules.CheckParent(Ward("3", From, parent: "2"), known);
    }

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

        var (read, problems) = UnitBook.Read(System.Text.Encoding.UTF8.GetString(UnitBook.Write(units)), []);

        Assert.Empty(problems);

        Assert.Equal(
            units.Select(u => (u.Code, u.Name, u.ValidFrom, u.ValidTo)),
            read.Select(u => (u.Code, u.Name, u.ValidFrom, u.ValidTo))
        );
    }

    [Theory]
    [InlineData("code,name,kind,parent,from,to\n1,Sen,Ward,,hôm qua,", "Dòng 2: ngày hôm qua")]
    [InlineData("code,name,kind,parent,from,to\n1,Sen,Ward,,2025-07-01,\n1,Đào,Ward,,2026-01-01,", "Dòng 3: mã 1 đã là Sen")]
    [InlineData("mã,tên,cấp,thuộc đơn vị,từ ngày,đến ngày\n1,Sen,Phường,999,1/7/2025,", "Dòng 2: không có đơn vị nào mang mã 999")]
    [InlineData(
        "mã,tên,cấp,thuộc đơn vị,từ ngày,đến ngày\n1,Sen,Làng,,1/7/2025,",
        "Dòng 2: không có cấp “Làng”. Ghi một trong: Thành phố; "
    )]
    public void A_wrong_line_is_named(string text, string because) =>
        Assert.StartsWith(because, Assert.Single(UnitBook.Read(text, []).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void A_table_of_units_has_the_headings_and_levels_of_the_office_s_own_language_and_a_semicolon_as_excel_saves_it()
    {
        var (read, problems) = UnitBook.Read(
            "\ufeffMã;Tên;Cấp;Thuộc đơn vị;Từ ngày;Đến ngày\r\nq;Quận Xa;Quận;;1/1/2000;30/6/2025\r\n7;Xã Sen;xã;q;1/1/2000;\r\n",
            []
        );

        Assert.Empty(problems);
        Assert.Equal([(UnitKind.District, null), (UnitKind.Ward, "q")], read.Select(u => (u.Kind, u.ParentCode)));
        Assert.Contains(
            "Mã, Tên, Cấp",
            Assert.Throws<RuleBroken>(() => UnitBook.Read("name,code\n1,2", [])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_wrong_line_of_a_table_of_units_is_named_at_once()
    {
        var (_, problems) = UnitBook.Read(
            "Mã,Tên,Cấp,Thuộc đơn vị,Từ ngày,Đến ngày\n1,,Phường,,1/7/2025,\n2,Sen,Phường,,,\n3,Đào,Phường,,1/7/2025,",
            []
        );

        Assert.Equal(["Dòng 2", "Dòng 3"], problems.Select(p => p.Message[..6]));
    }

    [Fact]
    public void A_table_in_an_old_encoding_is_told_how_to_save_itself() =>
        Assert.Contains("CSV UTF-8", Assert.Throws<RuleBroken>(() => UnitBook.Text([(byte)'M', 0xE3])).Message, StringComparison.Ordinal);
}
