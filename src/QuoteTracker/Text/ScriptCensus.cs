namespace QuoteTracker.Text;

/// <summary>Counts the letters of a text by script (blocks of the Unicode Standard).</summary>
internal sealed class ScriptCensus
{
    // Begin, end and script of blocks of letters beyond Latin, in order.
    private static readonly (char First, char Last, WritingSystem Script)[] Blocks =
    [
        ('\u0370', '\u03ff', WritingSystem.Greek), ('\u0400', '\u052f', WritingSystem.Cyrillic), ('\u0530', '\u058f', WritingSystem.Armenian),
        ('\u0590', '\u05ff', WritingSystem.Hebrew), ('\u0600', '\u077f', WritingSystem.Arabic), ('\u0900', '\u097f', WritingSystem.Devanagari),
        ('\u0980', '\u09ff', WritingSystem.Bengali), ('\u0b80', '\u0bff', WritingSystem.Tamil), ('\u0c00', '\u0c7f', WritingSystem.Telugu),
        ('\u0e00', '\u0e7f', WritingSystem.Thai), ('\u10a0', '\u10ff', WritingSystem.Georgian), ('\u1100', '\u11ff', WritingSystem.Hangul),
        ('\u1200', '\u139f', WritingSystem.Ethiopic), ('\u1e00', '\u1eff', WritingSystem.Latin), ('\u1f00', '\u1fff', WritingSystem.Greek), ('\u3040', '\u30ff', WritingSystem.Kana),
        ('\u3400', '\u9fff', WritingSystem.Han), ('\uac00', '\ud7af', WritingSystem.Hangul), ('\ufb50', '\ufdff', WritingSystem.Arabic),
        ('\ufe70', '\ufeff', WritingSystem.Arabic),
    ];

    private readonly int[] _letters = new int[(int)WritingSystem.Other + 1];

    /// <summary>Letters in all.</summary>
    public int Total { get; private set; }

    /// <summary>The letters of a script.</summary>
    public int this[WritingSystem script] => _letters[(int)script];

    /// <summary>The script with the most letters.</summary>
    public WritingSystem Main => (WritingSystem)Array.IndexOf(_letters, _letters.Max());

    public void Add(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsAsciiLetter(c) || (c > '\u007f' && char.IsLetter(c)))
            {
                _letters[(int)ScriptOf(c)]++;
                Total++;
            }
        }
    }

    private static WritingSystem ScriptOf(char c)
    {
        if (c < '\u0370')
        {
            return WritingSystem.Latin;
        }

        foreach ((char first, char last, WritingSystem script) in Blocks)
        {
            if (c <= last)
            {
                return c >= first ? script : WritingSystem.Other;
            }
        }

        return WritingSystem.Other;
    }
}
