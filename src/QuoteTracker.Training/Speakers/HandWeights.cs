using QuoteTracker.Speakers.Ranking;

namespace QuoteTracker.Training.Speakers;

/// <summary>Weights set by hand, the same for every kind: what the trained ones are compared with. They say: near, a subject, often named, the one who spoke last.</summary>
internal static class HandWeights
{
    private static readonly Dictionary<CandidateFeature, float> Values = new()
    {
        [CandidateFeature.SameSentence] = 0.3f,
        [CandidateFeature.TwoSentences] = -0.9f,
        [CandidateFeature.ThreeSentences] = -1.6f,
        [CandidateFeature.FarSentences] = -2.4f,
        [CandidateFeature.SubjectInSentence] = 1.6f,
        [CandidateFeature.SubjectOneSentence] = 1.6f,
        [CandidateFeature.SubjectTwoSentences] = 0.7f,
        [CandidateFeature.Possessor] = -0.8f,
        [CandidateFeature.InsideQuotation] = -1.6f,
        [CandidateFeature.SameParagraph] = 0.5f,
        [CandidateFeature.Mentions] = 0.15f,
        [CandidateFeature.GenderKnown] = 0.6f,
        [CandidateFeature.Described] = 1.2f,
        [CandidateFeature.PronounBalance] = 0.8f,
        [CandidateFeature.LastSourceHere] = 2,
        [CandidateFeature.LastSourceOneParagraph] = 2,
        [CandidateFeature.LastSourceTwoParagraphs] = 2,
        [CandidateFeature.LastSourceFar] = 0.8f,
        [CandidateFeature.SecondLastSource] = 0.5f,
        [CandidateFeature.EarlierSource] = 0.2f,
        [CandidateFeature.SpeaksQuotation] = -2,
        [CandidateFeature.SpeaksContent] = 1,
    };

    public static float[] Weights { get; } = [.. Enum.GetValues<CandidateFeature>().Select(feature => Values.GetValueOrDefault(feature))];

    public static CandidateModel Model { get; } = new(
        Enum.GetValues<AnaphorKind>().ToDictionary(kind => kind, _ => Weights),
        Enum.GetValues<AnaphorKind>().ToDictionary(kind => kind, _ => (1.0, 0.0)));
}
