using System.Collections.Immutable;
using QuoteTracker.Quotes;

namespace QuoteTracker.Positions;

/// <summary>The numbers that the learned model sees of a statement among the other statements on its claim.</summary>
internal static class PositionFeatures
{
    private const int MostTurns = 3;

    /// <summary>Names of the features, in order.</summary>
    public static ImmutableArray<string> Names { get; } = NamesOfAll();

    /// <summary>The features of every statement of a claim.</summary>
    public static float[][] Of(IReadOnlyList<StatementReading> readings)
    {
        SideSignals signals = new(readings);
        float[][] all = new float[readings.Count][];
        for (int i = 0; i < readings.Count; i++)
        {
            Sink sink = new(names: null);
            Write(sink, readings[i], signals.Around(i));
            all[i] = [.. sink.Values];
        }

        return all;
    }

    private static ImmutableArray<string> NamesOfAll()
    {
        List<string> names = [];
        StatementReading empty = new()
        {
            Side = string.Empty,
            Kind = AttributionKind.Indirect,
            Cue = default,
            Content = ContentReader.Read("x", ClaimReading.Read("y")),
            Claim = ClaimReading.Read("y"),
            Verdict = default,
            IsAboutSpeaker = false,
            NamesSubject = false,
            Judgement = 0,
            Attitudes = [],
        };
        Write(new Sink(names), empty, default);
        return [.. names];
    }

    private static void Write(Sink sink, StatementReading reading, SideSignals.View around)
    {
        ContentReading content = reading.Content;
        ClaimReading claim = reading.Claim;
        ClauseReading? focus = content.Focus;
        foreach (Stance stance in Enum.GetValues<Stance>())
        {
            sink.Add($"rule-{stance}", reading.Verdict.Stance == stance ? 0.25 + reading.Verdict.Strength : 0);
        }

        sink.Add("rule-sign", Signed(reading.Verdict));
        sink.Add("rule-guess", reading.Verdict.Strength < 0.3);
        foreach (CueClass cue in Enum.GetValues<CueClass>())
        {
            sink.Add($"cue-{cue}", reading.Cue.Class == cue);
        }

        sink.Add("cue-negated", reading.Cue.Negated);
        foreach (MarkerClass marker in Enum.GetValues<MarkerClass>())
        {
            sink.Add($"focus-{marker}", focus?.Has(marker) ?? false);
            sink.Add($"content-{marker}", content.Has(marker));
        }

        double coverage = focus is null ? 0 : focus.Overlap / Math.Max(1, claim.Stems.Count);
        sink.Add("coverage", coverage);
        sink.Add("no-overlap", focus is not { Overlap: > 0 });
        sink.Add("turns", Math.Min(MostTurns, focus?.Turns ?? 0));
        sink.Add("all-turns", Math.Min(MostTurns, content.Clauses.Sum(clause => clause.Turns)));
        sink.Add("sign", content.Sign * claim.Sign);
        sink.Add("sign-covered", content.Sign * claim.Sign * coverage);
        sink.Add("verdict", content.HasVerdict ? content.Sign : 0);
        sink.Add("open", content.IsLeftOpen);
        sink.Add("opposites", Math.Min(MostTurns, focus?.OppositePairs ?? 0));
        sink.Add("opposites-anywhere", Math.Min(MostTurns, content.Clauses.Sum(clause => clause.OppositePairs)));
        sink.Add("question", focus?.IsQuestion ?? false);
        sink.Add("prospective", focus?.IsProspective ?? false);
        sink.Add("length", Math.Log(1 + content.Words.Length));
        sink.Add("direct", reading.Kind == AttributionKind.Direct);
        sink.Add("indirect", reading.Kind == AttributionKind.Indirect);

        int claimJudgement = Math.Sign(claim.Judgement);
        int contentJudgement = Math.Sign(reading.Judgement);
        sink.Add("claim-sign", claim.Sign);
        sink.Add("claim-flipper", claim.HasFlipper);
        sink.Add("claim-demand", claim.IsDemand);
        sink.Add("claim-accuses", claimJudgement < 0);
        sink.Add("claim-credits", claimJudgement > 0);
        sink.Add("judgement", contentJudgement);
        sink.Add("judgement-agrees", claimJudgement * contentJudgement);
        sink.Add("accused-speaks", reading.IsAboutSpeaker && claimJudgement < 0);
        sink.Add("credited-speaks", reading.IsAboutSpeaker && claimJudgement > 0);
        sink.Add("subject-speaks", reading.IsAboutSpeaker);
        sink.Add("accuser-speaks", !reading.IsAboutSpeaker && claimJudgement < 0);
        sink.Add("doubter-speaks", !reading.IsAboutSpeaker && claimJudgement > 0);
        sink.Add("names-subject", reading.NamesSubject);
        sink.Add("names-subject-badly", reading.NamesSubject && contentJudgement < 0);

        foreach (Attitude attitude in Enum.GetValues<Attitude>())
        {
            bool shown = reading.Attitudes.Contains(attitude);
            sink.Add($"{attitude}", shown);
            sink.Add($"{attitude}-accusation", shown && claimJudgement < 0);
            sink.Add($"{attitude}-credit", shown && claimJudgement > 0);
            sink.Add($"{attitude}-about-speaker", shown && reading.IsAboutSpeaker);
        }

        sink.Add("own-sign", around.Own);
        sink.Add("own-denies", around.OwnDenies);
        sink.Add("own-count", around.OwnCount);
        sink.Add("others-sign", around.Others);
        sink.Add("others-deny", around.OthersDeny);
        sink.Add("alone", around.IsAlone);
    }

    private static double Signed(RuleVerdict verdict) => verdict.Stance switch
    {
        Stance.Affirms => verdict.Strength,
        Stance.Denies => -verdict.Strength,
        _ => 0,
    };

    private sealed class Sink(List<string>? names)
    {
        public List<float> Values { get; } = [];

        public void Add(string name, bool value) => Add(name, value ? 1.0 : 0);

        public void Add(string name, double value)
        {
            names?.Add(name);
            Values.Add((float)value);
        }
    }
}
