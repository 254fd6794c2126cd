namespace GanDan.Platform.Books.Reading;

/// <summary>The book cannot be read. The sentence says why, where, and how to go on; <see cref="Remark"/> keeps it translatable.</summary>
public sealed class BookUnreadable(Remark remark) : Exception(remark.ToString())
{
    public BookUnreadable(string sentence, params object[] args)
        : this(new Remark(sentence, args)) { }

    public Remark Remark { get; } = remark;
}
