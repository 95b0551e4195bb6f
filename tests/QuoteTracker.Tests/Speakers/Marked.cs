using System.Collections.Immutable;
using System.Text;
using QuoteTracker.Articles;
using QuoteTracker.Quotes;
using QuoteTracker.Speakers;
using QuoteTracker.Text;

namespace QuoteTracker.Tests.Speakers;

/// <summary>Articles with attributions marked in their text: <c>{s1:Jane Roe} {c1:said} {q1:it will rain}</c> is the first attribution, and so on; marks may nest, and content that begins with a quotation mark is direct.</summary>
internal static class Marked
{
    private static readonly TextAnalyzer Analyzer = new();

    public static AnalyzedArticle Article(string marked, string id = "a1", string? publisher = null)
    {
        var text = new StringBuilder();
        var spans = new SortedDictionary<int, (List<TextSpan> Source, List<TextSpan> Cue, List<TextSpan> Content)>();
        var open = new Stack<(List<TextSpan> List, int Start)>();
        for (int i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '{':
                    int colon = marked.IndexOf(':', i);
                    int number = int.Parse(marked.AsSpan(i + 2, colon - i - 2), System.Globalization.CultureInfo.InvariantCulture);
                    if (!spans.TryGetValue(number, out (List<TextSpan> Source, List<TextSpan> Cue, List<TextSpan> Content) lists))
                    {
                        spans.Add(number, lists = ([], [], []));
                    }

                    open.Push((marked[i + 1] switch { 's' => lists.Source, 'c' => lists.Cue, 'q' => lists.Content, _ => throw new FormatException(marked.Substring(i, 3)) }, text.Length));
                    i = colon;
                    break;
                case '}':
                    (List<TextSpan> list, int start) = open.Pop();
                    list.Add(new TextSpan(start, text.Length));
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }

        string plain = text.ToString();
        ImmutableArray<Attribution> attributions =
        [
            .. spans.Values.Select(lists => new Attribution
            {
                Source = [.. lists.Source],
                Cue = [.. lists.Cue],
                Content = [.. lists.Content],
                Kind = lists.Content.All(span => plain[span.Start] is '"' or '“') ? AttributionKind.Direct : AttributionKind.Indirect,
            }),
        ];
        return new AnalyzedArticle(new Article(id, plain) { Publisher = publisher }, Analyzer.Analyze(plain), attributions);
    }

    public static ResolvedArticle Resolve(string marked, string id = "a1") => new SpeakerResolver().Resolve(Article(marked, id));

    /// <summary>The names of the speakers of each attribution, joined by " + ".</summary>
    public static string[] Speakers(string marked)
    {
        ResolvedArticle resolved = Resolve(marked);
        return [.. resolved.Sources.Select(source => string.Join(" + ", source.Speakers.Select(speaker => resolved.Speakers[speaker].Name)))];
    }

    public static ArticleSpeaker SpeakerOf(string marked, int attribution = 0)
    {
        ResolvedArticle resolved = Resolve(marked);
        return resolved.Speakers[resolved.Sources[attribution].Speakers[0]];
    }

    public static SpeakerDirectory Link(params string[] marked) => new SpeakerLinker().Link([.. marked.Select((text, a) => Resolve(text, $"a{a + 1}"))]);

    /// <summary>The name of the party of the first attribution's speaker; <see langword="null"/> for nobody.</summary>
    public static string? PartyOf(string marked)
    {
        ResolvedArticle resolved = Resolve(marked);
        SpeakerDirectory directory = new SpeakerLinker().Link([resolved]);
        Speaker speaker = directory.Speakers[directory.Links[0][resolved.Sources[0].Speakers[0]]];
        return directory.Parties.SingleOrDefault(party => party.Id == speaker.PartyId)?.Name;
    }
}
