using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Makes as many statements as wanted from the words of real news, seeded: events come and go, each with its own words, names and speakers;
/// statements on an event mix its words with words of news at large. Wholly determined by vocabulary and seed.</summary>
internal sealed class SyntheticNews(string[] vocabulary, int seed)
{
    private const int StatementsOfArticle = 10;
    private const int ArticlesOfDay = 100;
    private const int EventsAtATime = 2_000;
    private const double NewEvent = 0.25;
    private const int WordsOfEvent = 12;
    private const int WordsOfStatement = 12;

    // Words above this rank are too common to mark an event.
    private const int FirstEventWord = 400;

    private static readonly DateTimeOffset FirstDay = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Random _random = new(seed);
    private readonly List<(string[] Words, string[] Names)> _events = [];
    private int _articles;

    /// <summary>The words of a collection, the most frequent first.</summary>
    public static string[] VocabularyOf(IEnumerable<Article> articles, int most) =>
    [
        .. articles
            .SelectMany(article => article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.Trim('.', ',', '"', '“', '”', '(', ')', '?', '!', ':', ';', '\'', '’').ToLowerInvariant())
            .Where(word => word.Length > 1 && word.All(char.IsLetter))
            .CountBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(most)
            .Select(pair => pair.Key),
    ];

    /// <summary>The statements of the next day, 1,000.</summary>
    public Statement[] NextDay()
    {
        List<Statement> day = [];
        for (int i = 0; i < ArticlesOfDay; i++)
        {
            AddArticle(day);
        }

        return [.. day];
    }

    private void AddArticle(List<Statement> statements)
    {
        int number = _articles++;
        DateTimeOffset date = FirstDay.AddDays(number / ArticlesOfDay);
        StringBuilder text = new();
        List<TextSpan> contents = [];
        List<string> speakers = [];
        string[] names = [];
        for (int i = 0; i < StatementsOfArticle; i++)
        {
            if (i % 4 == 0 || names.Length == 0)
            {
                names = NextEvent().Names;
            }

            string speaker = names[_random.Next(names.Length)];
            text.Append(speaker).Append(" said that ");
            int start = text.Length;
            AppendWords(text, _events[^1]);
            contents.Add(new TextSpan(start, text.Length));
            speakers.Add(speaker);
            text.Append(" .\n\n");
        }

        string id = "a" + number.ToString("d8", CultureInfo.InvariantCulture);
        Article article = new(id, text.ToString()) { Published = date };
        AnalyzedArticle analyzed = new(article, Analyze(article.Text), []);
        statements.AddRange(contents.Select((content, i) => new Statement
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{i}"),
            Article = analyzed,
            Attribution = new Attribution { Source = [], Cue = [], Content = [content], Kind = AttributionKind.Indirect },
            Speaker = new Speaker { Id = speakers[i], Name = speakers[i], Kind = SpeakerKind.Person },
            Party = new Party { Id = speakers[i][^1..], Name = speakers[i][^1..] },
            Date = date,
            Text = content.Of(article.Text).ToString(),
        }));
    }

    // The event told next stands last: a new one, or an old one brought to the front.
    private (string[] Words, string[] Names) NextEvent()
    {
        if (_events.Count == 0 || _random.NextDouble() < NewEvent)
        {
            _events.Add((
                [.. Enumerable.Range(0, WordsOfEvent).Select(_ => vocabulary[_random.Next(FirstEventWord, vocabulary.Length)])],
                [.. Enumerable.Range(0, 4).Select(_ => $"{Name()} {Name()}")]));
            if (_events.Count > EventsAtATime)
            {
                _events.RemoveAt(0);
            }
        }
        else
        {
            int again = _random.Next(_events.Count);
            (string[], string[]) told = _events[again];
            _events.RemoveAt(again);
            _events.Add(told);
        }

        return _events[^1];
    }

    private void AppendWords(StringBuilder text, (string[] Words, string[] Names) told)
    {
        for (int i = 0; i < WordsOfStatement; i++)
        {
            double kind = _random.NextDouble();
            text.Append(i == 0 ? "" : " ").Append(
                kind < 0.4 ? told.Words[_random.Next(told.Words.Length)]
                : kind < 0.5 ? told.Names[_random.Next(told.Names.Length)]
                : vocabulary[(int)(vocabulary.Length * Math.Pow(_random.NextDouble(), 3))]);
        }
    }

    private string Name()
    {
        string word = vocabulary[_random.Next(FirstEventWord, vocabulary.Length)];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    // Tokens at spaces, a sentence and a paragraph a line: making the text is not what is measured.
    private static AnalyzedText Analyze(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
        ImmutableArray<TokenRange>.Builder sentences = ImmutableArray.CreateBuilder<TokenRange>();
        int first = 0;
        int at = 0;
        foreach (string piece in text.Split(' ', '\n'))
        {
            if (piece.Length > 0)
            {
                tokens.Add(new Token(new TextSpan(at, at + piece.Length), PartOfSpeech.Unknown, EntityKind.None, -1, default));
            }

            at += piece.Length + 1;
            if (piece is ".")
            {
                sentences.Add(new TokenRange(first, tokens.Count));
                first = tokens.Count;
            }
        }

        return new AnalyzedText(text, tokens.ToImmutable(), sentences.ToImmutable(), sentences.ToImmutable(), []);
    }
}
