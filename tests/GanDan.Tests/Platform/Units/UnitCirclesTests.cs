using GanDan.Platform.Units;

namespace GanDan.Tests.Platform.Units;

public sealed class UnitCirclesTests
{
    /// <summary>Lines of a table without its headings; the sentences of what is wrong in it.</summary>
    private static IEnumerable<string> Wrong(string lines, params Unit[] known) =>
        UnitBook.Read("Mã,Tên,Cấp,Thuộc đơn vị,Từ ngày,Đến ngày\n" + lines, known).Problems.Select(p => p.Message);

    private static Unit Known(string code, string? parent, DateOnly from, DateOnly? to = null) =>
        new()
        {
            Code = code,
            Name = "Quận " + code,
            SortKey = code,
            Kind = UnitKind.District,
            ParentCode = parent,
            ValidFrom = from,
            ValidTo = to,
        };

    private static string Circle(int line, string names) =>
        $"Dòng {line}: các đơn vị thuộc nhau thành vòng: {names}. Xin sửa cột “Thuộc đơn vị” của một dòng trong vòng.";

    [Fact]
    public void Every_line_of_a_circle_is_named_and_none_beside_it() =>
        Assert.Equal(
            [Circle(3, "Sen → Đào → Mai → Sen"), Circle(5, "Đào → Mai → Sen → Đào"), Circle(6, "Mai → Sen → Đào → Mai")],
            Wrong(
                """
                t,Tỉnh,Tỉnh,,1/1/2000,
                1,Sen,Phường,2,1/1/2000,
                kp,Khu phố,Khu phố,1,1/1/2000,
                2,Đào,Phường,3,1/1/2001,
                3,Mai,Phường,1,1/1/2002,
                4,Trúc,Phường,t,1/1/2000,
                """
            )
        );

    [Fact]
    public void Two_circles_of_one_file_are_told_apart() =>
        Assert.Equal(
            [Circle(2, "A → B → A"), Circle(3, "B → A → B"), Circle(4, "C → D → C"), Circle(5, "D → C → D")],
            Wrong("a,A,Quận,b,1/1/2000,\nb,B,Quận,a,1/1/2000,\nc,C,Quận,d,1/1/2000,\nd,D,Quận,c,1/1/2000,")
        );

    [Fact]
    public void A_unit_that_is_its_own_parent_is_named() =>
        Assert.Equal(
            ["Dòng 2: Sen không thể thuộc chính nó. Ghi mã của đơn vị cấp trên, hoặc để trống."],
            Wrong("1,Sen,Phường,1,1/1/2000,")
        );

    [Theory]
    [InlineData("31/12/2009", 0)]
    [InlineData("1/1/2010", 2)]
    public void Only_units_of_the_same_days_are_in_a_circle(string lastDay, int wrong) =>
        Assert.Equal(wrong, Wrong($"1,Sen,Phường,2,1/1/2000,{lastDay}\n2,Đào,Phường,1,1/1/2010,").Count());

    [Fact]
    public void A_code_used_again_for_what_was_above_is_no_circle() =>
        Assert.Empty(
            Wrong("1,Sen,Phường,2,1/1/2000,30/6/2025\n2,Đào,Quận,,1/1/2000,30/6/2025\n2,Mai,Phường,1,1/7/2025,\n1,Trúc,Quận,,1/7/2025,")
        );

    [Fact]
    public void A_unit_that_is_there_already_may_close_the_circle_and_has_no_line() =>
        Assert.Equal(
            [Circle(2, "Sen → Quận cũ → Sen")],
            Wrong("1,Sen,Phường,cũ,1/1/1990,", Known("cũ", "1", new(2000, 1, 1)), Known("khác", "khác nữa", new(2000, 1, 1)))
        );

    [Fact]
    public void A_long_circle_is_told_by_its_beginning() =>
        Assert.Equal(
            Circle(2, "U1 → U2 → U3 → U4 → U5 → U6 → …"),
            Wrong(string.Join('\n', Enumerable.Range(1, 9).Select(i => $"{i},U{i},Phường,{i % 9 + 1},1/1/2000,"))).First()
        );

    [Fact]
    public void Lines_of_a_circle_count_among_the_most_problems_that_are_told() =>
        Assert.Equal(
            UnitBook.MostProblems,
            Wrong(
                    "x,,Phường,,1/1/2000,\n"
                        + string.Join('\n', Enumerable.Range(1, 30).Select(i => $"{i},U{i},Phường,{i % 30 + 1},1/1/2000,"))
                )
                .Count()
        );

    [Fact]
    public void A_wrong_line_and_a_circle_are_told_at_once() =>
        Assert.Equal(
            ["Dòng 2", "Dòng 3", "Dòng 4"],
            Wrong("x,,Phường,,1/1/2000,\n1,Sen,Phường,2,1/1/2000,\n2,Đào,Phường,1,1/1/2000,").Select(sentence => sentence[..6])
        );
}
