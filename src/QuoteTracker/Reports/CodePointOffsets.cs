namespace QuoteTracker.Reports;

/// <summary>Turns offsets in UTF-16 units of a text into offsets in Unicode code points. Half a surrogate pair counts as one.</summary>
internal sealed class CodePointOffsets
{
    // Offsets after each surrogate pair, ascending.
    private readonly List<int> _pairEnds = [];

    public CodePointOffsets(ReadOnlySpan<char> text)
    {
        for (int at = 0; text[at..].IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and int found;)
        {
            at += found;
            bool pair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            at += pair ? 2 : 1;
            if (pair)
            {
                _pairEnds.Add(at);
            }
        }
    }

    public int Of(int utf16Offset)
    {
        int found = _pairEnds.BinarySearch(utf16Offset);
        return utf16Offset - (found >= 0 ? found + 1 : ~found);
    }
}
