using GanDan.Cases.Flow;
using GanDan.Platform.Text;

namespace GanDan.Tests.Cases.Flow;

public sealed class StepDatesTests
{
    private static readonly T Vietnamese = T.In(Language.Vietnamese);

    [Theory]
    [InlineData(Move.Extend, true, "Hạn 1/12/2026 dời đến 8/12/2026; hạn đầu vẫn được tính.")]
    [InlineData(Move.Resume, true, "Hạn 1/12/2026 dời đến 8/12/2026, bằng những ngày tạm dừng.")]
    [InlineData(Move.Classify, false, "Hạn: thứ Ba, 8/12/2026")]
    [InlineData(Move.Receive, false, null)]
    public void A_line_of_the_timeline_says_what_became_of_the_date(Move move, bool moved, string? said) =>
        Assert.Equal(
            said,
            Vietnamese
                .SaysOfDate(
                    new()
                    {
                        At = default,
                        Move = move,
                        ByName = "",
                        DueBefore = moved ? new(2026, 12, 1) : null,
                        DueAfter = new(2026, 12, 8),
                    }
                )
                ?.Replace(' ', ' ')
        );

    [Fact]
    public void A_step_that_touches_no_date_says_nothing_of_one() =>
        Assert.Null(
            Vietnamese.SaysOfDate(
                new()
                {
                    At = default,
                    Move = Move.Tell,
                    ByName = "",
                }
            )
        );
}
