using System.Collections.Immutable;
using System.Globalization;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Topics;

/// <summary>Builds stage input from labelled topics, so that each stage can be trained and measured alone.</summary>
public static class TopicsGold
{
    /// <summary>Loads every topic of a folder (corpora/topics), ordered by file name.</summary>
    /// <param name="folder">Folder with one JSON file per topic.</param>
    /// <param name="analyzer">Analyses the articles' texts.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A label contradicts the format.</exception>
    public static ImmutableArray<TopicGold> Load(string folder, ITextAnalyzer analyzer) =>
        [.. Topic.ReadAll(folder).Select(topic => Build(topic, analyzer))];

    /// <summary>Builds the input of one topic.</summary>
    /// <exception cref="InvalidDataException">A label contradicts the format.</exception>
    public static TopicGold Build(Topic topic, ITextAnalyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(analyzer);
        ImmutableArray<Party> parties =
        [
            .. topic.Parties
                .Select(party => new Party { Id = party.Id, Name = party.Name, Aliases = [.. party.Aliases.Order(StringComparer.Ordinal)] })
                .OrderBy(party => party.Id, StringComparer.Ordinal),
        ];
        Dictionary<string, Party> partyById = parties.ToDictionary(party => party.Id, StringComparer.Ordinal);
        ImmutableArray<Speaker> speakers = Speakers(topic);
        Dictionary<string, Speaker> speakerByName = speakers.ToDictionary(speaker => speaker.Name, StringComparer.Ordinal);

        ImmutableArray<AnalyzedArticle>.Builder articles = ImmutableArray.CreateBuilder<AnalyzedArticle>(topic.Articles.Length);
        ImmutableArray<Statement>.Builder statements = ImmutableArray.CreateBuilder<Statement>(topic.Statements.Length);
        foreach (TopicArticle label in topic.Articles)
        {
            Article article = ToArticle(label);
            (TopicStatement Label, Attribution Attribution)[] found =
            [
                .. topic.Statements
                    .Where(statement => string.Equals(statement.Article, label.Id, StringComparison.Ordinal))
                    .Select(statement => (statement, ToAttribution(topic, statement, article.Text)))
                    .OrderBy(pair => pair.Item2.Content[0].Start)
                    .ThenBy(pair => pair.Item2.Cue.Length == 0 ? -1 : pair.Item2.Cue[0].Start),
            ];
            AnalyzedArticle analyzed = new(article, analyzer.Analyze(article.Text), [.. found.Select(pair => pair.Attribution)]);
            articles.Add(analyzed);
            statements.AddRange(found.Select(pair => new Statement
            {
                Id = pair.Label.Id,
                Article = analyzed,
                Attribution = pair.Attribution,
                Speaker = speakerByName[pair.Label.Speaker],
                Party = pair.Label.Party is { } party ? partyById[party] : null,
                Date = article.Published,
                Text = string.Join(' ', pair.Attribution.Content.Select(span => span.Of(article.Text).ToString())),
            }));
        }

        if (statements.Count != topic.Statements.Length)
        {
            throw new InvalidDataException($"{topic.Id}: {topic.Statements.Length - statements.Count} statements name no article of the topic.");
        }

        return WithClaims(topic, new TopicGold
        {
            Topic = topic,
            Articles = articles.MoveToImmutable(),
            Parties = parties,
            Speakers = speakers,
            Statements = statements.MoveToImmutable(),
            Claims = [],
            WatchedClaims = [.. topic.Claims.Select(claim => new WatchedClaim(claim.Id, claim.Text))],
            ClaimOf = ImmutableDictionary<string, string>.Empty,
            PositionOf = ImmutableDictionary<string, Position>.Empty,
        });
    }

    /// <summary>The article of a label, without its statements.</summary>
    public static Article ToArticle(TopicArticle label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return new Article(label.Id, label.Text)
        {
            Url = label.Url,
            Publisher = label.Publisher,
            Title = label.Title,
            Published = label.Published is { } date
                ? DateTimeOffset.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                : null,
        };
    }

    /// <summary>The position that a label stands for: "expects" affirms and "doubts" denies, both less than certain.</summary>
    /// <exception cref="InvalidDataException">There is no such label.</exception>
    public static Position ToPosition(string label) => label switch
    {
        "affirms" => new(Stance.Affirms, Certainty.Certain, 1),
        "expects" => new(Stance.Affirms, Certainty.Probable, 1),
        "denies" => new(Stance.Denies, Certainty.Certain, 1),
        "doubts" => new(Stance.Denies, Certainty.Probable, 1),
        "unconfirmed" => new(Stance.Unconfirmed, Certainty.Certain, 1),
        "declines" => new(Stance.NonCommittal, Certainty.Certain, 1),
        _ => throw new InvalidDataException($"There is no position '{label}'."),
    };

    private static TopicGold WithClaims(Topic topic, TopicGold gold)
    {
        Dictionary<string, TopicStatement> labels = topic.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal);
        TopicStatement[] members = [.. topic.Statements.Where(statement => statement.Claim is not null)];
        return gold with
        {
            ClaimOf = members.ToImmutableDictionary(member => member.Id, member => member.Claim!, StringComparer.Ordinal),
            PositionOf = members.ToImmutableDictionary(
                member => member.Id,
                member => ToPosition(member.Position ?? throw new InvalidDataException($"{topic.Id}: {member.Id} has a claim but no position.")),
                StringComparer.Ordinal),
            Claims =
            [
                .. topic.Claims.Select(claim => new Claim
                {
                    Id = claim.Id,
                    Text = claim.Text,
                    StatementIds =
                    [
                        .. gold.Statements
                            .Where(statement => string.Equals(labels[statement.Id].Claim, claim.Id, StringComparison.Ordinal))
                            .OrderBy(statement => statement.Date ?? DateTimeOffset.MaxValue)
                            .Select(statement => statement.Id),
                    ],
                }),
            ],
        };
    }

    private static Attribution ToAttribution(Topic topic, TopicStatement statement, string text)
    {
        ImmutableArray<TextSpan> content = [.. GoldSpans.Content(text, statement.Content).Order()];
        if (content.IsEmpty)
        {
            throw new InvalidDataException($"{topic.Id}: the content of {statement.Id} is not in its article.");
        }

        return new Attribution
        {
            Source = [],
            Cue = GoldSpans.Cue(text, statement.Cue, content),
            Content = content,
            Kind = statement.Kind switch
            {
                "direct" => AttributionKind.Direct,
                "indirect" => AttributionKind.Indirect,
                "mixed" => AttributionKind.Mixed,
                _ => throw new InvalidDataException($"{topic.Id}: there is no kind '{statement.Kind}'."),
            },
        };
    }

    private static ImmutableArray<Speaker> Speakers(Topic topic)
    {
        HashSet<string> bodies = new(topic.Parties.SelectMany(party => party.Aliases.Prepend(party.Name)), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. topic.Statements
                .GroupBy(statement => statement.Speaker, StringComparer.Ordinal)
                .Select(group => new Speaker
                {
                    Id = group.Key,
                    Name = group.Key,
                    Kind = KindOf(group.Key, bodies),
                    PartyId = group.Where(statement => statement.Party is not null)
                        .GroupBy(statement => statement.Party!, StringComparer.Ordinal)
                        .OrderByDescending(votes => votes.Count())
                        .ThenBy(votes => votes.Key, StringComparer.Ordinal)
                        .FirstOrDefault()?.Key,
                })
                .OrderBy(speaker => speaker.Id, StringComparer.Ordinal),
        ];
    }

    private static SpeakerKind KindOf(string name, HashSet<string> bodies)
    {
        if (bodies.Contains(name))
        {
            return SpeakerKind.Organization;
        }

        // Annotators describe a source without a name in lower case: "unnamed officials", "two people familiar with the talks".
        return name.Length > 0 && char.IsLower(name[0]) ? SpeakerKind.Unnamed : SpeakerKind.Person;
    }
}
