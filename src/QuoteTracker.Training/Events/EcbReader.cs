using System.Globalization;
using System.Text;
using System.Xml.Linq;
using QuoteTracker.Articles;
using QuoteTracker.Claims;
using QuoteTracker.Claims.Indexing;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Events;

/// <summary>Reads labelled event mentions of ECB+ (Cybulska and Vossen 2014), those in the sentences that were checked.</summary>
internal sealed class EcbReader(string folder)
{
    // Words on either side that are taken to tell of the event itself.
    private const int Reach = 8;

    private readonly TextAnalyzer _analyzer = new();
    private readonly WordReader _words = new(WordModel.Default);
    private readonly SketchReader _sketches = new(WordModel.Default);
    private readonly HashSet<(string Topic, string File, string Sentence)> _checked =
    [
        .. File.ReadLines(Path.Combine(folder, "ECBplus_coreference_sentences.csv")).Skip(1)
            .Select(line => line.Split(',')).Select(fields => (fields[0], fields[1], fields[2].Trim())),
    ];

    /// <summary>The mentions of each topic, by number of the topic, documents by name.</summary>
    public EventMention[][] Read() =>
    [
        .. Directory.EnumerateDirectories(folder)
            .OrderBy(topic => int.Parse(Path.GetFileName(topic), CultureInfo.InvariantCulture))
            .Select(topic => Directory.EnumerateFiles(topic, "*.xml").Order(StringComparer.Ordinal).SelectMany(Document).ToArray())
            .Where(mentions => mentions.Length > 0),
    ];

    private IEnumerable<EventMention> Document(string path, int number)
    {
        XElement document = XDocument.Load(path).Root!;
        string name = Path.GetFileNameWithoutExtension(path);
        string topic = name[..name.IndexOf('_', StringComparison.Ordinal)];
        (AnalyzedText text, Dictionary<string, (TextSpan Span, string Sentence)> tokens) = Analyze(document);
        Dictionary<string, string> chains = Chains(document, name);
        AnalyzedArticle article = new(new Article(name, text.Text), text, []);
        ArticleContext context = new(article, _words);
        TermVector subject = Subject(context);
        foreach (XElement markable in document.Element("Markables")!.Elements())
        {
            string[] anchors = [.. markable.Elements("token_anchor").Select(anchor => anchor.Attribute("t_id")!.Value)];
            string kind = markable.Name.LocalName;
            if (anchors.Length == 0 || !(kind.StartsWith("ACTION", StringComparison.Ordinal) || kind.StartsWith("NEG", StringComparison.Ordinal))
                || !_checked.Contains((topic, name[(topic.Length + 1)..], tokens[anchors[0]].Sentence)))
            {
                continue;
            }

            string id = markable.Attribute("m_id")!.Value;
            TokenRange range = text.TokensIn(new TextSpan(tokens[anchors[0]].Span.Start, tokens[anchors[^1]].Span.End));
            int head = Head(text, range);
            TokenRange sentence = text.Sentences[text.SentenceOf(head)];
            TextSpan around = text.SpanOf(new TokenRange(Math.Max(sentence.Start, range.Start - Reach), Math.Min(sentence.End, range.End + Reach)));
            Statement statement = new()
            {
                Id = name + id,
                Article = article,
                Attribution = new Attribution { Source = [], Cue = [], Content = [around], Kind = AttributionKind.Indirect },
                Text = around.Of(text.Text).ToString(),
            };
            yield return new EventMention(
                chains.GetValueOrDefault(id, name + "/" + id),
                Lemmatizer.Lemmatize(text.Word(head), text.Tokens[head].PartOfSpeech).ToLowerInvariant(),
                context.Words[head],
                _sketches.Read(StatementWords.Read(statement, context)),
                subject,
                number);
        }
    }

    // Its words by rarity in news and dampened frequency.
    private static TermVector Subject(ArticleContext article) => TermVector.From(article.Words
        .Where(word => word.Term != 0)
        .GroupBy(word => word.Term)
        .ToDictionary(word => word.Key, word => WordModel.Default.Rarity(word.First().Word) * MathF.Log(1 + word.Count())));

    // Chains across documents share the name of their instance; those within a document are named by it.
    private static Dictionary<string, string> Chains(XElement document, string name)
    {
        Dictionary<string, string> chains = new(StringComparer.Ordinal);
        foreach (XElement relation in document.Element("Relations")!.Elements())
        {
            string chain = relation.Name.LocalName is "CROSS_DOC_COREF" ? relation.Attribute("note")!.Value : name + "#" + relation.Attribute("r_id")!.Value;
            foreach (XElement source in relation.Elements("source"))
            {
                chains.TryAdd(source.Attribute("m_id")!.Value, chain);
            }
        }

        return chains;
    }

    // The first word whose governor lies outside the mention.
    private static int Head(AnalyzedText text, TokenRange range)
    {
        for (int i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(text.Tokens[i].Head))
            {
                return i;
            }
        }

        return range.End - 1;
    }

    private (AnalyzedText Text, Dictionary<string, (TextSpan Span, string Sentence)> Tokens) Analyze(XElement document)
    {
        StringBuilder text = new();
        Dictionary<string, (TextSpan, string)> tokens = new(StringComparer.Ordinal);
        string? current = null;
        foreach (XElement token in document.Elements("token"))
        {
            string sentence = token.Attribute("sentence")!.Value;
            text.Append(current is null ? "" : string.Equals(sentence, current, StringComparison.Ordinal) ? " " : "\n\n");
            current = sentence;
            tokens.Add(token.Attribute("t_id")!.Value, (new TextSpan(text.Length, text.Length + token.Value.Length), sentence));
            text.Append(token.Value);
        }

        return (_analyzer.Analyze(text.ToString()), tokens);
    }
}
