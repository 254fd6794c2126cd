using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GanDan.Platform.Papers;

namespace GanDan.Tests.Platform.Papers;

public sealed class ManifestTests
{
    private static readonly CountedRecord[] records =
    [
        new("attendance", "b2", 1, "26743", new DateOnly(2026, 1, 9)),
        new("attendance", "a1", 2, null, new DateOnly(2026, 3, 24)),
        new("attendance", "ấ3", 1, "26743", null),
    ];

    [Fact]
    public void An_outsider_can_recompute_the_hash_of_the_records()
    {
        var list = "attendance|a1|2||2026-03-24\nattendance|b2|1|26743|2026-01-09\nattendance|ấ3|1|26743|\n";

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list))), RecordsHash.Of(records));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", RecordsHash.Of([]));
    }

    [Fact]
    public void A_stream_of_records_gives_the_same_hash_as_a_list()
    {
        using var hash = new RecordsHash();
        foreach (var record in records.OrderBy(r => r.Id, StringComparer.Ordinal))
            hash.Add(record);

        Assert.Equal((3, RecordsHash.Of(records)), (hash.Count, hash.Hex()));
    }

    [Fact]
    public void A_record_out_of_order_or_twice_is_refused()
    {
        using var hash = new RecordsHash();
        hash.Add(records[0]);

        Assert.Throws<InvalidOperationException>(() => hash.Add(records[0]));
        Assert.Throws<InvalidOperationException>(() => hash.Add(records[1]));
        Assert.Throws<ArgumentException>(() => hash.Add(new CountedRecord("case", "a|b", 1, null, null)));
        Assert.Throws<ArgumentException>(() => hash.Add(new CountedRecord("case", "a\n", 1, null, null)));
    }

    [Fact]
    public void A_manifest_tells_every_figure_exactly_and_as_printed()
    {
        using var json = JsonDocument.Parse(Bytes(Sample()));
        var edition = json.RootElement.GetProperty("edition");

        var ratio = edition.GetProperty("figures")[0];

        Assert.Equal(RecordsHash.Rule, json.RootElement.GetProperty("recordsHashRule").GetString());
        Assert.Equal("2026-04-03T02:15:00Z", edition.GetProperty("sealedAt").GetString());
        Assert.Equal((197, 200), (Number(ratio, "value", "numerator"), Number(ratio, "value", "denominator")));
        Assert.Equal("98,5%", ratio.GetProperty("value").GetProperty("printed").GetString());
        Assert.Equal("2026-01-01", ratio.GetProperty("scope").GetProperty("from").GetString());
        Assert.Equal(RecordsHash.Of(records), ratio.GetProperty("recordsSha256").GetString());
        Assert.Equal(200, Number(ratio, "declared", "value", "amount"));
    }

    [Fact]
    public void A_manifest_is_readable_and_the_same_every_time()
    {
        var text = Encoding.UTF8.GetString(Bytes(Sample()));

        Assert.Equal(text, Encoding.UTF8.GetString(Bytes(Sample())));
        Assert.StartsWith("{\n  \"schema\": \"gan-dan/manifest/1\",\n", text, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Báo cáo quý I\"", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("\"editionId\"", StringComparison.Ordinal) < text.IndexOf("\"figures\"", StringComparison.Ordinal));
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_value_cannot_come_with_its_records()
    {
        var sample = Sample();
        var leaking = sample with { Figures = [sample.Figures[0] with { Value = FigureValue.Below(10) }] };

        Assert.Throws<ArgumentException>(() => Bytes(leaking));
    }

    [Fact]
    public void What_is_only_written_out_names_no_edition_and_nobody_who_sealed_it()
    {
        var draft = Sample() with { EditionId = null, SealedAt = null, SealedBy = null };

        using var json = JsonDocument.Parse(Bytes(draft));

        foreach (var name in new[] { "editionId", "sealedAt", "sealedBy" })
            Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("edition").GetProperty(name).ValueKind);
    }

    [Fact]
    public void Times_are_UTC()
    {
        var local = DateTime.SpecifyKind(SamplePapers.Created, DateTimeKind.Unspecified);

        Assert.Throws<ArgumentException>(() => Bytes(Sample() with { SealedAt = local }));
    }

    private static Manifest Sample() =>
        new(
            "7f3a",
            "Báo cáo quý I",
            "Quý I/2026",
            SamplePapers.Created,
            "Trưởng ban",
            "bao-cao-quy",
            3,
            PreviousEditionId: null,
            "1.0.0",
            [new ManifestFile("bao-cao.docx", "00", 1)],
            [
                new ManifestFigure(
                    "cases.on-time",
                    "Tỷ lệ trả lời đúng hạn",
                    "Đúng hạn ÷ (đã trả lời + quá hạn)",
                    2,
                    "vụ việc",
                    new FigureScope(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), "26743", new DateOnly(2025, 7, 1)),
                    SamplePapers.Created,
                    FigureValue.Ratio(197, 200),
                    records.Length,
                    RecordsHash.Of(records),
                    new FigureCoverage(new DateOnly(2026, 1, 9), new DateOnly(2026, 3, 24)),
                    new DeclaredValue(FigureValue.Count(200), "Báo cáo của phường", "Văn thư")
                ),
            ]
        );

    private static byte[] Bytes(Manifest manifest)
    {
        using var stream = new MemoryStream();
        ManifestJson.Write(manifest, stream);
        return stream.ToArray();
    }

    private static int Number(JsonElement element, params string[] path) =>
        path.Aggregate(element, (at, name) => at.GetProperty(name)).GetInt32();
}
