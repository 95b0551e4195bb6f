namespace QuoteTracker.Evaluation.Spans;

/// <summary>Converts offsets in a text between UTF-16 units and Unicode code points.</summary>
internal sealed class CodePoints
{
    // Offset of the second half of each surrogate pair, in order.
    private readonly List<int> _lowHalves = [];
    private readonly int _length;

    public CodePoints(string text)
    {
        _length = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                _lowHalves.Add(i);
            }
        }
    }

    public int FromUtf16(int offset) => offset - CountBefore(offset);

    /// <summary>The end of the text for an offset beyond it.</summary>
    public int ToUtf16(int codePoints)
    {
        int at = codePoints;
        foreach (int low in _lowHalves)
        {
            if (low > at)
            {
                break;
            }

            at++;
        }

        return Math.Min(at, _length);
    }

    private int CountBefore(int offset)
    {
        int found = _lowHalves.BinarySearch(offset);
        return found >= 0 ? found : ~found;
    }
}
