using System.CommandLine;
using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Ranking;
using QuoteTracker.Training.Corpora;
using QuoteTracker.Training.Quotes;
using QuoteTracker.Training.Text;

namespace QuoteTracker.Training.Speakers;

/// <summary>The command <c>train speakers</c>: the weights that rank whom a pronoun or description goes back to.</summary>
internal static class TrainSpeakersCommand
{
    private const int Folds = 4;

    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "Where to write the model.", Required = true };
        Option<DirectoryInfo> cache = new("--cache") { Description = "Where to keep the text models of the folds.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(Path.GetTempPath(), "quotetracker-folds")) };
        Command command = new("speakers", "Trains the ranking of candidates for pronouns and descriptions.") { corpora, output, cache };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(corpora).FullName, parsed.GetRequiredValue(output).FullName, parsed.GetValue(cache)!.FullName, parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string corpora, string output, string cache, TextWriter log)
    {
        JackknifedText jackknife = JackknifedText.Create(corpora, cache, Folds, seed: 1, Console.Error);
        (AnalyzedArticle Article, CoreferenceChains Chains, bool IsGold)[] articles =
        [
            .. AnnotatedArticles.Polnear(corpora, "train", jackknife).Select(pair => (pair.Article, pair.Chains, false)),
            .. AnnotatedArticles.Gum(corpora, "train", freeOnly: true).Select(pair => (pair.Article, pair.Chains, true)),
        ];
        // The second round meets the history that the first round's weights make.
        CandidateModel model = CandidateModel.Shared;
        for (int round = 1; round <= 2; round++)
        {
            List<RankedPlace> places = [.. articles.SelectMany(article => PlaceReader.Read(article.Article, article.Chains, model, article.IsGold)).Where(place => place.IsGold || place.Right.Contains(true))];
            List<(AnaphorKind Kind, double Share, bool Right)> trained = CandidateJackknife.Run(places, new HashSet<AnaphorKind>());
            List<(AnaphorKind Kind, double Share, bool Right)> hand = CandidateJackknife.Run(places, Enum.GetValues<AnaphorKind>().ToHashSet());

            // A kind whose trained weights are no better on articles they never saw keeps the weights set by hand.
            HashSet<AnaphorKind> byHand = [.. Enum.GetValues<AnaphorKind>().Where(kind => Right(hand, kind) >= Right(trained, kind))];
            List<(AnaphorKind Kind, double Share, bool Right)> held = [.. trained.Where(place => !byHand.Contains(place.Kind)), .. hand.Where(place => byHand.Contains(place.Kind))];
            model = CandidateTrainer.Fit(places, held, byHand);
            foreach (AnaphorKind kind in Enum.GetValues<AnaphorKind>())
            {
                int all = Math.Max(1, held.Count(place => place.Kind == kind));
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round} {kind}: {places.Count(place => place.Kind == kind)} places, held out {all}: trained {Right(trained, kind)} = {100.0 * Right(trained, kind) / all:F1} %, by hand {Right(hand, kind)} = {100.0 * Right(hand, kind) / all:F1} %; {(byHand.Contains(kind) ? "by hand" : "trained")} taken"));
            }
        }

        Directory.CreateDirectory(output);
        using StreamWriter file = new(Path.Combine(output, CandidateModel.FileName));
        model.Write(file);
    }

    private static int Right(List<(AnaphorKind Kind, double Share, bool Right)> places, AnaphorKind kind) => places.Count(place => place.Kind == kind && place.Right);
}
