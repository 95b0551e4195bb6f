namespace QuoteTracker.Training.Corpora;

/// <summary>Turns offsets in Unicode code points into offsets in UTF-16 units.</summary>
internal sealed class CodePointOffsets
{
    private readonly List<int> _units = [];

    public CodePointOffsets(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            _units.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
        }

        _units.Add(text.Length);
    }

    /// <summary>Offset in UTF-16 units of a code point.</summary>
    public int this[int codePoint] => _units[codePoint];
}
