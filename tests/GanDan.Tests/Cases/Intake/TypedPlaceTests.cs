using GanDan.Cases.Intake;

namespace GanDan.Tests.Cases.Intake;

public sealed class TypedPlaceTests
{
    [Theory]
    [InlineData("10.77349, 106.69651")]
    [InlineData("10.77349,106.69651")]
    [InlineData("10.77349 106.69651")]
    [InlineData("10,77349; 106,69651")]
    [InlineData("10,77349, 106,69651")]
    [InlineData("10,77349 106,69651")]
    [InlineData("Vị trí: 10.77349, 106.69651 nhé")]
    [InlineData("https://ban-do.example.vn/@10.77349,106.69651,17z")]
    [InlineData("https://ban-do.example.vn/?q=10.77349%2C106.69651")]
    public void A_pair_of_degrees_is_read_as_it_is_copied(string typed) => Assert.Equal((10.77349, 106.69651), TypedPlace.Of(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("đầu hẻm 42")]
    [InlineData("106.69651, 10.77349")]
    [InlineData("10, 106")]
    [InlineData("1.284.000, 106.500")]
    [InlineData("12.000, 5.000")]
    public void What_is_no_such_pair_is_none(string? typed) => Assert.Null(TypedPlace.Of(typed));
}
