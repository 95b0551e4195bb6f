using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>Scores predicted attributions as the published PolNeAR comparison does: every contiguous fragment of a role is one span, exact match;
/// linked when source, cue and content fragments are all identical. By kind, precision is that of the predictions of a kind against all gold,
/// recall that of the gold of a kind against all predictions.</summary>
internal sealed class AttributionScore
{
    private readonly SpanScore[] _roles = [new(), new(), new()];
    private readonly KindCount[] _kinds = [new(), new(), new()];
    private int _right;
    private int _predicted;
    private int _gold;

    public double Source => _roles[0].F1;

    public double Cue => _roles[1].F1;

    public double Content => _roles[2].F1;

    public double Linked => F1(_right, _predicted, _right, _gold);

    /// <summary>Linked F1 of a kind.</summary>
    public double LinkedOf(AttributionKind kind) => _kinds[(int)kind].F1;

    /// <summary>Adds an article.</summary>
    public void Add(QuoteArticle article, IReadOnlyCollection<GoldAttribution> predicted)
    {
        for (int role = 0; role < 3; role++)
        {
            _roles[role].Add(predicted.SelectMany(a => Fragments(a, role)), article.Attributions.SelectMany(a => Fragments(a, role)));
        }

        bool[] quoted = QuotedCharacters(article.Text);
        var gold = article.Attributions.Select(Key).ToHashSet(StringComparer.Ordinal);
        var found = predicted.Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (GoldAttribution attribution in predicted)
        {
            bool right = gold.Contains(Key(attribution));
            KindCount kind = _kinds[(int)KindOf(attribution, article.Text, quoted)];
            kind.Predicted++;
            kind.RightPredicted += right ? 1 : 0;
            _predicted++;
            _right += right ? 1 : 0;
        }

        foreach (GoldAttribution attribution in article.Attributions)
        {
            KindCount kind = _kinds[(int)KindOf(attribution, article.Text, quoted)];
            kind.Gold++;
            kind.RightGold += found.Contains(Key(attribution)) ? 1 : 0;
            _gold++;
        }
    }

    /// <summary>The attribution as a gold one, to compare.</summary>
    public static GoldAttribution From(Attribution attribution) => new(attribution.Source, attribution.Cue, attribution.Content);

    /// <summary>Whether the two agree in every fragment.</summary>
    public static bool Same(GoldAttribution first, GoldAttribution second) => Key(first) == Key(second);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"source {Source:F1} cue {Cue:F1} content {Content:F1} linked {Linked:F1} (P {100.0 * _right / Math.Max(1, _predicted):F1} R {100.0 * _right / Math.Max(1, _gold):F1}) direct {LinkedOf(AttributionKind.Direct):F1} mixed {LinkedOf(AttributionKind.Mixed):F1} indirect {LinkedOf(AttributionKind.Indirect):F1}");

    private static IEnumerable<TextSpan> Fragments(GoldAttribution attribution, int role) =>
        role switch { 0 => attribution.Source, 1 => attribution.Cue, _ => attribution.Content };

    private static string Key(GoldAttribution attribution) =>
        string.Join(',', attribution.Source) + "|" + string.Join(',', attribution.Cue) + "|" + string.Join(',', attribution.Content);

    private static double F1(double rightPredicted, double predicted, double rightGold, double gold)
    {
        double precision = predicted == 0 ? 0 : rightPredicted / predicted;
        double recall = gold == 0 ? 0 : rightGold / gold;
        return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
    }

    /// <summary>Direct when at least 90 % of the content's letters and digits stand in double marks, indirect below 5 %.</summary>
    private static AttributionKind KindOf(GoldAttribution attribution, string text, bool[] quoted)
    {
        int letters = 0;
        int inside = 0;
        foreach (TextSpan span in attribution.Content)
        {
            for (int i = span.Start; i < span.End; i++)
            {
                letters += char.IsLetterOrDigit(text[i]) ? 1 : 0;
                inside += char.IsLetterOrDigit(text[i]) && quoted[i] ? 1 : 0;
            }
        }

        double share = letters == 0 ? 0 : (double)inside / letters;
        return share >= .9 ? AttributionKind.Direct : share >= .05 ? AttributionKind.Mixed : AttributionKind.Indirect;
    }

    /// <summary>Characters in double marks, paragraph by paragraph; an open quotation runs to the end of its paragraph.</summary>
    private static bool[] QuotedCharacters(string text)
    {
        var quoted = new bool[text.Length];
        bool open = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool two = text[i] == '\'' && i + 1 < text.Length && text[i + 1] == '\'';
            if (text[i] == '\n')
            {
                open = false;
            }
            else if (text[i] is '\u201C' or '\u201D')
            {
                open = text[i] == '\u201C';
            }
            else if (text[i] == '"' || two)
            {
                open = !open;
                i += two ? 1 : 0;
            }
            else
            {
                quoted[i] = open;
            }
        }

        return quoted;
    }

    private sealed class KindCount
    {
        public int Predicted { get; set; }

        public int RightPredicted { get; set; }

        public int Gold { get; set; }

        public int RightGold { get; set; }

        public double F1 => AttributionScore.F1(RightPredicted, Predicted, RightGold, Gold);
    }
}
