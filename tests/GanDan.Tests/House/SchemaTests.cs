using System.Reflection;
using GanDan.Platform.Data;
using GanDan.Platform.Import;
using GanDan.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GanDan.Tests.House;

/// <summary>What the books may hold, and in which shapes: the same on both databases.</summary>
public sealed class SchemaTests
{
    public static readonly TheoryData<string> All = ["SqliteDb", "PostgresDb", "SqliteCellDb", "PostgresCellDb"];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_change_of_the_model_has_its_migration(string context)
    {
        using var db = Contexts.Named(context);

        Assert.False(db.Database.HasPendingModelChanges(), $"{context}: run scripts/migration NAME.");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Enums_are_stored_as_text(string context)
    {
        var wrong = Properties(context)
            .Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType).IsEnum)
            .Where(p => (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) != typeof(string));

        Assert.Equal([], Names(wrong));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_column_has_a_type_on_which_the_databases_differ(string context)
    {
        Type[] differ = [typeof(decimal), typeof(DateTimeOffset), typeof(TimeSpan), typeof(float)];

        // Accounts come from the framework; its one moment of the kind is never compared or sorted in SQL.
        var wrong = Properties(context)
            .Where(p => differ.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType))
            .Where(p => p is not { Name: "LockoutEnd", DeclaringType.ClrType.Name: "Account" })
            .Where(p => p.DeclaringType.ClrType.Assembly == typeof(Db).Assembly);

        Assert.Equal([], Names(wrong));
    }

    [Theory]
    [InlineData("SqliteDb")]
    [InlineData("PostgresDb")]
    public void No_column_outside_the_vault_tells_what_kind_of_person_someone_is(string context)
    {
        var wrong = Properties(context)
            .Where(p => SensitiveNames.LooksSensitive(p.Name) || SensitiveNames.LooksSensitive(p.DeclaringType.ClrType.Name));

        Assert.Equal([], Names(wrong));
    }

    [Fact]
    public void The_office_knows_nothing_of_the_vault()
    {
        using var db = Contexts.Sqlite();
        using var vault = Contexts.SqliteCell();

        var shared = db.Model.GetEntityTypes().Select(e => e.ClrType).Intersect(vault.Model.GetEntityTypes().Select(e => e.ClrType));
        var outward = vault.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.Name is "AccountId");

        // Books are kept in the same way on both sides, each in its own database.
        Assert.DoesNotContain(shared, type => type.Namespace is not ("GanDan.Platform.Import" or "GanDan.Platform.Trace"));
        Assert.Equal(["CellAccess.AccountId"], Names(outward));
    }

    /// <summary>
    /// The law's own form asks for it (03/TCD, column 4; domain.md §1.5). It is sealed when it arrives, is no column of the books, cannot be
    /// searched or taken away, and every opening is written down: Cases/Reception/RegisterTests hold it to that.
    /// </summary>
    private static readonly string[] AskedByLaw =
    [
        "GanDan.Cases.Reception.EntryPage: IdNumber",
        "GanDan.Cases.Reception.RecordPage: IdNumber",
    ];

    [Fact]
    public void No_field_of_a_form_outside_the_vault_asks_what_kind_of_person_someone_is()
    {
        var asked = Pages()
            .SelectMany(page =>
                page.GetProperties()
                    .Where(p => p.IsDefined(typeof(BindPropertyAttribute)) || page.IsDefined(typeof(BindPropertiesAttribute)))
                    .SelectMany(p => Fields(p, depth: 0))
                    .Concat(page.GetMethods().Where(m => m.Name.StartsWith("On", StringComparison.Ordinal)).SelectMany(Parameters))
                    .Select(field => (Page: page.FullName, Field: field))
            );

        var found = asked.Where(f => SensitiveNames.LooksSensitive(f.Field)).Select(f => $"{f.Page}: {f.Field}");

        Assert.Equal(AskedByLaw, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_column_of_a_book_outside_the_vault_may_bring_in_what_kind_of_person_someone_is()
    {
        var meanings = new RecordBooks()
            .All.Where(book => book.Shelf == OfficeShelf.OfficeCode)
            .SelectMany(book => book.Kind.Meanings.Select(meaning => (Book: book.Kind.Code, Meaning: meaning)))
            .ToList();

        var wrong = meanings
            .Where(m => m.Meaning.RefusedBecause is null)
            .Where(m => SensitiveNames.LooksSensitive(m.Meaning.Code) || SensitiveNames.LooksSensitive(m.Meaning.Name));

        Assert.NotEmpty(meanings);
        Assert.Equal([], wrong.Select(m => $"{m.Book}: {m.Meaning.Code}"));
    }

    private static IEnumerable<IProperty> Properties(string context)
    {
        using var db = Contexts.Named(context);
        return [.. db.Model.GetEntityTypes().SelectMany(e => e.GetProperties())];
    }

    private static IEnumerable<string> Names(IEnumerable<IProperty> properties) =>
        properties.Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").Order(StringComparer.Ordinal);

    private static IEnumerable<Type> Pages() =>
        typeof(App)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(PageModel)) && !type.IsAbstract)
            .Where(type => type.Namespace?.StartsWith("GanDan.Cell", StringComparison.Ordinal) is not true);

    private static IEnumerable<string> Parameters(MethodInfo method) => method.GetParameters().Select(p => p.Name!);

    private static IEnumerable<string> Fields(PropertyInfo property, int depth)
    {
        var type = property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[0] : property.PropertyType;
        return type.Assembly == typeof(App).Assembly && type.IsClass && depth < 3
            ? type.GetProperties().SelectMany(inner => Fields(inner, depth + 1)).Prepend(property.Name)
            : [property.Name];
    }
}
