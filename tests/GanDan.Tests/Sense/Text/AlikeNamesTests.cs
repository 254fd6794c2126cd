using GanDan.Sense.Text;

namespace GanDan.Tests.Sense.Text;

public sealed class AlikeNamesTests
{
    private static readonly string[] s_words =
    [
        .. "tuyến hẻm xanh sạch đẹp không rác an ninh camera khu phố tổ dân vận tự quản sáng đèn hoa văn minh nghĩa tình bếp ăn".Split(' '),
        .. "– ... 1 2 3 12 215 C5 hem HẺM (mới)".Split(' '),
    ];

    // Few words, so that names are alike by chance; letters that drop out or change places; names without a word.
    [Theory]
    [InlineData(1, 0.75)]
    [InlineData(2, 0.75)]
    [InlineData(3, 0.62)]
    [InlineData(4, 0.9)]
    [InlineData(5, 1)]
    public void The_pairs_are_those_of_comparing_each_with_each(int seed, double threshold)
    {
        var random = new Random(seed);
        var names = Enumerable.Range(0, 500).Select(_ => Name(random)).ToList();

        var found = AlikeNames.Among(names, threshold);

        Assert.NotEmpty(found);
        Assert.Equal(Compared(names, threshold), found);
    }

    [Fact]
    public void Names_alike_by_letters_alone_are_found()
    {
        string[] names = ["Camera anninh khuphố", "Camera an ninh khu phố", "Camera an nihn khu phố", "Vườn hoa"];

        var found = AlikeNames.Among(names, 0.75);

        Assert.Equal(Compared(names, 0.75), found);
        Assert.Contains(found, pair => (pair.First, pair.Second) is (1, 2));
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("", " – ")]
    [InlineData("Hẻm sáng", "–")]
    public void Few_names_and_names_without_words_are_no_trouble(params string[] names)
    {
        var found = AlikeNames.Among(names, 0.75);

        Assert.Equal(Compared(names, 0.75), found);
    }

    [Theory]
    [InlineData(Similarity.CapForDifferentNumbers)]
    [InlineData(1.1)]
    public void A_threshold_that_numbers_do_not_part_or_nothing_reaches_is_refused(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => AlikeNames.Among(["a", "b"], threshold));

    private static List<AlikePair> Compared(IReadOnlyList<string> names, double threshold) =>
        [
            .. from first in Enumerable.Range(0, names.Count)
            from second in Enumerable.Range(first + 1, names.Count - first - 1)
            let likeness = Similarity.Likeness(names[first], names[second])
            where likeness >= threshold
            select new AlikePair(first, second, likeness),
        ];

    private static string Name(Random random)
    {
        var words = Enumerable.Range(0, random.Next(0, 9)).Select(_ => s_words[random.Next(s_words.Length)]).ToList();
        var name = string.Join(random.Next(10) == 0 ? "" : " ", words);
        if (name.Length < 4 || random.Next(3) > 0)
            return name;
        var at = random.Next(name.Length - 1);
        return random.Next(2) == 0 ? name.Remove(at, 1) : $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}";
    }
}
