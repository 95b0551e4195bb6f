namespace QuoteTracker.Text.Marks;

/// <summary>The signs that can be a quotation mark.</summary>
internal enum Glyph : byte
{
    None,

    /// <summary>" and its full-width form.</summary>
    Straight,

    /// <summary>Two straight apostrophes.</summary>
    TwoApostrophes,

    /// <summary>Two back-ticks.</summary>
    TwoBackticks,

    /// <summary>U+201C: opens in English, closes in German.</summary>
    LeftDouble,

    /// <summary>U+201D: closes in English, opens and closes in Swedish and Finnish.</summary>
    RightDouble,

    /// <summary>U+201E: opens in German and Slavic languages.</summary>
    LowDouble,

    /// <summary>U+00AB: opens in French, closes in Danish and German books.</summary>
    LeftGuillemet,

    /// <summary>U+00BB: closes in French, opens in Danish and German books.</summary>
    RightGuillemet,

    /// <summary>U+2039.</summary>
    LeftSingleGuillemet,

    /// <summary>U+203A.</summary>
    RightSingleGuillemet,

    /// <summary>': mark or apostrophe.</summary>
    Apostrophe,

    /// <summary>U+2018.</summary>
    LeftSingle,

    /// <summary>U+2019: mark or apostrophe.</summary>
    RightSingle,

    /// <summary>U+201A.</summary>
    LowSingle,

    /// <summary>U+300C.</summary>
    CornerOpen,

    /// <summary>U+300D.</summary>
    CornerClose,

    /// <summary>U+300E.</summary>
    WhiteCornerOpen,

    /// <summary>U+300F.</summary>
    WhiteCornerClose,

    /// <summary>U+300A.</summary>
    DoubleAngleOpen,

    /// <summary>U+300B.</summary>
    DoubleAngleClose,
}
