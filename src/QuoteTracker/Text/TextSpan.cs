namespace QuoteTracker.Text;

/// <summary>A half-open interval [<see cref="Start"/>, <see cref="End"/>) of UTF-16 units of a text.</summary>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Creates the interval [<paramref name="start"/>, <paramref name="end"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or beyond <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first unit.</summary>
    public int Start { get; }

    /// <summary>Offset after the last unit.</summary>
    public int End { get; }

    /// <summary>Number of units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the interval holds no unit.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether <paramref name="offset"/> lies inside.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The part of <paramref name="text"/> that the interval covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval reaches beyond <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];

    /// <summary>Orders by start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>The interval in the usual notation, such as <c>[3, 8)</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}, {End})");
}
