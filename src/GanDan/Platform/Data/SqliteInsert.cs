using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GanDan.Platform.Data;

/// <summary>
/// One INSERT prepared once and run for many rows. The provider's own command looks every parameter up by its name for every row, which
/// costs more than the rows; values are bound here by place, in the form in which the provider writes them.
/// </summary>
internal sealed class SqliteInsert : IDisposable
{
    private static readonly HashSet<Type> Known =
    [
        typeof(string),
        typeof(Guid),
        typeof(bool),
        typeof(byte),
        typeof(short),
        typeof(int),
        typeof(long),
        typeof(double),
        typeof(DateOnly),
        typeof(DateTime),
        typeof(byte[]),
    ];

    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(1_024);

    public SqliteInsert(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Require(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    /// <summary>Whether values of these types can be bound here; others are for the provider.</summary>
    public static bool Takes(IEnumerable<Type> types) => types.All(Known.Contains);

    /// <summary>Throws <see cref="SqliteException"/> as a command would.</summary>
    public void Run(object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
            Require(Bind(i + 1, values[i]));
        try
        {
            if (raw.sqlite3_step(statement) is not raw.SQLITE_DONE)
                Require(raw.sqlite3_errcode(database));
        }
        finally
        {
            // After a row that was refused too: until then nothing can be bound, and every later row would be refused with it. Says the
            // same once more.
            _ = raw.sqlite3_reset(statement);
        }
    }

    public void Dispose()
    {
        statement.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private int Bind(int place, object? value) =>
        value switch
        {
            null or DBNull => raw.sqlite3_bind_null(statement, place),
            string text => BindText(place, text),
            Guid id => BindGuid(place, id),
            bool yes => raw.sqlite3_bind_int64(statement, place, yes ? 1 : 0),
            byte number => raw.sqlite3_bind_int64(statement, place, number),
            short number => raw.sqlite3_bind_int64(statement, place, number),
            int number => raw.sqlite3_bind_int64(statement, place, number),
            long number => raw.sqlite3_bind_int64(statement, place, number),
            double number => raw.sqlite3_bind_double(statement, place, number),
            DateOnly day => BindFormatted(place, day, "yyyy-MM-dd"),
            DateTime moment => BindFormatted(place, moment, @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF"),
            byte[] bytes => raw.sqlite3_bind_blob(statement, place, bytes),
            _ => throw new InvalidOperationException(value.GetType().Name),
        };

    private int BindText(int place, string text)
    {
        // No bytes would be no text at all.
        if (text.Length is 0)
            return raw.sqlite3_bind_text(statement, place, text);
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (buffer.Length < most)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = ArrayPool<byte>.Shared.Rent(most);
        }
        var length = Encoding.UTF8.GetBytes(text, buffer);
        return raw.sqlite3_bind_text(statement, place, buffer.AsSpan(0, length));
    }

    private int BindGuid(int place, Guid id)
    {
        Span<byte> text = stackalloc byte[36];
        id.TryFormat(text, out _);
        for (var i = 0; i < text.Length; i++)
            if (text[i] >= (byte)'a')
                text[i] -= 'a' - 'A';
        return raw.sqlite3_bind_text(statement, place, text);
    }

    private int BindFormatted<T>(int place, T value, string format)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[64];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, place, text[..length]);
    }

    private void Require(int code) => SqliteException.ThrowExceptionForRC(code, database);
}
