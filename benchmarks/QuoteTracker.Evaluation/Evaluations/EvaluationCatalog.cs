using QuoteTracker.Evaluation.Results;
using QuoteTracker.Evaluation.Spans;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>The evaluations by the name of their result, so that floors can name what they hold for.</summary>
internal static class EvaluationCatalog
{
    public static readonly IReadOnlyList<string> Names =
    [
        "quotes-polnear-dev", "quotes-fast-polnear-dev", "quotes-polnear-train", "quotes-riqua-valid", "quotes-human-dev", "quotes-human-train",
        "topics-raw", "topics-watched", "topics-gold", "emergent", "speakers", "conflicts",
    ];

    /// <exception cref="ArgumentException">There is no such evaluation.</exception>
    public static EvaluationResult Run(string name, EvaluationSetup setup, string? predictions = null)
    {
        return name switch
        {
            "quotes-polnear-dev" or "quotes-polnear-train" => QuotesEvaluation.Run(
                name,
                $"quotes --corpus polnear --split {name["quotes-polnear-".Length..]}",
                AttributedText.ReadPolnear(setup.Corpus("polnear", name["quotes-polnear-".Length..])),
                linked: true,
                setup.Pipeline,
                predictions),
            "quotes-fast-polnear-dev" => QuotesEvaluation.Run(
                name, "quotes --mode Fast", AttributedText.ReadPolnear(setup.Corpus("polnear", "dev")), linked: true, setup.FastPipeline, predictions),
            "quotes-riqua-valid" => QuotesEvaluation.Run(
                name, "quotes --corpus riqua", RiquaFile.Read(setup.Corpus("riqua", "valid.jsonl")), linked: false, setup.Pipeline, predictions),
            "quotes-human-dev" or "quotes-human-train" => QuotesEvaluation.Human(
                name, $"quotes --human --split {name["quotes-human-".Length..]}", setup.Corpus("polnear", name["quotes-human-".Length..])),
            "topics-raw" => TopicsEvaluation.FromArticles(setup, watched: false, predictions),
            "topics-watched" => TopicsEvaluation.FromArticles(setup, watched: true, predictions),
            "topics-gold" => GoldStudy.Run(setup),
            "speakers" => SpeakersEvaluation.Run(setup),
            "emergent" => EmergentEvaluation.Run(setup),
            "conflicts" => ConflictsEvaluation.Run(setup.Pipeline, "all", misses: null),
            _ => throw new ArgumentException($"There is no evaluation '{name}'; there are {string.Join(", ", Names)}.", nameof(name)),
        };
    }
}
