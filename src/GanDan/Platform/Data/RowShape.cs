using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace GanDan.Platform.Data;

/// <summary>How rows of one type stand in their table: names, order and conversions from the model, so that a row reads back as if the
/// change tracker had written it. Columns that the database counts itself are left out, unless they are asked for.</summary>
public sealed class RowShape
{
    private readonly Column[] columns;

    private RowShape(IEntityType type, bool counted)
    {
        var store = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        Table = store.Schema is { } schema ? $"\"{schema}\".\"{store.Name}\"" : $"\"{store.Name}\"";
        columns =
        [
            .. type.GetProperties()
                .Where(p => p.GetComputedColumnSql() is null)
                .Where(p =>
                    counted || !(p.ValueGenerated == ValueGenerated.OnAdd && (p.ClrType == typeof(long) || p.ClrType == typeof(int)))
                )
                .Select(p => new Column(p, p.GetColumnName(store)!, p.GetRelationalTypeMapping())),
        ];
        Names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        var parameters = string.Join(", ", columns.Select((_, i) => "@p" + i));
        InsertSql = $"INSERT INTO {Table} ({Names}) VALUES ({parameters})";
        InsertManySql = $"INSERT INTO {Table} ({Names}) SELECT * FROM unnest({parameters})";
    }

    /// <summary>Quoted, with its schema.</summary>
    public string Table { get; }

    /// <summary>Quoted, in the order of <see cref="ValuesOf"/>.</summary>
    public string Names { get; }

    /// <summary>With parameters <c>@p0, @p1, …</c> in the order of <see cref="ValuesOf"/>.</summary>
    public string InsertSql { get; }

    /// <summary>For PostgreSQL: the same with one array for each column, see <see cref="ColumnOf"/>.</summary>
    public string InsertManySql { get; }

    public int Count => columns.Length;

    /// <summary>Throws <see cref="InvalidOperationException"/> when the type has no table.</summary>
    /// <param name="counted">With columns that the database would count itself.</param>
    public static RowShape Of(DbContext db, Type type, bool counted = false) =>
        new(db.Model.FindEntityType(type) ?? throw new InvalidOperationException(type.Name), counted);

    /// <summary>Where a property's value stands among the values.</summary>
    public int PlaceOf(string property) => Array.FindIndex(columns, c => c.Property.Name == property);

    /// <summary>The values of one column in rows made by <see cref="ValuesOf"/>: an array of the column's type, or of the nullable one.</summary>
    public Array ColumnOf(IReadOnlyList<object?[]> rows, int column)
    {
        var type = columns[column].Type;
        var values = Array.CreateInstance(type.IsValueType ? typeof(Nullable<>).MakeGenericType(type) : type, rows.Count);
        for (var row = 0; row < rows.Count; row++)
            values.SetValue(rows[row][column], row);
        return values;
    }

    /// <summary>The name of the column's type in the database, without length or precision.</summary>
    public string TypeOf(int column) => columns[column].Mapping.StoreTypeNameBase;

    /// <summary>What <see cref="ValuesOf"/> gives where it gives something, in its order.</summary>
    public IEnumerable<Type> Types => columns.Select(c => c.Type);

    /// <summary>The row's values as the database takes them.</summary>
    public object?[] ValuesOf(object row)
    {
        var values = new object?[columns.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = columns[i].ValueOf(row);
        return values;
    }

    private sealed record Column(IProperty Property, string Name, RelationalTypeMapping Mapping)
    {
        public Type Type
        {
            get
            {
                var type = Mapping.Converter?.ProviderClrType ?? Property.ClrType;
                return Nullable.GetUnderlyingType(type) ?? type;
            }
        }

        public object? ValueOf(object row)
        {
            var value = Property.GetGetter().GetClrValue(row);
            return Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }
    }
}
