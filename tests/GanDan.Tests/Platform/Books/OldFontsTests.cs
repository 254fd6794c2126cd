using GanDan.Sense.Text;

namespace GanDan.Tests.Platform.Books;

/// <summary>Sheets in an old font to which somebody added in Unicode.</summary>
public sealed class OldFontsTests
{
    private static readonly string[] Wards = ["Sông Trăng", "Đồi Hòa", "Cầu Gỗ", "Bến Lúa", "Vườn Mận"];
    private static readonly string[] Species = ["Cây bằng lăng tím", "Quỹ vì người nghèo", "Chú Bảy", "Phượng đỏ", "Lúa", "Mận trắng"];

    [Theory]
    [InlineData(LegacyEncoding.Tcvn3)]
    [InlineData(LegacyEncoding.Vni)]
    public void What_somebody_added_in_unicode_stays_and_the_rest_of_its_column_is_turned(LegacyEncoding encoding)
    {
        for (var seed = 1; seed <= 60; seed++)
        {
            var random = new Random(seed);
            var (newTitle, newHeadings, newRow) = (random.Next(4) > 0, random.Next(2) is 0, random.Next(2) is 0 ? random.Next(12) : -1);
            string Text(string text, bool isNew) => isNew ? text : LegacyText.Encode(text, encoding);
            var columns = new[] { "Tên cây", "Phường", "Ngày trồng", "Tình trạng" };
            random.Shuffle(columns);
            var sheet = new SheetToWrite("S").Row(1, Text("SỔ TRỒNG CÂY CỦA PHƯỜNG NĂM 2018", newTitle));
            sheet.Row(3, [.. columns.Select(c => (object)Text(c, newHeadings))]);
            var expected = new List<string>();
            for (var i = 0; i < 12; i++)
            {
                var (species, ward) = (Species[random.Next(Species.Length)], random.Next(Wards.Length));
                expected.Add($"{species}|u{ward}|alive");
                sheet.Row(
                    4 + i,
                    [
                        .. columns.Select(c =>
                            (object)Text(
                                c switch
                                {
                                    "Tên cây" => species,
                                    "Phường" => Wards[ward],
                                    "Ngày trồng" => "5/6/2018",
                                    _ => "Còn sống",
                                },
                                i == newRow
                            )
                        ),
                    ]
                );
            }

            var reading = MadeUpKinds.Only(sheet);

            var read = reading.Records().Select(r => $"{r.Text("species")}|{r.Unit("ward")?.Id}|{r.Choice("state")}").ToList();
            Assert.True(
                expected.SequenceEqual(read),
                $"seed {seed}: {string.Join(" ", reading.Headings)}; {string.Join(" ", expected.Except(read))}; {string.Join(" ", read.Except(expected))}"
            );
            Assert.Contains("phông chữ cũ", Assert.Single(reading.Remarks).ToString(), StringComparison.Ordinal);
            Assert.Equal("SỔ TRỒNG CÂY CỦA PHƯỜNG NĂM 2018", newTitle ? reading.Titles[0] : reading.Titles[0].ToUpperInvariant());
        }
    }

    [Fact]
    public void A_column_in_unicode_stays_as_it_is_though_its_letters_are_also_those_of_the_old_font()
    {
        string Old(string text) => LegacyText.Encode(text, LegacyEncoding.Tcvn3);
        var sheet = new SheetToWrite("S")
            .Row(1, "STT", "Tên cây", Old("Phường"), "Ngày trồng")
            .Row(2, 1, "Hà thủ ô", Old("Cầu Gỗ"), "5/6/2018")
            .Row(3, 2, "Bàng", Old("Đồi Hòa"), "5/6/2018")
            .Row(4, 3, "Mía", Old("Vườn Mận"), "5/6/2018");

        var records = MadeUpKinds.Only(sheet).Records().ToList();

        Assert.Equal(["Hà thủ ô", "Bàng", "Mía"], records.Select(r => r.Text("species")));
        Assert.Equal(["u2", "u1", "u4"], records.Select(r => r.Unit("ward")?.Id));
    }

    [Fact]
    public void A_sheet_in_unicode_with_foreign_names_is_no_old_font()
    {
        var sheet = new SheetToWrite("S")
            .Row(1, "STT", "Tên cây", "Phường", "Ngày trồng")
            .Row(2, 1, "Café", "Cầu Gỗ", "5/6/2018")
            .Row(3, 2, "Müller", "Hà", "5/6/2018")
            .Row(4, 3, "Bàng", "Bến Lúa", "5/6/2018");

        var reading = MadeUpKinds.Only(sheet);

        Assert.Empty(reading.Remarks);
        Assert.Equal(["Café", "Müller", "Bàng"], reading.Records().Select(r => r.Text("species")));
    }
}
