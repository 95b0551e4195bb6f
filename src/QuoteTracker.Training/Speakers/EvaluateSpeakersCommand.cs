using System.CommandLine;
using System.Globalization;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers.Ranking;
using QuoteTracker.Training.Corpora;
using QuoteTracker.Training.Quotes;

namespace QuoteTracker.Training.Speakers;

/// <summary>The command <c>evaluate speakers</c>: how often the best candidate is right, and how far its probability can be trusted, on articles not trained on.</summary>
internal static class EvaluateSpeakersCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> corpora = new("--corpora") { Description = "Folder of the corpora.", Required = true };
        Option<FileInfo> model = new("--model") { Description = "Weights to measure instead of those that come with the package." };
        Command command = new("speakers", "Measures the ranking of candidates on the dev splits of GUM and PolNeAR.") { corpora, model };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(corpora).FullName, parsed.GetValue(model), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static void Run(string corpora, FileInfo? file, TextWriter output)
    {
        CandidateModel model = CandidateModel.Shared;
        if (file is not null)
        {
            using StreamReader reader = file.OpenText();
            model = CandidateModel.Read(reader);
        }

        output.WriteLine("| corpus | what | of | weights set by hand | per cent | trained weights | per cent |\n|---|---|---:|---:|---:|---:|---:|");
        var reliability = new Reliability();
        Report("GUM dev, gold", AnnotatedArticles.Gum(corpora, "dev", freeOnly: false), isGold: true);
        Report("PolNeAR dev, silver", AnnotatedArticles.Polnear(corpora, "dev", jackknife: null), isGold: false);
        output.WriteLine();
        output.WriteLine(reliability.ToString());

        void Report(string corpus, IEnumerable<(AnalyzedArticle Article, CoreferenceChains Chains)> articles, bool isGold)
        {
            // Silver chains that name nobody say nothing of the candidates.
            List<RankedPlace> places = [.. articles.SelectMany(article => PlaceReader.Read(article.Article, article.Chains, model, isGold)).Where(place => isGold || place.Right.Contains(true))];
            foreach (IGrouping<(AnaphorKind Kind, bool IsSource), RankedPlace> group in places.GroupBy(place => (place.Kind, place.IsSource)).OrderBy(group => group.Key))
            {
                int right = 0;
                int byHand = 0;
                foreach (RankedPlace place in group)
                {
                    (_, double share, bool isRight) = CandidateJackknife.Judge(model, place);
                    right += isRight ? 1 : 0;
                    byHand += CandidateJackknife.Judge(HandWeights.Model, place).Right ? 1 : 0;
                    if (place.IsSource)
                    {
                        reliability.Add(model.Calibrated(place.Kind, share), isRight);
                    }
                }

                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {corpus} | {group.Key.Kind}{(group.Key.IsSource ? ", source" : ", not a source")} | {group.Count()} | {byHand} | {100.0 * byHand / group.Count():F1} | {right} | {100.0 * right / group.Count():F1} |"));
            }
        }
    }
}
