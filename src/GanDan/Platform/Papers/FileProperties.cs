using System.Globalization;

namespace GanDan.Platform.Papers;

/// <summary>The properties that Word and Excel show of a file: title, office, time; nothing of the person who pressed the button.</summary>
internal static class FileProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Elements = "http://purl.org/dc/elements/1.1/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public static OpenPart Part { get; } =
        new(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        );

    public static void Write(OpenPackage package, string title, string? creator, string language, DateTime created)
    {
        if (created.Kind is not DateTimeKind.Utc)
            throw new ArgumentException("The time of a file is told in UTC.", nameof(created));

        package.WriteXml(
            Part.Path,
            xml =>
            {
                xml.WriteStartElement("cp", "coreProperties", Core);
                xml.WriteAttributeString("xmlns", "dc", null, Elements);
                xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
                xml.WriteAttributeString("xmlns", "xsi", null, Instance);
                xml.WriteElementString("dc", "title", Elements, SafeText.ForXml(title));
                if (creator is not null)
                    xml.WriteElementString("dc", "creator", Elements, SafeText.ForXml(creator));
                xml.WriteElementString("dc", "language", Elements, language);
                foreach (var moment in (string[])["created", "modified"])
                {
                    xml.WriteStartElement("dcterms", moment, Terms);
                    xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
                    xml.WriteString(created.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }
        );
    }
}
