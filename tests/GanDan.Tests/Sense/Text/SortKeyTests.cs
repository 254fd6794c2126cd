using System.Globalization;
using GanDan.Sense.Text;

namespace GanDan.Tests.Sense.Text;

public sealed class SortKeyTests
{
    [Fact]
    public void Words_come_in_dictionary_order()
    {
        string[] order =
        [
            "",
            "7",
            "An",
            "Ánh",
            "azo",
            "Ăn",
            "Ân",
            "ba",
            "bà",
            "bả",
            "bã",
            "bá",
            "bạ",
            "ba má",
            "bàn",
            "Dung",
            "Đức",
            "em",
            "êm",
            "Khu phố 2",
            "khu phố 10",
            "Khu phố 10A",
            "Khu phố 11",
            "ở đâu",
            "phường",
            "tu",
            "tư",
            "Zung",
            "中文",
        ];

        Assert.Equal(order, Sorted(order.Reverse()), StringComparer.Ordinal);
    }

    [Fact]
    public void The_order_is_that_of_vi_VN_for_words()
    {
        var vietnamese = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;
        string[] syllables =
        [
            "a",
            "an",
            "á",
            "ăn",
            "ân",
            "bà",
            "ba",
            "bá",
            "bạ",
            "dê",
            "đê",
            "đe",
            "ơi",
            "ôi",
            "oi",
            "ới",
            "ưa",
            "ua",
            "ýt",
            "yt",
            "z",
        ];
        var names = syllables.SelectMany(one => syllables.Select(two => $"{one} {two}")).Concat(syllables).ToList();

        var byCulture = names.Order(Comparer<string>.Create((a, b) => vietnamese.Compare(a, b, CompareOptions.IgnoreCase))).ToList();

        Assert.Equal(byCulture, Sorted(names), StringComparer.Ordinal);
    }

    [Fact]
    public void Case_punctuation_and_mark_placement_do_not_matter() =>
        Assert.Equal(VietnameseText.SortKey("Hòa-Bình,  Số 07"), VietnameseText.SortKey("hoà bình số 7"));

    [Fact]
    public void People_come_by_given_name_then_family_then_middle()
    {
        string[] order =
        [
            "Trần Văn An",
            "Nguyễn Hòa Ân",
            "Lê Bình",
            "Lê Thị Bình",
            "Lê Văn Bình",
            "Trần Bình",
            "An Bính",
            "Cher",
            "Nguyễn Đức",
            "Hoàng Yến",
        ];

        Assert.Equal(order, order.Reverse().OrderBy(VietnameseText.PersonSortKey, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static List<string> Sorted(IEnumerable<string> names) => [.. names.OrderBy(VietnameseText.SortKey, StringComparer.Ordinal)];
}
