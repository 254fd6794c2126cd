using System.Text.RegularExpressions;
using GanDan.Cell;
using GanDan.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace GanDan.Tests.House;

/// <summary>Which room of the house may know which (architecture.md, “Keeping it so”).</summary>
public sealed class BoundaryTests
{
    private static readonly IReadOnlyList<SourceFile> Files =
    [
        .. Repository.Application(".cs", ".cshtml").Where(f => f.Room is not "Migrations"),
    ];

    /// <summary>Every room may use Platform and Shared; what it uses beyond them stands here, and nowhere else.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Platform"] = [],
        ["Shared"] = [],
        ["Figures"] = [],
        ["People"] = [],
        ["Administration"] = ["Programme"],
        ["Initiatives"] = ["Figures"],
        ["Training"] = ["Figures"],
        ["Cases"] = ["Figures"],
        ["Campaigns"] = ["Figures"],
        ["Care"] = ["Figures"],
        ["Cell"] = ["Figures", "Programme"],
        ["Programme"] = ["Figures"],
        ["Situation"] = ["Figures", "Programme"],
        ["Reports"] = ["Figures", "Programme"],
        ["Demo"] = ["Campaigns", "Care", "Cases", "Cell", "Initiatives", "People", "Programme", "Reports", "Training"],
    };

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["Platform/Data/Databases.cs"] = "registers the vault's context beside the office's",
        ["Platform/Data/DesignTime.cs"] = "builds all four contexts for the migration tool",
    };

    [Fact]
    public void A_room_uses_only_the_rooms_in_its_row()
    {
        var house = Boundaries.Of(Files);

        var trespasses =
            from file in Files
            where file.Room.Length > 0 && !Exceptions.ContainsKey(file.Path)
            let may = MayUse.GetValueOrDefault(file.Room, [])
            from used in house.UsedBy(file)
            where used is not ("Platform" or "Shared") && !may.Contains(used)
            select $"{file.Path} uses {used}";

        Assert.True(!trespasses.Any(), string.Join(Environment.NewLine, trespasses));
    }

    [Fact]
    public void Platform_knows_no_look()
    {
        var house = Boundaries.Of(Files);

        // A screen is drawn with the look, wherever it lives; what works behind it knows none.
        var knowing = Files
            .Where(f => f.Room is "Platform" && !f.Path.Contains(".cshtml", StringComparison.Ordinal) && house.UsedBy(f).Contains("Shared"))
            .Select(f => f.Path);

        Assert.Equal([], knowing);
    }

    [Fact]
    public void Every_exception_and_every_row_is_still_needed()
    {
        var house = Boundaries.Of(Files);
        var used = Files.Where(f => f.Room.Length > 0).SelectMany(f => house.UsedBy(f).Select(u => (f.Room, u))).ToHashSet();

        var idle = MayUse.SelectMany(row => row.Value.Where(u => !used.Contains((row.Key, u))).Select(u => $"{row.Key} → {u}"));
        var gone = Exceptions.Keys.Where(path => Files.All(f => f.Path != path));

        Assert.Equal([], idle.Concat(gone).ToList());
    }

    [Fact]
    public void A_file_with_a_rule_knows_neither_web_nor_database()
    {
        var entities = Entities();

        var knowing = Files.Where(f => HoldsRule(f, entities) && Boundaries.NamesMicrosoft(f.Text)).Select(f => f.Path).ToList();

        Assert.NotEmpty(Files.Where(f => HoldsRule(f, entities)));
        Assert.Equal([], knowing);
    }

    [Fact]
    public void The_pure_library_references_the_framework_only()
    {
        var folder = Path.Combine(Repository.Root, "src", "GanDan.Sense");
        var project = File.ReadAllText(Path.Combine(folder, "GanDan.Sense.csproj"));

        var knowing = Repository
            .Files(folder, ".cs")
            .Where(f => Boundaries.NamesMicrosoft(f.Text) || f.Text.Contains("System.IO", StringComparison.Ordinal))
            .Select(f => f.Path);

        Assert.DoesNotContain("Reference Include", project, StringComparison.Ordinal);
        Assert.Equal([], knowing);
    }

    [Theory]
    [InlineData("using GanDan.Training;", "Training")]
    [InlineData("var x = GanDan.Training.TrainingClass.NameMaxLength;", "Training")]
    [InlineData("await db.Classes.CountAsync();", "Training")]
    [InlineData("books\n    .Main.Classes.AsNoTracking()", "Training")]
    [InlineData("@using GanDan.Training", "Training")]
    [InlineData("// see GanDan.Training", null)]
    [InlineData("namespace GanDan.Training;", null)]
    [InlineData("using GanDan.Platform;", "Platform")]
    public void The_checker_sees_a_trespass(string text, string? used)
    {
        SourceFile[] house =
        [
            new("Training/Db.cs", "public DbSet<TrainingClass> Classes => Set<TrainingClass>();"),
            new("Platform/Data/Db.cs", ""),
            new("Care/CareRound.cs", text),
        ];

        var found = Boundaries.Of(house).UsedBy(house[2]);

        Assert.Equal(used is null ? [] : [used], found);
    }

    [Theory]
    [InlineData("using Microsoft.EntityFrameworkCore;", true)]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext context", true)]
    [InlineData("using GanDan.Platform;", false)]
    public void The_checker_sees_a_library_in_a_rule(string text, bool names) => Assert.Equal(names, Boundaries.NamesMicrosoft(text));

    // A rule stands where an entity is declared; what stands beside it in Platform (Units, Jobs) is the house's own furniture.
    private static bool HoldsRule(SourceFile file, IReadOnlyCollection<string> entities) =>
        file.Room is not ("" or "Platform" or "Shared")
        && file.Name.EndsWith(".cs", StringComparison.Ordinal)
        && !file.Name.EndsWith("Map.cs", StringComparison.Ordinal)
        && !file.Name.EndsWith(".cshtml.cs", StringComparison.Ordinal)
        && file.Name is not ("Db.cs" or "Figures.cs")
        && entities.Any(entity => Regex.IsMatch(file.Text, $@"\bclass {entity}\b", RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static HashSet<string> Entities()
    {
        using Db db = Contexts.Sqlite();
        using CellDb vault = Contexts.SqliteCell();
        return [.. db.Model.GetEntityTypes().Concat(vault.Model.GetEntityTypes()).Select(e => e.ClrType.Name)];
    }
}
