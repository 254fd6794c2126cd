using GanDan.Platform.Papers;

namespace GanDan.Tests.Platform.Papers;

/// <summary>Invented reports that use everything a paper can hold.</summary>
internal static class SamplePapers
{
    public static DateTime Created { get; } = new(2026, 4, 3, 2, 15, 0, DateTimeKind.Utc);

    public static Paper Party { get; } =
        new(
            PaperLayout.Party,
            new Letterhead("Quận ủy Quận 8", "Ban Dân vận", "BC/BDV", "7"),
            "Quận 8",
            new DateOnly(2026, 4, 3),
            "Báo cáo",
            "Kết quả công tác dân vận quý I năm 2026\nvà phương hướng, nhiệm vụ quý II năm 2026",
            Blocks,
            new Signature("K/T Trưởng ban", "Phó Trưởng ban", "Trần Thị Minh Hạnh"),
            ["Ban Dân vận Thành ủy", "Thường trực Quận ủy (để báo cáo)", "Khối vận các phường", "Lưu Ban Dân vận"],
            [Classes, Answers],
            Created
        );

    public static Paper Administrative { get; } =
        Party with
        {
            Layout = PaperLayout.Administrative,
            Letterhead = new Letterhead("Ủy ban nhân dân Quận 8", "Ủy ban nhân dân\nPhường Rạch Ông", "BC-UBND", "12"),
            Place = "Rạch Ông",
            Date = new DateOnly(2026, 2, 5),
            Signature = new Signature("TM. Ủy ban nhân dân", "Chủ tịch", "Lê Quang Vinh"),
            Recipients = ["Ủy ban nhân dân Quận 8", "Ủy ban MTTQ phường", "Lưu: VT, VP"],
        };

    public static Paper Of(PaperLayout layout) => layout is PaperLayout.Party ? Party : Administrative;

    private static IReadOnlyList<PaperBlock> Blocks =>
        [
            PaperBlock.Words(
                "Thực hiện chương trình công tác năm 2026, Ban Dân vận báo cáo kết quả công tác dân vận quý I và phương hướng, nhiệm vụ quý II như sau:"
            ),
            new HeadingBlock(1, "I. TÌNH HÌNH NHÂN DÂN"),
            PaperBlock.Of(
                Piece.Text("Trong kỳ đã tiếp nhận "),
                Piece.Figure("cases.received", FigureValue.Count(1284)),
                Piece.Text(" phản ánh, kiến nghị; trả lời đúng hạn "),
                Piece.Figure("cases.on-time", FigureValue.Ratio(1182, 1200)),
                Piece.Text(". Nhân dân quan tâm nhiều nhất đến việc thu gom rác, ngập nước khi triều cường và vỉa hè bị lấn chiếm.")
            ),
            new HeadingBlock(1, "II. KẾT QUẢ THỰC HIỆN"),
            new HeadingBlock(2, "1. Tập huấn, bồi dưỡng"),
            PaperBlock.Of(
                Piece.Text("Đã mở "),
                Piece.Figure("training.classes", FigureValue.Count(4)),
                Piece.Text(" lớp với "),
                Piece.Figure("training.attendances", FigureValue.Count(2353), FigureValue.Count(2400), changed: true),
                Piece.Text(" lượt người dự.")
            ),
            new TableBlock(
                new PaperTable(
                    "Bảng 1. Tập huấn theo chuyên đề",
                    [
                        new PaperColumn("TT", ColumnAlign.Centre),
                        new PaperColumn("Chuyên đề"),
                        new PaperColumn("Số lớp", ColumnAlign.Number),
                        new PaperColumn("Lượt người dự", ColumnAlign.Number),
                        new PaperColumn("Tỷ lệ có mặt", ColumnAlign.Number),
                    ],
                    [
                        Training(1, "Kỹ năng tuyên truyền, vận động", 2, 1353, 1380, FigureValue.Count(1400)),
                        Training(2, "Thực hiện dân chủ ở cơ sở theo Luật số 10/2022/QH15", 2, 1000, 1010, null),
                    ],
                    [
                        Piece.Empty,
                        Piece.Text("Tổng cộng"),
                        Piece.Figure("training.classes", FigureValue.Count(4)),
                        Piece.Figure("training.attendances", FigureValue.Count(2353)),
                        Piece.Figure("training.present", FigureValue.Ratio(2353, 2390)),
                    ],
                    "Nguồn: sổ điểm danh, số liệu tính đến ngày 31/3/2026."
                )
            ),
            new HeadingBlock(2, "2. Chăm lo, an sinh"),
            PaperBlock.Of(
                Piece.Text("Vận động "),
                Piece.Figure("care.money", FigureValue.Money(1_073_000_000)),
                Piece.Text("; các phường báo thêm "),
                Piece.Figure("care.gifts", null, FigureValue.Count(320)),
                Piece.Text(" phần quà.")
            ),
            new NoteBlock("Không tính phần quà do cá nhân tự trao."),
            new HeadingBlock(3, "a) Phương hướng"),
            PaperBlock.Words("Tiếp tục vận động Nhân dân phân loại rác tại nguồn, theo dõi việc trả lời kiến nghị đến cùng."),
        ];

    private static Annex Classes =>
        new(
            "Phụ lục I",
            "Các lớp tập huấn trong kỳ",
            new PaperTable(
                null,
                [
                    new PaperColumn("TT", ColumnAlign.Centre),
                    new PaperColumn("Tên lớp"),
                    new PaperColumn("Ngày", ColumnAlign.Centre),
                    new PaperColumn("Lượt người dự", ColumnAlign.Number),
                ],
                [
                    .. Enumerable
                        .Range(1, 40)
                        .Select(i =>
                            (IReadOnlyList<Piece>)
                                [
                                    Piece.Number(i),
                                    Piece.Text($"Lớp bồi dưỡng nghiệp vụ dân vận số {i} cho cán bộ khu phố, tổ dân phố"),
                                    Piece.Date(new DateOnly(2026, 1, 5).AddDays(i)),
                                    Piece.Figure(
                                        "training.attendances",
                                        FigureValue.Count(40 + i * 31),
                                        i == 3 ? FigureValue.Count(140) : null
                                    ),
                                ]
                        ),
                ]
            )
        );

    private static Annex Answers =>
        new(
            "Phụ lục II",
            "Kết quả trả lời phản ánh, kiến nghị theo lĩnh vực",
            new PaperTable(
                null,
                [
                    new PaperColumn("TT", ColumnAlign.Centre),
                    new PaperColumn("Lĩnh vực"),
                    .. new[] { "Tiếp nhận", "Đúng hạn", "Quá hạn", "Đang xử lý", "Tỷ lệ đúng hạn", "Mở lại" }.Select(h => new PaperColumn(
                        h,
                        ColumnAlign.Number
                    )),
                ],
                [
                    Field(1, "Rác thải, vệ sinh môi trường", 612),
                    Field(2, "Trật tự đô thị, vỉa hè, lòng đường", 402),
                    Field(3, "Cấp nước", 270),
                ],
                null,
                "Tỷ lệ đúng hạn = đúng hạn ÷ (đã trả lời + quá hạn)."
            )
        );

    private static IReadOnlyList<Piece> Training(
        int order,
        string topic,
        long classes,
        long present,
        long enrolled,
        FigureValue? declared
    ) =>
        [
            Piece.Number(order),
            Piece.Text(topic),
            Piece.Figure("training.classes", FigureValue.Count(classes)),
            Piece.Figure("training.attendances", FigureValue.Count(present), declared),
            Piece.Figure("training.present", FigureValue.Ratio(present, enrolled)),
        ];

    private static IReadOnlyList<Piece> Field(int order, string name, long received) =>
        [
            Piece.Number(order),
            Piece.Text(name),
            Piece.Figure("cases.received", FigureValue.Count(received)),
            Piece.Figure("cases.on-time.count", FigureValue.Count(received - 30)),
            Piece.Figure("cases.overdue", FigureValue.Count(18)),
            Piece.Figure("cases.open", FigureValue.Count(12)),
            Piece.Figure("cases.on-time", FigureValue.Ratio(received - 30, received - 12)),
            Piece.Figure("cases.reopened", FigureValue.Below(10)),
        ];
}
