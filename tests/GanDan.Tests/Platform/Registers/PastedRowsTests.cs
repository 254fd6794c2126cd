using GanDan.Initiatives;
using GanDan.Platform;
using GanDan.Platform.Registers;

namespace GanDan.Tests.Platform.Registers;

public sealed class PastedRowsTests
{
    private static readonly IReadOnlyList<FormColumn> Columns = FormColumn.Of<ListingForm>();

    [Fact]
    public void Cells_go_by_position_and_missing_ones_are_empty() =>
        Assert.Equal(
            [
                ["5/3/2019", "Đạt", "", ""],
            ],
            PastedRows.Read("5/3/2019\tĐạt\r\n\r\n", Columns)
        );

    [Fact]
    public void A_heading_decides_which_cell_goes_where() =>
        Assert.Equal(
            [
                ["5/3/2019", "", "12", ""],
            ],
            PastedRows.Read("STT\tSo nguoi tham gia\tNgày đăng ký\tKhác\n1\t12\t5/3/2019\tbỏ", Columns)
        );

    [Fact]
    public void A_heading_need_not_name_the_columns_that_are_optional() =>
        Assert.Equal(
            [
                ["5/3/2019", "", "", ""],
            ],
            PastedRows.Read("TT\tNgày đăng ký\n1\t5/3/2019", Columns)
        );

    [Fact]
    public void A_heading_of_the_offices_own_books_finds_its_column_too()
    {
        var columns = FormColumn.Of<RegisterRow>();

        var cells = PastedRows.Read(
            "STT\tTên mô hình\tPhường\tĐơn vị đăng ký\tNgày đăng ký\n1\tHẻm xanh\tSen\tHội Phụ nữ\t5/3/2019",
            columns
        )[0];

        Assert.Equal("Sen", cells[columns.Index().First(c => c.Item.Title == "Đơn vị").Index]);
        Assert.Equal("Hội Phụ nữ", cells[columns.Index().First(c => c.Item.Title == "Nơi đăng ký").Index]);
    }

    [Fact]
    public void A_heading_without_a_column_is_named_but_for_the_running_number()
    {
        Assert.Equal(["Khác"], PastedRows.LeftOut("STT\tSo nguoi tham gia\tNgày đăng ký\tKhác\n1\t12\t5/3/2019\tbỏ", Columns));
        Assert.Empty(PastedRows.LeftOut("5/3/2019\tĐạt\t12", Columns));
        Assert.Empty(PastedRows.LeftOut("", Columns));
    }

    [Fact]
    public void A_quoted_cell_may_hold_a_line_end_and_quotes() =>
        Assert.Equal(
            [
                ["5/3/2019", "", "", "dòng 1 dòng \"2\""],
            ],
            PastedRows.Read("5/3/2019\t\t\t\"dòng 1\ndòng \"\"2\"\"\"", Columns)
        );

    [Fact]
    public void Too_many_rows_are_sent_to_the_import()
    {
        var text = string.Join('\n', Enumerable.Repeat("5/3/2019", PastedRows.Most + 1));

        Assert.Equal("Pasted", Assert.Throws<RuleBroken>(() => PastedRows.Read(text, Columns)).Field);
    }
}
