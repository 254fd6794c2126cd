using GanDan.Platform.Data;

namespace GanDan.Tests.Platform.Data;

/// <summary>What a snapshot of PostgreSQL says of what others have committed.</summary>
public sealed class CommittedTests
{
    [Theory]
    [InlineData("10:10:", "10:11:10")]
    [InlineData("10:10:", "10:13:10,11,12")]
    [InlineData("10:12:10", "10:13:10,12")]
    public void A_transaction_that_has_only_begun_changes_nothing_for_others(string before, string after) =>
        Assert.Equal(DataVersion.Committed(before), DataVersion.Committed(after));

    [Theory]
    [InlineData("10:11:10", "11:11:")]
    [InlineData("10:13:10,12", "10:13:10")]
    [InlineData("10:13:10,12", "12:13:12")]
    [InlineData("9:10:9", "9:11:9")]
    public void A_transaction_that_has_ended_changes_it(string before, string after) =>
        Assert.NotEqual(DataVersion.Committed(before), DataVersion.Committed(after));
}
