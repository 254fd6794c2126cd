using GanDan.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace GanDan.Tests.Figures;

/// <summary>How attendances by audience are told outside.</summary>
public sealed class AudienceCellsTests(SqliteOffice app) : IClassFixture<SqliteOffice>
{
    [Fact]
    public async Task A_small_count_beside_a_group_named_after_something_private_is_hidden_with_another()
    {
        var shown = await Told("training.attendances", ("Hộ nghèo", 3), ("Cán bộ, công chức", 30), ("Nòng cốt", 12));

        Assert.Equal([null, 30, null], shown);
    }

    [Theory]
    [InlineData("training.attendances", "Tổ trưởng dân phố")]
    [InlineData("initiatives.registered", "Công tác dân tộc, tôn giáo")]
    public async Task The_offices_own_acts_are_told_however_few(string code, string name)
    {
        Assert.Equal([3, 30], await Told(code, (name, 3), ("Kinh tế", 30)));
    }

    private async Task<long?[]> Told(string code, params (string Name, long Value)[] cells)
    {
        long?[] told = [];
        await app.Do(async services =>
        {
            var outlet = services.GetRequiredService<Outlet>();
            told = [.. (await outlet.Hide(code, [.. cells.Select(c => new FigureCell(c.Name, c.Name, c.Value))])).Select(c => c.Value)];
        });
        return told;
    }
}
