using System.Globalization;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>Counts how many spans and attributions of chosen readings are right.</summary>
internal sealed class ReadingTally
{
    private readonly double[] _gold = new double[4];
    private readonly double[] _found = new double[4];
    private readonly double[] _right = new double[4];

    /// <param name="articles">The articles with all that could be found.</param>
    public ReadingTally(IEnumerable<LabelledArticle> articles)
    {
        foreach (GoldAttribution attribution in articles.SelectMany(a => a.Article.Attributions))
        {
            _gold[0] += attribution.Source.Count;
            _gold[1] += attribution.Cue.Count;
            _gold[2] += attribution.Content.Count;
            _gold[3]++;
        }
    }

    /// <summary>F1 of wholly right attributions plus the mean F1 of the roles, in percent.</summary>
    public double Score => F1(3) + ((F1(0) + F1(1) + F1(2)) / 3);

    /// <summary>Adds the reading chosen for a candidate.</summary>
    public void Add(RankedReading choice, GoldRoles? gold)
    {
        if (choice.Hypothesis.IsReject)
        {
            return;
        }

        Count(0, choice.Hypothesis.Sources, gold?.Sources);
        Count(1, [choice.Hypothesis.Cue], gold?.Cues);
        Count(2, choice.Hypothesis.Contents, gold?.Contents);
        _found[3]++;
        _right[3] += choice.IsRight ? 1 : 0;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"source {F1(0):F2} cue {F1(1):F2} content {F1(2):F2} linked {F1(3):F2} of {_found[3]:F0}");

    private double F1(int role) => 200 * _right[role] / Math.Max(1, _found[role] + _gold[role]);

    private void Count(int role, List<TokenRange> found, IReadOnlyList<TokenRange>? gold)
    {
        _found[role] += found.Count;
        _right[role] += gold is null ? 0 : found.Count(gold.Contains);
    }
}
