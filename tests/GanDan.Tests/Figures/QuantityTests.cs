using GanDan.Figures;

namespace GanDan.Tests.Figures;

public sealed class QuantityTests
{
    [Fact]
    public void Numbers_of_one_unit_add_up() =>
        Assert.Equal(new Quantity(5, UnitOfCount.Classes), new Quantity(2, UnitOfCount.Classes) + new Quantity(3, UnitOfCount.Classes));

    [Fact]
    public void Numbers_of_two_units_are_never_added() =>
        Assert.Throws<MixedUnits>(() => new Quantity(2, UnitOfCount.Attendances) + new Quantity(3, UnitOfCount.Classes));

    [Fact]
    public void Percentages_are_never_added() =>
        Assert.Throws<MixedUnits>(() => new Quantity(50, UnitOfCount.Percent) + new Quantity(50, UnitOfCount.Percent));

    [Fact]
    public void A_sum_too_large_to_hold_is_an_error_and_not_a_small_number() =>
        Assert.Throws<OverflowException>(() => new Quantity(long.MaxValue, UnitOfCount.Vnd) + new Quantity(1, UnitOfCount.Vnd));

    [Fact]
    public void Every_unit_has_a_word() =>
        Assert.All(Enum.GetValues<UnitOfCount>(), unit => Assert.False(string.IsNullOrWhiteSpace(unit.Word())));
}
