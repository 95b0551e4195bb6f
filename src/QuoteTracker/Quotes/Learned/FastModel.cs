using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using QuoteTracker.Text;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Quotes.Learned;

/// <summary>The fast mode: labels tokens by words and marks alone and links the spans. Thread-safe.</summary>
/// <param name="Lexicon">Words that often are cues.</param>
/// <param name="Rows">Weights of token features.</param>
/// <param name="Chain">Transition scores.</param>
/// <param name="Linker">Joins spans.</param>
/// <param name="Calibration">Turns the probability of the labels into that of the attribution.</param>
internal sealed record FastModel(CueLexicon Lexicon, WeightRows Rows, LabelChain Chain, SpanLinker Linker, Calibration Calibration) : IPassageModel
{
    /// <summary>Kind of the model file.</summary>
    public const string Kind = "quotes/fast";

    /// <summary>Takes an attribution and what its confidence is estimated from.</summary>
    public delegate void Take(
        ReadOnlySpan<TokenRange> sources, TokenRange cue, ReadOnlySpan<TokenRange> contents, ReadOnlySpan<float> evidence);

    // What full recall adds to the score of a cue's beginning.
    private const float CueBias = 2;

    /// <summary>Number of values that the confidence is estimated from.</summary>
    public const int Evidence = 4;

    /// <inheritdoc/>
    public void Find(Workspace workspace, float recall, AttributionCollector found) => Find(
        workspace.Passage,
        workspace.Index,
        workspace,
        recall,
        (sources, cue, contents, evidence) => found.Add(sources, cue, contents, Calibration.Probability(evidence)));

    /// <summary>Finds the attributions of a passage and what their confidence is estimated from.</summary>
    public void Find(Passage p, PassageIndex x, Workspace workspace, float recall, Take take)
    {
        Label(p, x, workspace, recall);
        FirstStage first = workspace.First;
        PassageSpans spans = first.Spans;
        if (spans.Cues.Count == 0 || spans.Contents.Count == 0)
        {
            return;
        }

        _ = Chain.Marginals(workspace.Tagger.Scores(p.Length), p.Observed.AsSpan(0, p.Length), workspace.Tagger.Chain, first.Marginals(p.Length));
        Linker.Link(p, x, spans);
        List<TokenRange> contents = workspace.Contents;
        Span<float> evidence = stackalloc float[Evidence];
        for (int cue = 0; cue < spans.Cues.Count; cue++)
        {
            contents.Clear();
            for (int i = 0; i < spans.Contents.Count; i++)
            {
                if (spans.CueOfContent[i] == cue)
                {
                    contents.Add(spans.Contents[i]);
                }
            }

            if (contents.Count > 0)
            {
                int source = spans.SourceOfCue[cue];
                ReadOnlySpan<TokenRange> sources = source < 0 ? [] : CollectionsMarshal.AsSpan(spans.Sources).Slice(source, 1);
                ReadOnlySpan<TokenRange> pieces = CollectionsMarshal.AsSpan(contents);
                Describe(p, first, sources, spans.Cues[cue], pieces, evidence);
                take(sources, spans.Cues[cue], pieces, evidence);
            }
        }
    }

    /// <inheritdoc/>
    public void Write(Stream stream) => ModelFile.Write(stream, Kind, ModelParts.Revision,
    [
        new("lexicon", ModelParts.Bytes(Lexicon)),
        new("rows", ModelParts.Bytes(Rows)),
        new("chain", ModelParts.Bytes(Chain)),
        new("linker", ModelParts.Bytes(Linker.Weights)),
        new("calibration", ModelParts.Bytes(Calibration.Weights)),
    ]);

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static FastModel Read(Stream stream)
    {
        var file = ModelFile.Read(stream, Kind, ModelParts.Revision);
        return new FastModel(
            ModelParts.ReadLexicon(file, "lexicon"),
            ModelParts.ReadRows(file, "rows"),
            ModelParts.ReadChain(file, "chain", Passage.ObservedClasses),
            new SpanLinker(ModelParts.ReadScores(file, "linker")),
            new Calibration(ModelParts.ReadNumbers(file, "calibration", Evidence + 1)));
    }

    /// <summary>Scores the tokens of the passage, decodes them and reads the spans.</summary>
    private void Label(Passage p, PassageIndex x, Workspace workspace, float recall)
    {
        Span<float> scores = workspace.Tagger.Scores(p.Length);
        Span<int> buffer = stackalloc int[BaseFeatures.Max];
        FeatureWriter features = new(buffer);
        Vector256<float> bias = Vector256<float>.Zero.WithElement(RoleLabel.BeginCue, recall * CueBias);
        for (int i = 0; i < p.Length; i++)
        {
            features.Clear();
            BaseFeatures.Write(p, x, syntax: null, i, ref features);
            (Rows.Sum(features.Features) + bias).CopyTo(scores[(i * RoleLabel.Width)..]);
        }

        Span<byte> labels = workspace.First.Labels(p.Length);
        Chain.Decode(scores, p.Observed.AsSpan(0, p.Length), workspace.Tagger.Best(p.Length), labels);
        workspace.First.Spans.Read(labels);
    }

    /// <summary>Writes what the confidence is estimated from: how sure the chain is of all spans, of the least sure one, and how many there are.</summary>
    private static void Describe(
        Passage p, FirstStage first, ReadOnlySpan<TokenRange> sources, TokenRange cue, ReadOnlySpan<TokenRange> contents, Span<float> evidence)
    {
        float least = Certainty(p, first, cue, RoleLabel.BeginCue);
        float sum = least;
        foreach (TokenRange source in sources)
        {
            float certainty = Certainty(p, first, source, RoleLabel.BeginSource);
            sum += certainty;
            least = Math.Min(least, certainty);
        }

        foreach (TokenRange content in contents)
        {
            float certainty = Certainty(p, first, content, RoleLabel.BeginContent);
            sum += certainty;
            least = Math.Min(least, certainty);
        }

        evidence[0] = sum;
        evidence[1] = least;
        evidence[2] = contents.Length > 1 ? 1 : 0;
        evidence[3] = p.Quote[contents[0].Start] > QuoteState.Outside ? 1 : 0;
    }

    /// <summary>Logarithm of the probability that the weakest token or edge of a span is right.</summary>
    private static float Certainty(Passage p, FirstStage first, TokenRange span, int begin)
    {
        float least = first.Probability(span.Start, begin);
        for (int i = span.Start + 1; i < span.End; i++)
        {
            least = Math.Min(least, first.Probability(i, begin + 1));
        }

        float beyond = span.End < p.Length ? 1 - first.Probability(span.End, begin + 1) : 1;
        return MathF.Log(Math.Max(1e-4f, Math.Min(least, beyond)));
    }
}
