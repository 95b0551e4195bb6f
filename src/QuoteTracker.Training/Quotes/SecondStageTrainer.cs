using QuoteTracker.Quotes.Learned;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Quotes;

/// <summary>Trains the second stage on the candidates of the first, on all articles and once without each of a second set of folds.</summary>
internal sealed class SecondStageTrainer
{
    private const int Bits = 22;
    private const int MinCount = 4;
    private const int MostBaseRows = 150_000;
    private const int MostCueRows = 120_000;
    private readonly TrainingData _data;
    private readonly FirstStageTrainer _first;
    private readonly Action<string> _report;
    private readonly FeatureSpace _space;

    public SecondStageTrainer(TrainingData data, FirstStageTrainer first, Action<string> report)
    {
        _data = data;
        _first = first;
        _report = report;
        var byArticle = new List<CueExample>[data.Articles.Count];
        Parallel.For(0, byArticle.Length, data.Parallel, i => byArticle[i] = ExamplesOf(i));
        Examples = [.. byArticle.SelectMany(e => e)];
        _space = new FeatureSpace(Bits, [.. Examples.Select(e => e.Chain.Extra!)], MinCount);
        report($"second stage: {Examples.Count} candidates, {Examples.Count(e => e.Gold is not null)} right, {Examples.Count(e => e.Candidate < 0)} not proposed, {Examples.Sum(e => e.Chain.Labels.Length)} tokens, {_space.Rows} features");
    }

    public IReadOnlyList<CueExample> Examples { get; }

    /// <summary>Fold of an article in the second set, which cuts across the first.</summary>
    public int FoldOf(int article) => article / 3 % _data.Folds;

    /// <summary>Trains without a fold, or on everything when there is no such fold.</summary>
    public CueReader TrainWithout(int fold, int seed)
    {
        var trainer = new ChainTrainer(_first.Space, _space, CueReader.Classes);
        Action<string>? report = fold == _data.Folds ? line => _report("second stage: " + line) : null;
        trainer.Train(
            [.. Examples.Where(e => FoldOf(e.Article) != fold).Select(e => e.Chain)],
            new ChainTrainingOptions(6, 0.03f, 0, 0.7f, seed),
            report);
        return new CueReader(trainer.Base.Quantise(MostBaseRows), trainer.Extra!.Quantise(MostCueRows), trainer.Chain);
    }

    private List<CueExample> ExamplesOf(int article)
    {
        var examples = new List<CueExample>();
        IReadOnlyList<LabelledPassage> passages = _data.Articles[article].Passages;
        var context = new CueContext();
        for (int j = 0; j < passages.Count; j++)
        {
            LabelledPassage passage = passages[j];
            FirstStage found = _first.Found[article][j];
            var matched = new HashSet<GoldRoles>();
            for (int candidate = 0; candidate < found.Candidates.Count; candidate++)
            {
                GoldRoles? gold = Match(passage.Gold, found.Candidates[candidate]);
                if (gold is not null)
                {
                    matched.Add(gold);
                }

                context.Fill(passage.Passage, passage.Syntax, found.Spans, found.Candidates, candidate);
                examples.Add(new CueExample(article, j, candidate, gold, Chain(article, j, context, gold)));
            }

            if (found.Candidates.Count > 0)
            {
                AddMissed(article, j, matched, context, examples);
            }
        }

        return examples;
    }

    /// <summary>Right cues that were not proposed, in passages where others were.</summary>
    private void AddMissed(int article, int passage, HashSet<GoldRoles> matched, CueContext context, List<CueExample> examples)
    {
        LabelledPassage p = _data.Articles[article].Passages[passage];
        FirstStage found = _first.Found[article][passage];
        foreach (GoldRoles gold in p.Gold.Where(gold => !matched.Contains(gold)))
        {
            List<TokenRange> candidates = [.. found.Candidates.Append(gold.Cue).OrderBy(c => c.Start)];
            context.Fill(p.Passage, p.Syntax, found.Spans, candidates, candidates.IndexOf(gold.Cue));
            examples.Add(new CueExample(article, passage, -1, gold, Chain(article, passage, context, gold)));
        }
    }

    /// <summary>The attribution whose cue shares most with the candidate.</summary>
    private static GoldRoles? Match(IReadOnlyList<GoldRoles> gold, TokenRange candidate) => gold
        .Where(g => g.Cue.Start < candidate.End && g.Cue.End > candidate.Start)
        .MaxBy(g => Math.Min(g.Cue.End, candidate.End) - Math.Max(g.Cue.Start, candidate.Start));

    private ChainExample Chain(int article, int passage, CueContext context, GoldRoles? gold)
    {
        LabelledPassage p = _data.Articles[article].Passages[passage];
        int start = context.Window.Start;
        int length = context.Window.Length;
        FeatureMatrix features = PassageFeatures.Extract(
            length,
            (int place, ref FeatureWriter f) => CueFeatures.Write(p.Passage, p.Index, p.Syntax, context, _first.Found[article][passage], start + place, ref f));
        var labels = new byte[length];
        if (gold is not null)
        {
            Mark(gold.Contents, RoleLabel.BeginContent);
            Mark(gold.Cues, RoleLabel.BeginCue);
            Mark(gold.Sources, RoleLabel.BeginSource);
            LabelledArticle.Repair(labels);
        }

        int[] observed = [.. Enumerable.Range(start, length).Select(i => CueReader.Observe(p.Passage, context, i))];
        return new ChainExample(_first.Base[article][passage], start, features, observed, labels);

        void Mark(IReadOnlyList<TokenRange> spans, int begin)
        {
            foreach (TokenRange span in spans)
            {
                for (int i = Math.Max(span.Start, start); i < Math.Min(span.End, start + length); i++)
                {
                    labels[i - start] = (byte)(i == span.Start ? begin : begin + 1);
                }
            }
        }
    }
}
