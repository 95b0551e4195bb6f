using System.Globalization;
using QuoteTracker.Quotes.Learned;

namespace QuoteTracker.Training.Quotes;

/// <summary>Trains the accurate mode. Each layer learns from what the layer below says about articles that it never saw.</summary>
internal sealed class AccurateTrainer(TrainingData data, Action<string> report)
{
    // Tried for the least gain; of equal ones the first is taken.
    private static readonly float[] Gains = [.3f, .32f, .28f, .34f, .26f, .36f, .24f, .38f, .22f, .4f];

    public AccurateModel Train(int seed)
    {
        var firstTrainer = new FirstStageTrainer(data, report);
        FirstTagger tagger = firstTrainer.Train(seed);
        var secondTrainer = new SecondStageTrainer(data, firstTrainer, report);
        var items = new List<RankingItem>[data.Folds];
        CueReader? reader = null;
        Parallel.For(0, data.Folds + 1, data.Parallel, fold =>
        {
            CueReader trained = secondTrainer.TrainWithout(fold, seed);
            if (fold == data.Folds)
            {
                reader = trained;
            }
            else
            {
                items[fold] = Items(trained, secondTrainer, firstTrainer, fold);
            }
        });
        report($"ranker: {items.Sum(i => i.Count)} candidates");
        HypothesisRanker[] rankers = new HypothesisRanker[data.Folds + 1];
        Parallel.For(0, rankers.Length, data.Parallel, fold =>
            rankers[fold] = RankerTrainer.Train(items.Where((_, other) => other != fold).SelectMany(i => i), seed));
        float least = BestGain(rankers, items);
        HypothesisRanker ranker = rankers[^1] with { LeastGain = least };
        return new AccurateModel(data.LexiconWithout(-1), tagger, reader!, ranker, Calibrate(rankers, items, least));
    }

    private List<RankingItem> Items(CueReader reader, SecondStageTrainer second, FirstStageTrainer first, int fold)
    {
        var items = new List<RankingItem>();
        var features = new TaggerBuffers();
        (int Article, int Passage) prepared = (-1, -1);
        CueBuffers buffers = new();
        foreach (CueExample example in second.Examples)
        {
            if (second.FoldOf(example.Article) != fold || example.Candidate < 0)
            {
                continue;
            }

            LabelledPassage p = data.Articles[example.Article].Passages[example.Passage];
            FirstStage found = first.Found[example.Article][example.Passage];
            if (prepared != (example.Article, example.Passage))
            {
                // Hypotheses of the passage before are kept by their items.
                buffers = new CueBuffers();
                features.Extract(p.Passage, p.Index, p.Syntax);
                reader.Prepare(p.Passage, features, buffers);
                prepared = (example.Article, example.Passage);
            }

            buffers.Context.Fill(p.Passage, p.Syntax, found.Spans, found.Candidates, example.Candidate);
            reader.Read(p.Passage, p.Index, p.Syntax, found, buffers);
            items.Add(new RankingItem(fold, [.. buffers.Hypotheses.Select(h => Ranked(p, found, buffers, h, example.Gold))], example.Gold, found));
        }

        return items;
    }

    private static RankedReading Ranked(LabelledPassage p, FirstStage found, CueBuffers buffers, Hypothesis h, GoldRoles? gold)
    {
        var writer = new FeatureWriter(buffers.HypothesisFeatures());
        HypothesisFeatures.Write(p.Passage, p.Index, p.Syntax, buffers.Context, found, h, ref writer);
        return new RankedReading(h, writer.Features.ToArray(), ReadingQuality.Of(h, gold), ReadingQuality.IsRight(h, gold));
    }

    /// <summary>The least gain with the best scores among held-out candidates: F1 of wholly right attributions plus the mean of that of the roles.</summary>
    private float BestGain(HypothesisRanker[] rankers, List<RankingItem>[] items)
    {
        float best = 0;
        double bestScore = -1;
        foreach (float gain in Gains)
        {
            var tally = new ReadingTally(data.Articles);
            foreach (RankingItem item in items.SelectMany(i => i))
            {
                tally.Add(item.Readings[Choose(rankers[item.Fold], item, gain)], item.Gold);
            }

            report(string.Create(CultureInfo.InvariantCulture, $"ranker: least gain {gain:F2} {tally}"));
            if (tally.Score > bestScore)
            {
                bestScore = tally.Score;
                best = gain;
            }
        }

        return best;
    }

    private static Calibration Calibrate(HypothesisRanker[] rankers, List<RankingItem>[] items, float least)
    {
        var outcomes = new List<(float[] Evidence, bool Right)>();
        foreach (RankingItem item in items.SelectMany(i => i))
        {
            int chosen = Choose(rankers[item.Fold], item, least);
            if (!item.Readings[chosen].Hypothesis.IsReject)
            {
                var evidence = new float[HypothesisRanker.Evidence];
                HypothesisRanker.Describe(item.First, [.. item.Readings.Select(r => r.Hypothesis)], chosen, evidence);
                outcomes.Add((evidence, item.Readings[chosen].IsRight));
            }
        }

        return LogisticFit.Fit(outcomes);
    }

    private static int Choose(HypothesisRanker ranker, RankingItem item, float least)
    {
        foreach (RankedReading reading in item.Readings)
        {
            reading.Hypothesis.Score = ranker.Score(reading.Hypothesis, reading.Features);
        }

        return ExpectedGain.Choose([.. item.Readings.Select(reading => reading.Hypothesis)], least);
    }
}
