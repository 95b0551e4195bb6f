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
            List<(AnaphorKind Kind, double Share, bool Right)> held = CandidateJackknife.Run(places);
            model = CandidateTrainer.Fit(places, held);
            foreach (AnaphorKind kind in Enum.GetValues<AnaphorKind>())
            {
                int right = held.Count(place => place.Kind == kind && place.Right);
                int all = held.Count(place => place.Kind == kind);
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round} {kind}: {places.Count(place => place.Kind == kind)} places, held out {right}/{all} = {100.0 * right / Math.Max(1, all):F1} %"));
            }
        }

        Directory.CreateDirectory(output);
        using StreamWriter file = new(Path.Combine(output, CandidateModel.FileName));
        model.Write(file);
    }
}
