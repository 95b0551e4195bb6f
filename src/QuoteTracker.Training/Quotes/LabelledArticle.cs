using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>An article cut into labelled passages.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">Its analysis, by models that never saw it.</param>
/// <param name="Passages">Its passages in order.</param>
internal sealed record LabelledArticle(QuoteArticle Article, AnalyzedText Text, IReadOnlyList<LabelledPassage> Passages)
{
    /// <summary>Cuts an analysed article.</summary>
    public static LabelledArticle From(QuoteArticle article, AnalyzedText text, CueLexicon lexicon)
    {
        var quotes = new byte[text.Tokens.Length];
        QuoteState.Fill(text, text.Marks, quotes);
        var reader = new PassageReader(lexicon);
        var passages = new List<LabelledPassage>();
        int before = Surroundings.Nothing;
        int paragraph = 0;
        int sentence = 0;
        for (int at = 0; at < text.Tokens.Length;)
        {
            TokenRange range = PassageReader.RangeFrom(text, at, ref paragraph, ref sentence);
            var passage = new Passage();
            reader.Read(text, quotes, range, paragraph, before, passage);
            before = Surroundings.Ending(passage);
            passages.Add(Label(passage, text, range, article.Attributions));
            at = range.End;
        }

        return new LabelledArticle(article, text, passages);
    }

    /// <summary>A token shared by two spans leaves an inside label without beginning.</summary>
    public static void Repair(byte[] labels)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if (i == 0 ? !RoleLabel.MayStart(labels[i]) : !RoleLabel.MayFollow(labels[i - 1], labels[i]))
            {
                labels[i]--;
            }
        }
    }

    private static LabelledPassage Label(Passage passage, AnalyzedText text, TokenRange range, IReadOnlyList<GoldAttribution> attributions)
    {
        var labels = new byte[range.Length];
        var gold = new List<GoldRoles>();
        TextSpan extent = text.SpanOf(range);
        foreach (GoldAttribution attribution in attributions)
        {
            if (attribution.Source.Concat(attribution.Cue).Concat(attribution.Content).Any(extent.Overlaps))
            {
                var roles = new GoldRoles(
                    Places(attribution.Source, RoleLabel.BeginSource),
                    Places(attribution.Cue, RoleLabel.BeginCue),
                    Places(attribution.Content, RoleLabel.BeginContent));
                if (roles.Cues.Count > 0)
                {
                    gold.Add(roles);
                }
            }
        }

        Repair(labels);
        var index = new PassageIndex();
        index.Fill(passage);
        var syntax = new SyntaxIndex();
        syntax.Fill(passage);
        return new LabelledPassage(passage, index, syntax, labels, gold);

        List<TokenRange> Places(IReadOnlyList<TextSpan> spans, int begin)
        {
            var places = new List<TokenRange>();
            foreach (TextSpan span in spans)
            {
                TokenRange tokens = text.TokensIn(span);
                int start = Math.Max(tokens.Start, range.Start) - range.Start;
                int end = Math.Min(tokens.End, range.End) - range.Start;
                for (int i = start; i < end; i++)
                {
                    labels[i] = (byte)(i == start ? begin : begin + 1);
                }

                if (end > start)
                {
                    places.Add(new TokenRange(start, end));
                }
            }

            return places;
        }
    }
}
