using QuoteTracker.Speakers.Ranking;

namespace QuoteTracker.Training.Speakers;

/// <summary>Ranks each place with weights that never saw its document: what the curve of confidence is fitted to, and an honest score on the training data.</summary>
internal static class CandidateJackknife
{
    private const int Folds = 4;

    public static List<(AnaphorKind Kind, double Share, bool Right)> Run(IReadOnlyList<RankedPlace> places, IReadOnlySet<AnaphorKind> byHand)
    {
        string[] documents = [.. places.Select(place => place.Document).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> folds = documents.Select((name, d) => (name, d)).ToDictionary(pair => pair.name, pair => pair.d % Folds, StringComparer.Ordinal);
        List<(AnaphorKind Kind, double Share, bool Right)> held = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            CandidateModel model = CandidateTrainer.Fit([.. places.Where(place => folds[place.Document] != fold)], [], byHand);
            held.AddRange(places.Where(place => folds[place.Document] == fold && place.IsSource).Select(place => Judge(model, place)));
        }

        return held;
    }

    /// <summary>The share of the best candidate of a place, and whether it is right.</summary>
    public static (AnaphorKind Kind, double Share, bool Right) Judge(CandidateModel model, RankedPlace place)
    {
        double[] scores = [.. place.Features.Select(features => model.Score(place.Kind, features))];
        int best = Array.IndexOf(scores, scores.Max());
        return (place.Kind, 1 / scores.Sum(score => Math.Exp(score - scores[best])), place.Right[best]);
    }
}
