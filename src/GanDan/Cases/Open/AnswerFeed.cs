using System.Globalization;
using System.Text;
using System.Xml;
using GanDan.Platform.Papers;

namespace GanDan.Cases.Open;

/// <summary>One entry of a feed; addresses are absolute.</summary>
public sealed record FeedEntry(string Title, string Link, string Words, string? Topic, DateTime At);

/// <summary>An RSS 2.0 feed, written by hand: titles, links, words, and a link to itself (RSS Best Practices, atom:link).</summary>
public static class AnswerFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <param name="self">The feed's own address.</param>
    /// <param name="site">The page it belongs to.</param>
    /// <param name="language">vi or en.</param>
    public static byte[] Write(string title, string description, string self, string site, string language, IEnumerable<FeedEntry> entries)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true };
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            Element(xml, "title", title);
            Element(xml, "link", site);
            Element(xml, "description", description);
            Element(xml, "language", language);
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("href", self);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var entry in entries)
                Item(xml, entry);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Item(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        Element(xml, "title", entry.Title);
        Element(xml, "link", entry.Link);
        // A case opened again is answered again: the same page, another entry.
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(string.Create(CultureInfo.InvariantCulture, $"{entry.Link}#{entry.At:yyyyMMddHHmmss}"));
        xml.WriteEndElement();
        Element(xml, "pubDate", entry.At.ToString("R", CultureInfo.InvariantCulture));
        if (entry.Topic is not null)
            Element(xml, "category", entry.Topic);
        Element(xml, "description", entry.Words);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, SafeText.ForXml(text));
}
