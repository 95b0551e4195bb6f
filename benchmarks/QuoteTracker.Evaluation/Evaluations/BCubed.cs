namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>B-cubed (Bagga and Baldwin 1998): for each mention the share of those put with it that belong there, and of those that belong with it that were put there.</summary>
internal sealed class BCubed
{
    private double _precision;
    private double _recall;

    public int Mentions { get; private set; }

    public double Precision => Mentions == 0 ? 0 : 100 * _precision / Mentions;

    public double Recall => Mentions == 0 ? 0 : 100 * _recall / Mentions;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Adds the mentions of one document, each with what it was put under and what it belongs to.</summary>
    public void Add(IReadOnlyCollection<(int Found, string True)> mentions)
    {
        Dictionary<int, int> found = mentions.CountBy(mention => mention.Found).ToDictionary();
        Dictionary<string, int> gold = mentions.CountBy(mention => mention.True, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Dictionary<(int, string), int> both = mentions.CountBy(mention => mention).ToDictionary();
        foreach ((int cluster, string entity) in mentions)
        {
            _precision += (double)both[(cluster, entity)] / found[cluster];
            _recall += (double)both[(cluster, entity)] / gold[entity];
        }

        Mentions += mentions.Count;
    }
}
