using GanDan.Sense.Routing;
using GanDan.Sense.Text;

namespace GanDan.Tests.Sense.Routing;

public sealed class TopicModelTests
{
    private static readonly Lazy<TopicModel> s_model = new(() => Letters.Learned(Letters.All));

    private static TopicModel Model => s_model.Value;

    [Theory]
    [InlineData("Trước nhà tôi đèn đường không sáng", Letters.Lighting)]
    [InlineData("truoc nha toi den duong khong sang", Letters.Lighting)]
    [InlineData("Xin phản ánh rác đổ bừa bãi, mùi hôi", Letters.Waste)]
    [InlineData("xin phan anh rac do bua bai, mui hoi", Letters.Waste)]
    [InlineData("QUÁN HÁT KARAOKE ỒN ÀO", Letters.Noise)]
    [InlineData("Cống nghẹt, mưa là ngập", Letters.Water)]
    [InlineData("cong nghet, mua la ngap", Letters.Water)]
    public void A_letter_goes_where_letters_like_it_went(string text, string unit)
    {
        var suggestion = Model.Suggest(text);

        Assert.Equal(unit, suggestion?.Label);
        Assert.InRange(suggestion!.Probability, 0.5, 1);
        Assert.NotEmpty(suggestion.Words);
    }

    [Fact]
    public void The_words_that_decided_are_shown_as_written_and_in_the_order_of_the_text()
    {
        var text = "Bà con nhờ xem giúp: Đèn Đường ở đây không sáng, trụ đèn nghiêng.";

        var words = Model.Suggest(text)!.Words;

        Assert.InRange(words.Count, 1, 5);
        var places = words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains(words, word => word.Contains("Đèn", StringComparison.Ordinal));
        Assert.DoesNotContain(words, word => word.Contains("Bà con", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   …!!! ")]
    [InlineData("xqzt wplm vvbn kjhg")]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit")]
    [InlineData("Привет, как дела")]
    [InlineData("rác lorem ipsum dolor sit amet")]
    public void About_what_it_does_not_know_it_is_silent(string text) => Assert.Null(Model.Suggest(text));

    [Fact]
    public void The_same_spelling_composed_otherwise_or_with_the_tone_elsewhere_is_the_same_to_it()
    {
        var text = "Cống hòa vào nhau, xin ủy ban cho nạo vét hố ga";
        var old = "Cống hoà vào nhau, xin uỷ ban cho nạo vét hố ga";

        Assert.Equal(Model.Rank(text), Model.Rank(old));
        Assert.Equal(Model.Rank(text), Model.Rank(text.Normalize(System.Text.NormalizationForm.FormD)));
    }

    [Fact]
    public void Ranks_hold_every_label_and_sum_to_one()
    {
        var ranks = Model.Rank("Rác và nước thải tràn ra đường");

        Assert.Equal(Model.Labels, ranks.Select(r => r.Label).Order(StringComparer.Ordinal));
        Assert.Equal(1, ranks.Sum(r => r.Probability), 5);
        Assert.Equal(ranks.OrderByDescending(r => r.Probability), ranks);
    }

    [Fact]
    public void It_tells_how_it_did_on_letters_it_had_not_seen()
    {
        Assert.Equal(Silence.None, Model.Silence);
        Assert.Equal(Letters.All.Count, Model.Texts);
        Assert.All(
            [Model.WithMarks!, Model.WithoutMarks!],
            reliability =>
            {
                Assert.InRange(reliability.Precision, 0.9, 1);
                Assert.InRange(reliability.Coverage, 0.5, 1);
                Assert.True(reliability.Texts > 100, $"{reliability.Texts} held out.");
            }
        );
    }

    [Fact]
    public void With_too_few_letters_it_is_silent()
    {
        var few = Letters.Learned(Letters.All.Where((_, i) => i % 20 == 0).Take(49));

        Assert.Equal(Silence.TooFewTexts, few.Silence);
        Assert.Null(few.Suggest("đèn đường không sáng"));
        Assert.Empty(few.Rank("đèn đường không sáng"));
        Assert.Null(TopicModel.FromBytes(few.ToBytes()).Suggest("đèn đường không sáng"));
    }

    [Fact]
    public void Letters_that_share_no_word_teach_nothing()
    {
        var strange = Enumerable.Range(0, 100).Select(i => ($"chữ{i}a từ{i}b", i % 2 == 0 ? "Một" : "Hai"));

        var model = Letters.Learned(strange);

        Assert.Equal(Silence.NeverSure, model.Silence);
        Assert.Null(model.Suggest("chữ1a từ1b"));
    }

    [Fact]
    public void With_one_unit_there_is_nothing_to_choose()
    {
        var one = Letters.Learned(Letters.All.Where(letter => letter.Label == Letters.Noise));

        Assert.Equal(Silence.TooFewLabels, one.Silence);
        Assert.Null(one.Suggest("karaoke ồn ào"));
    }

    [Fact]
    public void A_unit_with_fewer_than_ten_letters_is_never_suggested()
    {
        var model = Letters.Learned([
            .. Letters.All.Where(l => l.Label != Letters.Water),
            .. Letters.All.Where(l => l.Label == Letters.Water).Take(9),
        ]);

        Assert.DoesNotContain(Letters.Water, model.Labels);
        Assert.Equal(3, model.Labels.Count);
    }

    [Fact]
    public void Where_words_do_not_tell_the_unit_it_is_never_sure()
    {
        var mixed = Letters.All.SelectMany(letter => new[] { letter with { Label = "Một" }, letter with { Label = "Hai" } });

        var model = Letters.Learned(mixed);

        Assert.Equal(Silence.NeverSure, model.Silence);
        Assert.Null(model.Suggest("đèn đường không sáng mấy đêm nay"));
        Assert.Equal(2, model.Rank("đèn đường không sáng mấy đêm nay").Count);
    }

    [Fact]
    public void Offices_that_write_without_marks_are_served_too()
    {
        var model = Letters.Learned(Letters.All.Select(letter => (VietnameseText.Fold(letter.Text), letter.Label)));

        Assert.Null(model.WithMarks);
        Assert.Equal(Letters.Waste, model.Suggest("Xe thu gom rác không đến")?.Label);
    }

    [Fact]
    public void Telephone_numbers_are_neither_learned_nor_shown()
    {
        var letters = Letters.All.Select(letter =>
            letter with
            {
                Text = letter.Label == Letters.Waste ? letter.Text + " gọi 0901234567" : letter.Text + " gọi 0907654321",
            }
        );

        var model = Letters.Learned(letters);

        Assert.Equal(
            model.Rank("rác đổ đầy vỉa hè bốc mùi hôi, gọi 0901234567"),
            model.Rank("rác đổ đầy vỉa hè bốc mùi hôi, gọi 0907654321")
        );
        Assert.DoesNotContain(model.Suggest("rác đổ đầy vỉa hè bốc mùi hôi, gọi 0901234567")!.Words, word => word.Any(char.IsAsciiDigit));
    }

    [Fact]
    public void A_training_can_be_broken_off()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => TopicModel.Train(Letters.All, cancel: stop.Token));
    }
}
