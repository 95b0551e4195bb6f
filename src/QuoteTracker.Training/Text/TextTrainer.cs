using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;

namespace QuoteTracker.Training.Text;

/// <summary>Trains the models of the text stage: tags first, then entities and trees on tags that a tagger gave which had not seen the sentence.</summary>
/// <param name="settings">The settings.</param>
/// <param name="log">Receives progress.</param>
internal sealed class TextTrainer(TextTraining settings, TextWriter log)
{
    private const int Folds = 2;
    private const int TagEpochs = 5;
    private const int FoldEpochs = 4;
    private const int FirstEntityEpochs = 3;
    private const int EntityEpochs = 6;
    private const int MoveEpochs = 6;
    private const int RelationEpochs = 4;

    /// <summary>Trains on documents of both corpora.</summary>
    public TrainedText Train(IReadOnlyList<GoldDocument> coreNlp, IReadOnlyList<GoldDocument> gum)
    {
        TextExamples builder = new(new GroupWords(coreNlp));
        List<TextExample> news = [.. coreNlp.SelectMany(builder.FromCoreNlp)];
        List<TextExample> all = [.. news, .. gum.SelectMany(builder.FromGum)];
        Stopwatch clock = Stopwatch.StartNew();
        Perceptron tags = PartOfSpeechTrainer.Train(all, TagEpochs, settings);
        Log(clock, "tags");
        PredictTags(all);
        Log(clock, "jackknifed tags");
        Task<EntityTrainer> entities = Task.Run(() => TrainEntities(news, all));
        Perceptron moves = ParserTrainer.TrainMoves(all, MoveEpochs, settings);
        Log(clock, "moves");
        Perceptron relations = ParserTrainer.TrainRelations(all, RelationEpochs, settings);
        Log(clock, "relations");
        return new TrainedText(tags, entities.GetAwaiter().GetResult(), moves, relations);
    }

    private void PredictTags(List<TextExample> all)
    {
        for (int fold = 0; fold < Folds; fold++)
        {
            Perceptron tagger = PartOfSpeechTrainer.Train([.. all.Where((_, i) => i / 50 % Folds != fold)], FoldEpochs, settings);
            foreach (TextExample example in all.Where((_, i) => i / 50 % Folds == fold))
            {
                example.PredictedTags = PartOfSpeechTrainer.Tag(tagger, example);
            }
        }
    }

    private EntityTrainer TrainEntities(List<TextExample> news, List<TextExample> all)
    {
        EntityCompletion completion = new(news, EntityTrainer.Train(news, FirstEntityEpochs, settings));
        foreach (TextExample example in all.Where(e => e.IsForeign))
        {
            completion.Apply(example);
        }

        return EntityTrainer.Train(all, EntityEpochs, settings);
    }

    private void Log(Stopwatch clock, string what) => log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:F1} s {what}"));
}
