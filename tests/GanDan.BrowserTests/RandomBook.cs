using System.Globalization;
using System.Text;
using GanDan.Initiatives;

namespace GanDan.Browsing;

/// <summary>Small books of a made-up office, in a layout that nobody chose: columns in any order, each under any of the names it is known by.</summary>
internal static class RandomBook
{
    /// <summary>A list of people, which no register takes.</summary>
    public static byte[] Gifts { get; } =
        Bytes(["DANH SÁCH HỘ NHẬN QUÀ TẾT NĂM 2019", "STT;Họ và tên;Phường;Dân tộc;Số phần quà", "1;Cao Thị Na;Phường Sen;Kinh;1"]);

    /// <summary>A register of models in these wards; every fifth was not begun.</summary>
    /// <param name="seed">Which layout.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="wards">Their names.</param>
    public static byte[] Models(int seed, int count, params string[] wards)
    {
#pragma warning disable CA5394 // A layout is no secret.
        var random = new Random(seed);
        var meanings = new[] { "number", "name", "ward", "registered_on", "participants", "result" };
        random.Shuffle(meanings);
        var kind = new InitiativeRegister().Kind;
        var headings = meanings.Select(code =>
        {
            var meaning = kind.Meanings.Single(m => m.Code == code);
            string[] names = [meaning.Name, .. meaning.Synonyms];
            return names[random.Next(names.Length)];
        });
        var rows = Enumerable
            .Range(1, count)
            .Select(i =>
                meanings.Select(code =>
                    code switch
                    {
                        "number" => i.ToString(CultureInfo.InvariantCulture),
                        "name" => $"Sân chơi chung hẻm {seed}{i:00}",
                        "ward" => wards[i % wards.Length],
                        "registered_on" => string.Create(CultureInfo.InvariantCulture, $"{1 + (i % 28):00}/{1 + (i % 11):00}/2020"),
                        "participants" => (10 + i).ToString(CultureInfo.InvariantCulture),
                        _ => i % 5 == 0 ? "Chưa triển khai" : "Duy trì tốt",
                    }
                )
            );
        return Bytes([
            "DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2020",
            string.Join(';', headings),
            .. rows.Select(r => string.Join(';', r)),
        ]);
#pragma warning restore CA5394
    }

    private static byte[] Bytes(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");
}
