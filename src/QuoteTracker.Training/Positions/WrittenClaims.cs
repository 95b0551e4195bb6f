using QuoteTracker.Articles;
using QuoteTracker.Positions;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Positions;

/// <summary>Reads written-claims.txt: a claim after "= ", then its statements as "side | cue | content | stance".</summary>
internal static class WrittenClaims
{
    public static IEnumerable<(string Claim, IReadOnlyList<(Statement Statement, Stance Stance)> Statements)> Read(string path)
    {
        string? claim = null;
        List<(Statement, Stance)> statements = [];
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (!line.StartsWith("= ", StringComparison.Ordinal))
            {
                string[] row = line.Split(" | ");
                statements.Add((ToStatement(row[0], row[1], row[2], $"s{statements.Count}"), ToStance(row[3])));
                continue;
            }

            if (claim is not null)
            {
                yield return (claim, statements);
            }

            claim = line[2..];
            statements = [];
        }

        if (claim is not null)
        {
            yield return (claim, statements);
        }
    }

    /// <summary>A statement of a side as it would be found in an article that holds nothing else.</summary>
    public static Statement ToStatement(string side, string cue, string content, string id)
    {
        string text = $"{side} {cue} {content}.";
        Attribution attribution = new()
        {
            Source = [new TextSpan(0, side.Length)],
            Cue = cue.Length == 0 ? [] : [new TextSpan(side.Length + 1, side.Length + 1 + cue.Length)],
            Content = [new TextSpan(text.Length - 1 - content.Length, text.Length - 1)],
            Kind = (content.Contains('"', StringComparison.Ordinal), content.StartsWith('"') && content.EndsWith('"')) switch
            {
                (_, true) => AttributionKind.Direct,
                (true, _) => AttributionKind.Mixed,
                _ => AttributionKind.Indirect,
            },
        };
        return new Statement
        {
            Id = id,
            Article = new AnalyzedArticle(new Article(id, text), new AnalyzedText(text, [], [], [], []), [attribution]),
            Attribution = attribution,
            Speaker = side.Length == 0 ? null : new Speaker { Id = side, Name = side, Kind = SpeakerKind.Person, PartyId = side },
            Party = side.Length == 0 ? null : new Party { Id = side, Name = side },
            Text = content,
        };
    }

    private static Stance ToStance(string letter) => letter switch
    {
        "A" => Stance.Affirms,
        "D" => Stance.Denies,
        "U" => Stance.Unconfirmed,
        "N" => Stance.NonCommittal,
        _ => throw new InvalidDataException($"There is no stance '{letter}'."),
    };
}
