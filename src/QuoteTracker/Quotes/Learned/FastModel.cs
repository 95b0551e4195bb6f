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

    // What full recall adds to the score of a cue's beginning.
    private const float CueBias = 2;

    /// <inheritdoc/>
    public void Find(Workspace workspace, float recall, AttributionCollector found)
    {
        Label(workspace, recall);
        Passage p = workspace.Passage;
        PassageSpans spans = workspace.Spans;
        if (spans.Cues.Count == 0 || spans.Contents.Count == 0)
        {
            return;
        }

        _ = Chain.Marginals(workspace.FirstScores(p.Length), p.Observed.AsSpan(0, p.Length), workspace.Chain, workspace.Marginals(p.Length));
        Linker.Link(p, workspace.Index, spans);
        for (int cue = 0; cue < spans.Cues.Count; cue++)
        {
            List<TokenRange> contents = workspace.Contents;
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
                float score = Certainty(workspace, sources, spans.Cues[cue], pieces);
                found.Add(sources, spans.Cues[cue], pieces, Calibration.Probability(score));
            }
        }
    }

    /// <summary>Scores the tokens of the workspace's passage, decodes them and reads the spans.</summary>
    public void Label(Workspace workspace, float recall)
    {
        Passage p = workspace.Passage;
        Span<float> scores = workspace.FirstScores(p.Length);
        Span<int> buffer = stackalloc int[BaseFeatures.Max];
        FeatureWriter features = new(buffer);
        Vector256<float> bias = Vector256<float>.Zero.WithElement(RoleLabel.BeginCue, recall * CueBias);
        for (int i = 0; i < p.Length; i++)
        {
            features.Clear();
            BaseFeatures.Write(p, workspace.Index, syntax: null, i, ref features);
            (Rows.Sum(features.Features) + bias).CopyTo(scores[(i * RoleLabel.Width)..]);
        }

        Span<byte> labels = workspace.Labels(p.Length);
        Chain.Decode(scores, p.Observed.AsSpan(0, p.Length), workspace.BestScores(p.Length), labels);
        workspace.Spans.Read(labels);
    }

    /// <inheritdoc/>
    public void Write(Stream stream) => ModelFile.Write(stream, Kind, ModelParts.Revision,
    [
        new("lexicon", ModelParts.Bytes(Lexicon)),
        new("rows", ModelParts.Bytes(Rows)),
        new("chain", ModelParts.Bytes(Chain)),
        new("linker", ModelParts.Bytes(Linker.Weights)),
        new("calibration", ModelParts.Bytes(Calibration)),
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
            ModelParts.ReadCalibration(file, "calibration"));
    }

    /// <summary>Mean logarithm of the probability that the edges of the spans are right.</summary>
    private static float Certainty(Workspace workspace, ReadOnlySpan<TokenRange> sources, TokenRange cue, ReadOnlySpan<TokenRange> contents)
    {
        float sum = LogProbability(workspace, cue, RoleLabel.BeginCue);
        foreach (TokenRange source in sources)
        {
            sum += LogProbability(workspace, source, RoleLabel.BeginSource);
        }

        foreach (TokenRange content in contents)
        {
            sum += LogProbability(workspace, content, RoleLabel.BeginContent);
        }

        return sum;
    }

    private static float LogProbability(Workspace workspace, TokenRange span, int begin)
    {
        ReadOnlySpan<float> marginals = workspace.Marginals(workspace.Passage.Length);
        float first = marginals[(span.Start * RoleLabel.Width) + begin];
        float least = first;
        for (int i = span.Start + 1; i < span.End; i++)
        {
            least = Math.Min(least, marginals[(i * RoleLabel.Width) + begin + 1]);
        }

        float beyond = span.End < workspace.Passage.Length ? 1 - marginals[(span.End * RoleLabel.Width) + begin + 1] : 1;
        return MathF.Log(Math.Max(1e-6f, Math.Min(least, beyond)));
    }
}
