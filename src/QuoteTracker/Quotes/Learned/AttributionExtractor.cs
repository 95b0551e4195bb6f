using System.Collections.Concurrent;
using System.Collections.Immutable;
using QuoteTracker.Quotes.Learned;
using QuoteTracker.Quotes.Marks;
using QuoteTracker.Text;

namespace QuoteTracker.Quotes;

/// <summary>Finds attributions with learned models. Thread-safe and deterministic; cost grows linearly with the text.</summary>
public sealed class AttributionExtractor : IAttributionExtractor
{
    private readonly FastModel _fast;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    internal AttributionExtractor(FastModel fast) => _fast = fast;

    /// <inheritdoc/>
    public ImmutableArray<Attribution> Extract(AnalyzedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_workspaces.TryTake(out Workspace? workspace))
        {
            workspace = new Workspace();
        }

        Span<byte> quotes = workspace.Quotes(text.Tokens.Length);
        QuoteState.Fill(text, QuotationMarks.Find(text), quotes);
        var found = ImmutableArray.CreateBuilder<Attribution>();
        var reader = new PassageReader(_fast.Lexicon);
        int before = Surroundings.Nothing;
        int paragraph = 0;
        int sentence = 0;
        for (int at = 0; at < text.Tokens.Length;)
        {
            TokenRange range = PassageReader.RangeFrom(text, at, ref paragraph, ref sentence);
            reader.Read(text, quotes, range, paragraph, before, workspace.Passage);
            before = Surroundings.Ending(workspace.Passage);
            workspace.Index.Fill(workspace.Passage);
            _fast.Decode(workspace);
            AddLinked(text, workspace, found);
            at = range.End;
        }

        _workspaces.Add(workspace);
        return found.DrainToImmutable();
    }

    private static void AddLinked(AnalyzedText text, Workspace w, ImmutableArray<Attribution>.Builder found)
    {
        PassageSpans spans = w.Spans;
        for (int cue = 0; cue < spans.Cues.Count; cue++)
        {
            var contents = ImmutableArray.CreateBuilder<TextSpan>();
            for (int i = 0; i < spans.Contents.Count; i++)
            {
                if (spans.CueOfContent[i] == cue)
                {
                    contents.Add(SpanOf(spans.Contents[i]));
                }
            }

            if (contents.Count > 0)
            {
                int source = spans.SourceOfCue[cue];
                found.Add(new Attribution
                {
                    Source = source < 0 ? [] : [SpanOf(spans.Sources[source])],
                    Cue = [SpanOf(spans.Cues[cue])],
                    Content = contents.DrainToImmutable(),
                    Kind = AttributionKind.Indirect,
                });
            }
        }

        TextSpan SpanOf(TokenRange range) => text.SpanOf(new TokenRange(range.Start + w.Passage.First, range.End + w.Passage.First));
    }
}
