using System.Data.Common;

namespace GanDan.Platform.Data;

/// <summary>Statements that are run many times over with other values.</summary>
public static class Statements
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 64).Select(i => $"@p{i}")];

    /// <summary>The name of a parameter by its place, from 0: <c>@p0, @p1, …</c></summary>
    public static string Name(int place) => place < Names.Length ? Names[place] : $"@p{place}";

    /// <summary>A command with parameters <c>@p0, @p1, …</c>, whose values are set before each run.</summary>
    /// <param name="sql">A constant, or made from the model: never from what people type.</param>
    public static DbCommand Statement(this DbConnection connection, string sql, int parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // See the parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = Name(i);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    /// <summary>Sets the values in the order of the parameters; null becomes the database's null.</summary>
    public static void Give(this DbCommand command, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
