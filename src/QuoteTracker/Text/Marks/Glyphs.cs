using System.Buffers;

namespace QuoteTracker.Text.Marks;

/// <summary>Reads glyphs and says which closes which.</summary>
internal static class Glyphs
{
    /// <summary>Every character that can begin a glyph.</summary>
    public static readonly SearchValues<char> Starts = SearchValues.Create(
        "\"'`\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u300A\u300B\u300C\u300D\u300E\u300F\uFF02");

    /// <summary>The glyph at an offset and its length in UTF-16 units.</summary>
    public static Glyph At(ReadOnlySpan<char> text, int offset, out int length)
    {
        char c = text[offset];
        bool twice = offset + 1 < text.Length && text[offset + 1] == c;
        length = (c is '\'' or '`') && twice ? 2 : 1;
        return c switch
        {
            '"' or '\uFF02' => Glyph.Straight,
            '\'' => twice ? Glyph.TwoApostrophes : Glyph.Apostrophe,
            '`' => twice ? Glyph.TwoBackticks : Glyph.None,
            '\u201C' or '\u201F' => Glyph.LeftDouble,
            '\u201D' => Glyph.RightDouble,
            '\u201E' => Glyph.LowDouble,
            '\u00AB' => Glyph.LeftGuillemet,
            '\u00BB' => Glyph.RightGuillemet,
            '\u2039' => Glyph.LeftSingleGuillemet,
            '\u203A' => Glyph.RightSingleGuillemet,
            '\u2018' or '\u201B' => Glyph.LeftSingle,
            '\u2019' => Glyph.RightSingle,
            '\u201A' => Glyph.LowSingle,
            '\u300C' => Glyph.CornerOpen,
            '\u300D' => Glyph.CornerClose,
            '\u300E' => Glyph.WhiteCornerOpen,
            '\u300F' => Glyph.WhiteCornerClose,
            '\u300A' => Glyph.DoubleAngleOpen,
            '\u300B' => Glyph.DoubleAngleClose,
            _ => Glyph.None,
        };
    }

    /// <summary>Whether <paramref name="glyph"/> can close what <paramref name="opening"/> opened.</summary>
    public static bool Closes(Glyph opening, Glyph glyph) => opening switch
    {
        Glyph.Straight => glyph is Glyph.Straight or Glyph.RightDouble,
        Glyph.TwoApostrophes => glyph is Glyph.TwoApostrophes,
        Glyph.TwoBackticks => glyph is Glyph.TwoApostrophes or Glyph.Straight or Glyph.RightDouble,
        Glyph.LeftDouble => glyph is Glyph.RightDouble or Glyph.Straight or Glyph.LeftDouble,
        Glyph.RightDouble => glyph is Glyph.RightDouble,
        Glyph.LowDouble => glyph is Glyph.LeftDouble or Glyph.RightDouble or Glyph.Straight,
        Glyph.LeftGuillemet => glyph is Glyph.RightGuillemet,
        Glyph.RightGuillemet => glyph is Glyph.LeftGuillemet or Glyph.RightGuillemet,
        Glyph.LeftSingleGuillemet => glyph is Glyph.RightSingleGuillemet,
        Glyph.RightSingleGuillemet => glyph is Glyph.LeftSingleGuillemet or Glyph.RightSingleGuillemet,
        Glyph.Apostrophe => glyph is Glyph.Apostrophe or Glyph.RightSingle,
        Glyph.LeftSingle => glyph is Glyph.RightSingle or Glyph.Apostrophe,
        Glyph.LowSingle => glyph is Glyph.LeftSingle or Glyph.RightSingle,
        Glyph.CornerOpen => glyph is Glyph.CornerClose,
        Glyph.WhiteCornerOpen => glyph is Glyph.WhiteCornerClose,
        Glyph.DoubleAngleOpen => glyph is Glyph.DoubleAngleClose,
        _ => false,
    };

    /// <summary>Whether the glyph opens whatever stands around it.</summary>
    public static bool AlwaysOpens(Glyph glyph) => glyph
        is Glyph.TwoBackticks or Glyph.LowDouble or Glyph.LowSingle or Glyph.LeftGuillemet or Glyph.LeftSingleGuillemet
        or Glyph.CornerOpen or Glyph.WhiteCornerOpen or Glyph.DoubleAngleOpen;

    /// <summary>Whether the glyph closes whatever stands around it, if something is open.</summary>
    public static bool AlwaysCloses(Glyph glyph) => glyph
        is Glyph.CornerClose or Glyph.WhiteCornerClose or Glyph.DoubleAngleClose;

    /// <summary>Whether the glyph may as well be an apostrophe.</summary>
    public static bool IsSingle(Glyph glyph) => glyph
        is Glyph.Apostrophe or Glyph.LeftSingle or Glyph.RightSingle or Glyph.LowSingle
        or Glyph.LeftSingleGuillemet or Glyph.RightSingleGuillemet;

    /// <summary>Whether two opening glyphs are the same mark for a quotation that goes on in the next paragraph; typewriter marks count as one
    /// another, but not as printed ones, which nobody takes to repeat them.</summary>
    public static bool SameMark(Glyph first, Glyph second) =>
        first == second || (IsTypewritten(first) && IsTypewritten(second)) || (first is Glyph.Apostrophe or Glyph.LeftSingle && second is Glyph.Apostrophe or Glyph.LeftSingle);

    private static bool IsTypewritten(Glyph glyph) => glyph is Glyph.Straight or Glyph.TwoApostrophes or Glyph.TwoBackticks;
}
