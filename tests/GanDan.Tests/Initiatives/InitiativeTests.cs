using GanDan.Initiatives;
using GanDan.Platform;

namespace GanDan.Tests.Initiatives;

public sealed class InitiativeTests
{
    [Fact]
    public void The_latest_listing_decides_the_result_and_later_ones_are_carried_on()
    {
        var model = Model("Hẻm sáng");

        model.List(2019, new(2019, 5, 1), InitiativeResult.NotMet, null, null, null);
        model.List(2018, new(2018, 5, 1), InitiativeResult.Effective, null, null, null);

        Assert.Equal(InitiativeResult.NotMet, model.Result);
        Assert.Equal(new DateOnly(2018, 5, 1), model.RegisteredOn);
        Assert.Equal([2019], model.Listings.Where(l => l.CarriedOn).Select(l => l.Year));
    }

    [Fact]
    public void Two_entries_of_one_model_are_put_together_and_parted_without_loss()
    {
        var (kept, other) = (Model("Hẻm sáng"), Model("Hẻm  sáng"));
        kept.List(2018, new(2018, 5, 1), InitiativeResult.Effective, null, null, null);
        other.List(2019, new(2019, 5, 1), InitiativeResult.NotMet, null, null, null);

        kept.Absorb(other);
        var together = (kept.Listings.Count, kept.Result, other.MergedIntoId);
        kept.Release(other);

        Assert.Equal((2, InitiativeResult.NotMet, kept.Id), together);
        Assert.Equal((1, 1, InitiativeResult.Effective), (kept.Listings.Count, other.Listings.Count, kept.Result));
        Assert.Null(other.MergedIntoId);
    }

    [Fact]
    public void Models_of_two_units_are_two_models()
    {
        var other = Model("Hẻm sáng");
        other.UnitId = 2;

        Assert.Throws<RuleBroken>(() => Model("Hẻm sáng").Absorb(other));
    }

    [Fact]
    public void Names_with_different_numbers_are_no_near_duplicates()
    {
        NamedModel[] models =
        [
            new(Guid.CreateVersion7(), 1, "Đường hoa khu phố 1", 2018, 1),
            new(Guid.CreateVersion7(), 1, "Đường hoa khu phố 2", 2018, 1),
            new(Guid.CreateVersion7(), 1, "Đuờng hoa khu phố 1", 2019, 1),
            new(Guid.CreateVersion7(), 2, "Đường hoa khu phố 1", 2018, 1),
        ];

        var pairs = NearDuplicates.Among(models, new HashSet<NamePair>());

        Assert.Equal([("Đường hoa khu phố 1", "Đuờng hoa khu phố 1")], pairs.Select(p => (p.Keep.Name, p.Other.Name)));
        Assert.True(pairs[0].MayBeCarriedOn);
    }

    [Fact]
    public void Names_told_apart_are_not_proposed_again_whichever_comes_first()
    {
        var apart = new HashSet<NamePair> { NamePair.Of(1, "ĐUỜNG HOA, khu phố 1", "Vườn hoa khu phố 1") };
        NamedModel[] models =
        [
            new(Guid.CreateVersion7(), 1, "Vườn hoa khu phố 1", 2018, 1),
            new(Guid.CreateVersion7(), 1, "Đuờng hoa khu phố 1", 2019, 1),
            new(Guid.CreateVersion7(), 2, "Vườn hoa khu phố 1", 2018, 1),
            new(Guid.CreateVersion7(), 2, "Đuờng hoa khu phố 1", 2019, 1),
        ];

        var pairs = NearDuplicates.Among(models, apart);

        Assert.Equal([2], pairs.Select(p => p.Keep.UnitId));
    }

    [Fact]
    public void Only_two_names_of_one_unit_can_be_told_apart()
    {
        var (by, at) = (Guid.CreateVersion7(), new DateTime(2026, 11, 28, 3, 0, 0, DateTimeKind.Utc));
        var one = Model("Hẻm sáng");

        var found = ToldApart.Of(one, Model("Hẻm sạch"), by, "Mai Thị Sen", at);

        Assert.Equal(("hem sach", "hem sang"), (found.FirstKey, found.SecondKey));
        Assert.Throws<RuleBroken>(() => ToldApart.Of(one, one, by, "Mai Thị Sen", at));
        Assert.Throws<RuleBroken>(() => ToldApart.Of(one, Model("HẺM SÁNG"), by, "Mai Thị Sen", at));
    }

    private static Initiative Model(string name) =>
        new()
        {
            Name = name,
            NameKey = Initiative.KeyOf(name),
            UnitId = 1,
        };
}
