using System.Runtime.InteropServices;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Quotes.Learned;

/// <summary>The accurate mode: a first stage proposes cues, a second reads each of them, a ranker chooses a reading or none. Thread-safe.</summary>
/// <param name="Lexicon">Words that often are cues.</param>
/// <param name="Tagger">First stage.</param>
/// <param name="Reader">Second stage.</param>
/// <param name="Ranker">Chooses a reading.</param>
/// <param name="Calibration">Estimates its confidence.</param>
internal sealed record AccurateModel(
    CueLexicon Lexicon, FirstTagger Tagger, CueReader Reader, HypothesisRanker Ranker, Calibration Calibration) : IPassageModel
{
    /// <summary>Kind of the model file.</summary>
    public const string Kind = "quotes/accurate";

    // What full recall adds to the odds that a gain must reach, in natural logarithms.
    private const float RecallBias = 2.5f;

    /// <inheritdoc/>
    public void Find(Workspace workspace, float recall, AttributionCollector found)
    {
        Passage p = workspace.Passage;
        FirstStage first = workspace.First;
        CueBuffers buffers = workspace.Cue;
        workspace.Syntax.Fill(p);
        workspace.Tagger.Extract(p, workspace.Index, workspace.Syntax);
        Tagger.Run(p, workspace.Index, workspace.Tagger, first);
        if (first.Candidates.Count == 0)
        {
            return;
        }

        Reader.Prepare(p, workspace.Tagger, buffers);
        buffers.ReturnAll();
        buffers.Chosen.Clear();
        float odds = Ranker.LeastGain / (1 - Ranker.LeastGain) * MathF.Exp(-RecallBias * recall);
        float leastGain = odds / (1 + odds);
        for (int candidate = 0; candidate < first.Candidates.Count; candidate++)
        {
            Choose(workspace, candidate, leastGain);
        }

        foreach (CueBuffers.Choice choice in CollectionsMarshal.AsSpan(buffers.Chosen))
        {
            if (!IsBeaten(choice, CollectionsMarshal.AsSpan(buffers.Chosen)))
            {
                Hypothesis h = choice.Hypothesis;
                found.Add(CollectionsMarshal.AsSpan(h.Sources), h.Cue, CollectionsMarshal.AsSpan(h.Contents), choice.Confidence);
            }
        }
    }

    /// <inheritdoc/>
    public void Write(Stream stream) => ModelFile.Write(stream, Kind, ModelParts.Revision,
    [
        new("lexicon", ModelParts.Bytes(Lexicon)),
        new("first rows", ModelParts.Bytes(Tagger.Rows)),
        new("first chain", ModelParts.Bytes(Tagger.Chain)),
        new("linker", ModelParts.Bytes(Tagger.Linker.Weights)),
        new("second base rows", ModelParts.Bytes(Reader.BaseRows)),
        new("second cue rows", ModelParts.Bytes(Reader.CueRows)),
        new("second chain", ModelParts.Bytes(Reader.Chain)),
        new("ranker", ModelParts.Bytes(Ranker.Weights)),
        new("ranker extras", ModelParts.Bytes([Ranker.MarginWeight, Ranker.LeastGain])),
        new("calibration", ModelParts.Bytes(Calibration.Weights)),
    ]);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static AccurateModel Read(Stream stream)
    {
        var file = ModelFile.Read(stream, Kind, ModelParts.Revision);
        float[] extras = ModelParts.ReadNumbers(file, "ranker extras", 2);
        return new AccurateModel(
            ModelParts.ReadLexicon(file, "lexicon"),
            new FirstTagger(
                ModelParts.ReadRows(file, "first rows"),
                ModelParts.ReadChain(file, "first chain", Passage.ObservedClasses),
                new SpanLinker(ModelParts.ReadScores(file, "linker"))),
            new CueReader(
                ModelParts.ReadRows(file, "second base rows"),
                ModelParts.ReadRows(file, "second cue rows"),
                ModelParts.ReadChain(file, "second chain", CueReader.Classes)),
            new HypothesisRanker(ModelParts.ReadScores(file, "ranker"), extras[0], extras[1]),
            new Calibration(ModelParts.ReadNumbers(file, "calibration", HypothesisRanker.Evidence + 1)));
    }

    private void Choose(Workspace workspace, int candidate, float leastGain)
    {
        Passage p = workspace.Passage;
        CueBuffers buffers = workspace.Cue;
        buffers.Context.Fill(p, workspace.Syntax, workspace.First.Spans, workspace.First.Candidates, candidate);
        Reader.Read(p, workspace.Index, workspace.Syntax, workspace.First, buffers);
        int best = Ranker.Rank(p, workspace.Index, workspace.Syntax, workspace.First, buffers, leastGain);
        Hypothesis choice = buffers.Hypotheses[best];
        if (choice.IsReject)
        {
            return;
        }

        Span<float> evidence = stackalloc float[HypothesisRanker.Evidence];
        HypothesisRanker.Describe(workspace.First, buffers.Hypotheses, best, evidence);
        buffers.Chosen.Add(new CueBuffers.Choice(choice, evidence[2], Calibration.Probability(evidence)));
    }

    /// <summary>Whether another choice has the same cue, or a part of it, and a larger lead.</summary>
    private static bool IsBeaten(CueBuffers.Choice choice, ReadOnlySpan<CueBuffers.Choice> all)
    {
        bool before = true;
        foreach (CueBuffers.Choice other in all)
        {
            if (ReferenceEquals(other.Hypothesis, choice.Hypothesis))
            {
                before = false;
            }
            else if (other.Hypothesis.Cue.Start < choice.Hypothesis.Cue.End && other.Hypothesis.Cue.End > choice.Hypothesis.Cue.Start
                && (other.Lead > choice.Lead || (before && other.Lead >= choice.Lead)))
            {
                return true;
            }
        }

        return false;
    }
}
