using System.Globalization;

namespace GanDan.Platform.Books;

/// <summary>
/// Something to say about a book, a row or a cell: a Vietnamese sentence with {0}-like places, which is also the key of its
/// English, and what goes into the places.
/// </summary>
public sealed record Remark(string Sentence, params object[] Args)
{
    public override string ToString() => Args.Length is 0 ? Sentence : string.Format(CultureInfo.InvariantCulture, Sentence, Args);

    public bool Equals(Remark? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());
}
