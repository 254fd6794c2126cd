using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace GanDan.Platform.Papers;

/// <summary>One part of an office file. <paramref name="Owner"/>: the part that refers to it; null for the package itself.</summary>
internal sealed record OpenPart(string Path, string ContentType, string Relation, string? Owner = null);

/// <summary>
/// An office file (ISO/IEC 29500-2) written part by part straight into the stream. The packaging classes of the framework hold a whole
/// file in memory and stamp it with the hour and with random ids; here memory stays bounded and equal contents give equal bytes.
/// The stream is written synchronously and left open.
/// </summary>
internal sealed class OpenPackage : IDisposable
{
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The earliest time that a zip entry can bear: it says that no time is told.
    private static readonly DateTimeOffset noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly IReadOnlyList<OpenPart> parts;

    public OpenPackage(Stream stream, IReadOnlyList<OpenPart> parts)
    {
        zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        this.parts = parts;
        WriteContentTypes();
        foreach (var owner in parts.Select(p => p.Owner).Distinct(StringComparer.Ordinal))
            WriteRelations(owner);
    }

    /// <summary>The id by which the owner refers to the part.</summary>
    public string Id(string path) => $"rId{parts.Select(p => p.Path).ToList().IndexOf(path) + 1}";

    public void Write(string path, OpenXmlElement root) => Write(path, writer => writer.WriteElement(root));

    public void Write(string path, Action<OpenXmlWriter> write)
    {
        using var stream = Open(path);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }

    public void WriteXml(string path, Action<XmlWriter> write)
    {
        using var stream = Open(path);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }

    public void Dispose() => zip.Dispose();

    private Stream Open(string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = noTime;
        return entry.Open();
    }

    private void WriteContentTypes() =>
        WriteXml(
            "[Content_Types].xml",
            xml =>
            {
                xml.WriteStartElement("Types", ContentTypes);
                xml.WriteStartElement("Default", ContentTypes);
                xml.WriteAttributeString("Extension", "rels");
                xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
                xml.WriteEndElement();
                foreach (var part in parts)
                {
                    xml.WriteStartElement("Override", ContentTypes);
                    xml.WriteAttributeString("PartName", "/" + part.Path);
                    xml.WriteAttributeString("ContentType", part.ContentType);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );

    private void WriteRelations(string? owner)
    {
        var path = owner is null ? "_rels/.rels" : $"{Folder(owner)}/_rels/{owner[(owner.LastIndexOf('/') + 1)..]}.rels";
        WriteXml(
            path,
            xml =>
            {
                xml.WriteStartElement("Relationships", Relationships);
                foreach (var part in parts.Where(p => string.Equals(p.Owner, owner, StringComparison.Ordinal)))
                {
                    xml.WriteStartElement("Relationship", Relationships);
                    xml.WriteAttributeString("Id", Id(part.Path));
                    xml.WriteAttributeString("Type", part.Relation);
                    xml.WriteAttributeString("Target", "/" + part.Path);
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );
    }

    private static string Folder(string path) => path[..path.LastIndexOf('/')];
}
