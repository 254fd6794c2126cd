using System.ComponentModel.DataAnnotations;

namespace GanDan.Cases.Triage;

/// <summary>The classes of a petition by its signatures (Thông tư 07/2014 Đ.6).</summary>
public enum SignatureSize
{
    [Display(Name = "Một người ký")]
    One,

    [Display(Name = "Nhiều người ký")]
    Few,

    [Display(Name = "Đơn đông người")]
    Mass,
}

/// <summary>What follows from how many have signed.</summary>
public static class Signatures
{
    /// <summary>From here on a petition is one of many people.</summary>
    public const int Mass = 5;

    public static SignatureSize SizeOf(int signatures) =>
        signatures switch
        {
            <= 1 => SignatureSize.One,
            < Mass => SignatureSize.Few,
            _ => SignatureSize.Mass,
        };

    /// <summary>How many may speak for all (Luật Khiếu nại 02/2011 Đ.8): for five to ten people one or two, for more up to five; null below five.</summary>
    public static (int Least, int Most)? Representatives(int signatures) =>
        signatures switch
        {
            < Mass => null,
            <= 10 => (1, 2),
            _ => (1, 5),
        };
}
