using GanDan.Platform.Files;

namespace GanDan.Cases.Intake;

/// <summary>
/// A photo or paper of a case. The bytes lie in the file store under their SHA-256; a photo is drawn anew before it is kept, so that nothing
/// hidden in it stays. What the public sees is a copy of its own, once an officer has looked and covered what must not be seen.
/// </summary>
public sealed class CaseFile
{
    public const string Paper = "application/pdf";

    public Guid CaseId { get; init; }
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The file as kept: for whoever handles the case.</summary>
    public required string Hash { get; init; }

    /// <summary>A small copy for lists; null for a paper.</summary>
    public string? ThumbHash { get; init; }

    /// <summary>The copy for the public; null until somebody has looked.</summary>
    public string? PublicHash { get; set; }

    /// <summary>image/jpeg or application/pdf.</summary>
    public required string MediaType { get; init; }
    public required int Bytes { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }

    public bool IsPaper => MediaType is Paper;

    /// <summary>True when the office added it, as evidence.</summary>
    public bool OfOffice { get; init; }

    /// <summary>The point it is evidence for.</summary>
    public Guid? PointId { get; set; }
    public required DateTime At { get; init; }

    /// <summary>Its size for a reader who pays for every kilobyte; never nothing.</summary>
    public static int Kilobytes(int bytes) => Math.Max(1, (bytes + 1023) / 1024);

    /// <summary>A photo that has been drawn anew; its bytes and its small copy go to the store.</summary>
    public static CaseFile Of(FileStore files, Photo photo, bool ofOffice, DateTime at) =>
        new()
        {
            Hash = files.Stage(photo.Bytes),
            ThumbHash = files.Stage(photo.Thumb),
            MediaType = "image/jpeg",
            Bytes = photo.Bytes.Length,
            Width = photo.Width,
            Height = photo.Height,
            OfOffice = ofOffice,
            At = at,
        };

    /// <summary>A paper that has been checked; its bytes go to the store as they came.</summary>
    public static CaseFile OfPaper(FileStore files, byte[] paper, bool ofOffice, DateTime at) =>
        new()
        {
            Hash = files.Stage(paper),
            MediaType = Paper,
            Bytes = paper.Length,
            OfOffice = ofOffice,
            At = at,
        };

    /// <summary>The same file as a file of this case.</summary>
    public CaseFile Of(Guid caseId) =>
        new()
        {
            CaseId = caseId,
            Hash = Hash,
            ThumbHash = ThumbHash,
            MediaType = MediaType,
            Bytes = Bytes,
            Width = Width,
            Height = Height,
            OfOffice = OfOffice,
            PointId = PointId,
            At = At,
        };
}
