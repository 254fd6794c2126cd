namespace GanDan.Sense.Text;

/// <summary>The two encodings older office files are full of; their bytes show up as Western letters when read as Windows-1252.</summary>
public enum LegacyEncoding
{
    /// <summary>Unicode, or no Vietnamese at all.</summary>
    None,

    /// <summary>TCVN 5712:1993 VN3, the fonts named ".Vn…" ("ABC"): one byte for one letter. "T©n §Þnh".</summary>
    Tcvn3,

    /// <summary>VNI-Windows, the fonts named "VNI-…": a letter and, mostly, a second byte for its marks. "Taân Ñònh".</summary>
    Vni,
}
