using GanDan.Platform.Import;

namespace GanDan.Tests.Platform.Import;

public sealed class MatchingTests
{
    [Fact]
    public void The_same_rows_in_another_order_are_the_same_rows()
    {
        RowPrint[] earlier = [Row(1), Row(2), Row(3)];

        var pairs = Matching.ByContent([Row(3), Row(1), Row(2)], earlier);

        Assert.Equal([2, 0, 1], pairs);
    }

    [Fact]
    public void Equal_rows_stay_several()
    {
        RowPrint[] earlier = [Row(7), Row(7)];

        var pairs = Matching.ByContent([Row(7), Row(7), Row(7)], earlier);

        Assert.Equal([0, 1, -1], pairs);
    }

    [Fact]
    public void Rows_that_only_speak_of_the_same_are_no_pair_among_all_books()
    {
        RowPrint[] earlier = [Row(1, key: 10)];

        Assert.Equal([-1], Matching.ByContent([Row(5, key: 10)], earlier));
    }

    [Fact]
    public void Within_its_sheet_an_edited_row_is_known_by_what_it_speaks_of_and_equal_keys_stay_several()
    {
        RowPrint[] gone = [Row(1, key: 10), Row(2, key: 20), Row(3, key: 20)];

        Assert.Equal([1, 0, 2, -1], Matching.ByKey([Row(9, key: 20), Row(8, key: 10), Row(7, key: 20), Row(6, key: 20)], gone));
    }

    [Fact]
    public void A_renamed_row_is_known_by_its_number_within_its_group()
    {
        RowPrint[] gone = [Row(1, number: "4", group: "phuong a"), Row(2, number: "4", group: "phuong b")];

        var pairs = Matching.ByNumber([Row(8, number: "4", group: "phuong b"), Row(9, number: "5", group: "phuong b")], gone);

        Assert.Equal([1, -1], pairs);
    }

    [Fact]
    public void A_number_without_a_group_fits_any_group_and_no_number_fits_nothing()
    {
        RowPrint[] gone = [Row(1, number: "4", group: "phuong a")];

        var pairs = Matching.ByNumber([Row(8), Row(9, number: "4")], gone);

        Assert.Equal([-1, 0], pairs);
    }

    private static RowPrint Row(long hash, long key = 0, string? number = null, string? group = null) =>
        new(hash, key is 0 ? hash * 100 : key, number, group);
}
