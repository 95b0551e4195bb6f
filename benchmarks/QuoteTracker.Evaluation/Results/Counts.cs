namespace QuoteTracker.Evaluation.Results;

/// <summary>Counts behind precision, recall and F1. Hits on the predicted and on the labelled side are kept apart, since one may match several of the other.</summary>
public readonly record struct Counts(int PredictedHits, int Predicted, int GoldHits, int Gold)
{
    /// <summary>Counts whose hits are pairs, one predicted with one labelled.</summary>
    public static Counts Of(int hits, int predicted, int gold) => new(hits, predicted, hits, gold);

    /// <summary>Share of the predicted that is right, 0 to 100; 0 when nothing was predicted.</summary>
    public double Precision => Share(PredictedHits, Predicted);

    /// <summary>Share of the labelled that was found, 0 to 100; 0 when nothing is labelled.</summary>
    public double Recall => Share(GoldHits, Gold);

    /// <summary>Harmonic mean of precision and recall, 0 to 100.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Adds two counts.</summary>
    public static Counts operator +(Counts left, Counts right) => Add(left, right);

    /// <summary>Adds two counts.</summary>
    public static Counts Add(Counts left, Counts right) => new(
        left.PredictedHits + right.PredictedHits,
        left.Predicted + right.Predicted,
        left.GoldHits + right.GoldHits,
        left.Gold + right.Gold);

    /// <summary>A share in percent, 0 when there is nothing to share.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;
}
