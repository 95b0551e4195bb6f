using System.Collections.Immutable;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Turns places of the current passage into attributions of the text. Not thread-safe.</summary>
internal sealed class AttributionCollector(AnalyzedText text, Passage passage)
{
    // The share of quoted letters from which a content counts as direct, and below which as indirect.
    private const double Direct = .9;
    private const double Indirect = .05;

    private readonly List<Attribution> _found = [];

    public void Add(ReadOnlySpan<TokenRange> sources, TokenRange cue, ReadOnlySpan<TokenRange> contents, double confidence) =>
        _found.Add(new Attribution
        {
            Source = SpansOf(sources),
            Cue = [SpanOf(cue)],
            Content = SpansOf(contents),
            Kind = KindOf(contents),
            Confidence = confidence,
        });

    /// <summary>All attributions, ordered by content, then cue.</summary>
    public ImmutableArray<Attribution> ToImmutable()
    {
        _found.Sort(static (a, b) =>
        {
            int order = a.Content[0].CompareTo(b.Content[0]);
            return order != 0 ? order : a.Cue[0].CompareTo(b.Cue[0]);
        });
        return [.. _found];
    }

    private AttributionKind KindOf(ReadOnlySpan<TokenRange> contents)
    {
        int letters = 0;
        int quoted = 0;
        foreach (TokenRange content in contents)
        {
            for (int i = content.Start; i < content.End; i++)
            {
                int length = 0;
                foreach (char c in text.Word(passage.First + i))
                {
                    length += char.IsLetterOrDigit(c) ? 1 : 0;
                }

                letters += length;
                quoted += passage.Quote[i] == QuoteState.Outside ? 0 : length;
            }
        }

        double share = letters == 0 ? 0 : (double)quoted / letters;
        return share >= Direct ? AttributionKind.Direct : share >= Indirect ? AttributionKind.Mixed : AttributionKind.Indirect;
    }

    private ImmutableArray<TextSpan> SpansOf(ReadOnlySpan<TokenRange> ranges)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(ranges.Length);
        foreach (TokenRange range in ranges)
        {
            spans.Add(SpanOf(range));
        }

        return spans.MoveToImmutable();
    }

    private TextSpan SpanOf(TokenRange range) =>
        text.SpanOf(new TokenRange(range.Start + passage.First, range.End + passage.First));
}
