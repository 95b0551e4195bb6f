using System.Collections.Immutable;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Evaluation.Topics;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Tests.Topics;

public class TopicScorerTests
{
    private static readonly Topic Topic = FerryTopic.Labels;

    private static readonly TopicPrediction Perfect = new()
    {
        Speakers = [new("u", "Seamen's Union", []), new("l", "Northern Line", []), new("m", "Mayor Jose Ruiz", [])],
        Parties = [new("pu", "Seamen's Union", []), new("pl", "the shipping company", []), new("pt", "Town Hall", [])],
        Statements =
        [
            Statement("p1", "the ferry will sail", "u", "pu", "x", "affirms"),
            Statement("p2", "it will not", "l", "pl", "x", "denies"),
            Statement("p3", "fares rise", "m", "pt", "y", "affirms"),
            Statement("p4", "Fares stay", "l", "pl", "y", "denies"),
        ],
        Conflicts = [new("x", ["pl", "pu"]), new("y", ["pt", "pl"])],
    };

    [Fact]
    public void A_perfect_report_scores_100_everywhere()
    {
        TopicScores scores = TopicScorer.Score(Topic, Perfect);
        new[]
        {
            scores.Statements.F1, scores.SpeakerAccuracy, scores.PartyAccuracy, scores.Pairs.F1, scores.BCubedF1,
            scores.PositionAccuracy, scores.PositionMacroF1, scores.Conflicts.F1, scores.ConflictPairs.F1,
        }.Should().AllBeEquivalentTo(100.0);
    }

    [Fact]
    public void An_empty_report_scores_0_everywhere()
    {
        TopicScores scores = TopicScorer.Score(Topic, new TopicPrediction());
        scores.Statements.Should().Be(Counts.Of(0, 0, 4));
        scores.Pairs.Should().Be(Counts.Of(0, 0, 2));
        scores.PositionsScored.Should().Be(0);
        scores.PositionMacroF1.Should().Be(0);
        scores.Conflicts.F1.Should().Be(0);
    }

    [Fact]
    public void One_group_for_all_finds_every_pair_at_the_cost_of_precision()
    {
        TopicScores scores = TopicScorer.Score(Topic, Perfect with { Statements = [.. Perfect.Statements.Select(statement => statement with { Claim = "x" })] });
        scores.Pairs.Should().Be(Counts.Of(2, 6, 2));
        scores.BCubedF1.Should().BeApproximately(66.67, .01);
    }

    [Fact]
    public void Statements_match_by_half_of_their_characters_one_to_one()
    {
        TextSpan place = GoldSpans.Content(Topic.Articles[0].Text, ["the ferry will sail"])[0];
        StatementPrediction half = Perfect.Statements[0] with { Content = [new(place.Start, place.Start + 10)] };
        TopicScores scores = TopicScorer.Score(Topic, Perfect with { Statements = [half, half with { Id = "twin" }, half with { Id = "short", Content = [new(place.Start, place.Start + 9)] }] });
        scores.Statements.Should().Be(Counts.Of(1, 3, 4));
    }

    [Fact]
    public void A_party_without_a_known_name_stands_for_the_one_it_shares_statements_with()
    {
        // "Town Hall" names no labelled party; its one statement is the town's.
        TopicScorer.Score(Topic, Perfect).PartyAccuracy.Should().Be(100);
        TopicScores swapped = TopicScorer.Score(Topic, Perfect with { Parties = [.. Perfect.Parties.Select(party => party with { Name = "?" })] });
        swapped.PartyAccuracy.Should().Be(100);
    }

    [Fact]
    public void A_conflict_with_the_right_pair_on_the_wrong_claim_counts_only_as_a_pair()
    {
        TopicScores scores = TopicScorer.Score(Topic, Perfect with { Conflicts = [new("y", ["pu", "pl"]), new("nowhere", ["pu", "nobody"])] });
        scores.Conflicts.Should().Be(new Counts(0, 2, 0, 2));
        scores.ConflictPairs.Should().Be(Counts.Of(1, 2, 2));
    }

    [Fact]
    public void Names_are_compared_without_titles_marks_and_case()
    {
        NameWords.CanBeSame("President José Díaz", "jose diaz").Should().BeTrue();
        NameWords.CanBeSame("Diaz", "José Díaz").Should().BeTrue();
        NameWords.CanBeSame("Ana Díaz Pérez", "José Díaz").Should().BeFalse();
        NameWords.CanBeSame("a spokesman", "unnamed spokesman").Should().BeTrue();
        NameWords.CanBeSame(null, "José Díaz").Should().BeFalse();
    }

    [Fact]
    public void The_scores_agree_with_the_reference_scorer_on_damaged_reports()
    {
        string folder = Corpora.Path("corpora", "topics");
        using TemporaryFolder reports = new();
        Random random = new(17);
        TopicScores scores = new();
        foreach (TopicGold gold in TopicsGold.Load(folder, new WordAnalyzer()))
        {
            TopicPrediction damaged = Damage(gold, random);
            scores.Add(TopicScorer.Score(gold.Topic, damaged));
            File.WriteAllText(Path.Combine(reports.Path, gold.Topic.Id + ".json"), damaged.ToJson());
        }

        Dictionary<string, double> expected = ReferenceScorer.Summary(ReferenceScorer.Run("score_topics.py", folder, reports.Path));
        Dictionary<string, double> own = new(StringComparer.Ordinal)
        {
            ["statements"] = scores.Statements.F1,
            ["speaker"] = scores.SpeakerAccuracy,
            ["party"] = scores.PartyAccuracy,
            ["grouping"] = scores.Pairs.F1,
            ["position"] = scores.PositionAccuracy,
            ["positionmacro"] = scores.PositionMacroF1,
            ["conflict"] = scores.Conflicts.F1,
            ["pair"] = scores.ConflictPairs.F1,
        };
        own.Keys.Should().BeEquivalentTo(expected.Keys);
        foreach ((string name, double value) in own)
        {
            value.Should().BeInRange(10, 95).And.BeApproximately(expected[name], .1, name);
        }
    }

    private static StatementPrediction Statement(string id, string content, string speaker, string party, string claim, string position)
    {
        TextSpan span = GoldSpans.Content(Topic.Articles[0].Text, [content])[0];
        return new(id, "a1", speaker, party, [new(span.Start, span.End)], claim, position);
    }

    /// <summary>A report with the labelled statements, of which many are wrong in one way or another.</summary>
    private static TopicPrediction Damage(TopicGold gold, Random random)
    {
        string[] stances = ["affirms", "denies", "unconfirmed", "non-committal"];
        return new TopicPrediction
        {
            Speakers = [.. gold.Speakers.Select(speaker => new NamedPrediction(speaker.Id, random.Next(3) == 0 ? "Señor Nobody" : "Mr. " + speaker.Name, random.Next(4) == 0 ? [speaker.Name] : []))],
            Parties = [.. gold.Parties.Select(party => TopicPrediction.From(party) with { Id = "p-" + party.Id, Name = random.Next(2) == 0 ? "Ünknown " + party.Id : party.Name, Aliases = [] })],
            Statements =
            [
                .. gold.Statements.Where(_ => random.Next(5) > 0).Select(statement => TopicPrediction.From(statement, null, null) with
                {
                    Party = random.Next(6) == 0 ? "p-" + gold.Parties[random.Next(gold.Parties.Length)].Id : statement.Party is { } party ? "p-" + party.Id : null,
                    Content =
                    [
                        .. statement.Attribution.Content.Select(span => random.Next(3) == 0
                            ? new SpanPrediction(span.Start, span.Start + (int)Math.Ceiling(span.Length * random.NextDouble()))
                            : new SpanPrediction(span.Start, span.End)),
                    ],
                    Claim = random.Next(4) == 0 ? null : random.Next(4) == 0 ? gold.Claims[random.Next(gold.Claims.Length)].Id : gold.ClaimOf.GetValueOrDefault(statement.Id, "stray"),
                    Position = random.Next(3) == 0 || !gold.PositionOf.TryGetValue(statement.Id, out Positions.Position? position)
                        ? stances[random.Next(stances.Length)]
                        : TopicPrediction.From(statement, null, position).Position,
                }),
            ],
            Conflicts =
            [
                .. gold.Topic.Conflicts.Where(_ => random.Next(3) > 0).Select(conflict => new ConflictPrediction(conflict.Claim, [.. conflict.Parties.Select(id => "p-" + id)])),
                .. Enumerable.Range(0, 3).Select(_ => new ConflictPrediction(
                    gold.Claims[random.Next(gold.Claims.Length)].Id,
                    [.. Enumerable.Range(0, 2).Select(_ => "p-" + gold.Parties[random.Next(gold.Parties.Length)].Id)])),
            ],
        };
    }
}
