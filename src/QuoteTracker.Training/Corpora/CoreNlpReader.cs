using System.Globalization;
using System.IO.Compression;
using System.Text;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Corpora;

/// <summary>Reads the CoreNLP layer of PolNeAR: one compressed file a split, columns id, form, lemma, tag, entity, head, relation, begin, end, coreference.</summary>
internal static class CoreNlpReader
{
    /// <summary>Reads all documents of a split in the order of the file.</summary>
    /// <param name="corpora">Folder of the corpora.</param>
    /// <param name="split">"train" or "dev".</param>
    public static IEnumerable<GoldDocument> Read(string corpora, string split)
    {
        string folder = Path.Combine(corpora, "polnear");
        using FileStream file = File.OpenRead(Path.Combine(folder, "corenlp", split + ".conll.gz"));
        using StreamReader reader = new(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8);
        DocumentBuilder? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# document = ", StringComparison.Ordinal))
            {
                if (current is not null)
                {
                    yield return current.Build();
                }

                string name = line["# document = ".Length..].Trim();
                current = new DocumentBuilder(name, File.ReadAllText(Path.Combine(folder, split, "text", name)));
            }
            else if (line.Length == 0 || line[0] == '#')
            {
                current?.EndSentence();
            }
            else
            {
                current!.Add(line.Split('\t'));
            }
        }

        if (current is not null)
        {
            yield return current.Build();
        }
    }

    private sealed class DocumentBuilder(string name, string text)
    {
        private readonly CodePointOffsets _offsets = new(text);
        private readonly List<GoldToken> _tokens = [];
        private readonly List<TokenRange> _sentences = [];
        private readonly CoreferenceChains _chains = new();
        private int _sentenceStart;

        public void Add(string[] columns)
        {
            int head = Number(columns[5]);
            _chains.ReadCoreNlp(columns[9], _offsets[Number(columns[7])], _offsets[Number(columns[8])]);
            _tokens.Add(new GoldToken(
                _offsets[Number(columns[7])],
                _offsets[Number(columns[8])],
                columns[2],
                columns[3],
                columns[4],
                head == 0 ? -1 : _sentenceStart + head - 1,
                columns[6]));
        }

        public void EndSentence()
        {
            if (_tokens.Count > _sentenceStart)
            {
                _sentences.Add(new TokenRange(_sentenceStart, _tokens.Count));
                _sentenceStart = _tokens.Count;
            }
        }

        public GoldDocument Build()
        {
            EndSentence();
            return new GoldDocument(name, text, _tokens, _sentences) { Chains = _chains };
        }

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
