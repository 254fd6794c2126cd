using GanDan.Platform.Registers;

namespace GanDan.Cases.Intake;

/// <summary>A topic that residents choose from, and who usually handles it. Rows an office edits; a case keeps the topic's name as it was.</summary>
public sealed class Topic : IVersioned
{
    public const int NameMaxLength = 100;

    public int Id { get; private init; }
    public required string Name { get; set; }

    /// <summary>Of the icon sprite.</summary>
    public string Icon { get; set; } = "message";
    public int Order { get; set; }

    /// <summary>The part of the office or the body that gets it first.</summary>
    public string? HandledBy { get; set; }

    /// <summary>An answer needs a second person before it is published.</summary>
    public bool NeedsReview { get; set; }

    /// <summary>Retired topics stay on old cases and are no longer offered.</summary>
    public DateOnly? RetiredOn { get; set; }
    public int Version { get; set; }

    /// <summary>What an office starts with; the fields line 1022 reports by, in plain words.</summary>
    public static IReadOnlyList<Topic> Seed =>
        [
            new()
            {
                Name = "Rác, vệ sinh",
                Icon = "trash",
                Order = 1,
            },
            new()
            {
                Name = "Đèn đường",
                Icon = "lamp",
                Order = 2,
            },
            new()
            {
                Name = "Ngập, thoát nước",
                Icon = "water",
                Order = 3,
            },
            new()
            {
                Name = "Đường, hẻm",
                Icon = "road",
                Order = 4,
            },
            new()
            {
                Name = "Tiếng ồn",
                Icon = "sound",
                Order = 5,
            },
            new()
            {
                Name = "Cây xanh",
                Icon = "tree",
                Order = 6,
            },
            new()
            {
                Name = "Trật tự đô thị",
                Icon = "shield",
                Order = 7,
            },
            new()
            {
                Name = "An sinh",
                Icon = "heart-handshake",
                Order = 8,
            },
            new()
            {
                Name = "Thủ tục hành chính",
                Icon = "file-text",
                Order = 9,
                NeedsReview = true,
            },
            new()
            {
                Name = "Việc khác",
                Icon = "more",
                Order = 10,
            },
        ];
}
