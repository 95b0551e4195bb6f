using System.Globalization;
using System.Text;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Corpora;

/// <summary>Reads the Georgetown University Multilayer corpus (CoNLL-U) and rebuilds each text: paragraphs divided by empty lines.</summary>
internal static class GumReader
{
    // Genres whose licence allows models to be shipped; the others are non-commercial.
    private static readonly string[] FreeGenres =
        ["academic", "bio", "conversation", "court", "interview", "news", "speech", "textbook", "vlog", "voyage"];

    /// <summary>Reads the documents of a split, ordered by file name.</summary>
    /// <param name="corpora">Folder of the corpora.</param>
    /// <param name="split">"train" or "dev".</param>
    /// <param name="freeOnly">Whether to leave out the genres under a non-commercial licence.</param>
    public static IEnumerable<GoldDocument> Read(string corpora, string split, bool freeOnly)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(corpora, "gum", split), "*.conllu").Order(StringComparer.Ordinal);
        return files.Where(file => !freeOnly || FreeGenres.Contains(Path.GetFileName(file).Split('_')[1], StringComparer.Ordinal)).Select(Read);
    }

    /// <summary>Reads one document.</summary>
    public static GoldDocument Read(string file)
    {
        Builder builder = new();
        foreach (string line in File.ReadLines(file))
        {
            builder.Line(line);
        }

        return builder.Build(Path.GetFileNameWithoutExtension(file));
    }

    private sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<GoldToken> _tokens = [];
        private readonly List<TokenRange> _sentences = [];
        private readonly GumEntities _entities = new();
        private readonly CoreferenceChains _chains = new();
        private int _sentenceStart;
        private int _joinedUntil;
        private bool _joinedSpace;
        private string _gap = "";

        public void Line(string line)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal))
            {
                _gap = _text.Length == 0 ? "" : "\n\n";
            }
            else if (line.Length == 0)
            {
                EndSentence();
            }
            else if (line[0] != '#')
            {
                Token(line.Split('\t'));
            }
        }

        public GoldDocument Build(string name)
        {
            EndSentence();
            IReadOnlyList<GoldToken> tokens = _entities.Annotate(_tokens);
            return new GoldDocument(name, _text.ToString(), tokens, _sentences) { Chains = _chains };
        }

        private void Token(string[] columns)
        {
            bool spaceAfter = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            int dash = columns[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0)
            {
                _joinedUntil = int.Parse(columns[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                _joinedSpace = spaceAfter;
                return;
            }

            if (columns[0].Contains('.', StringComparison.Ordinal))
            {
                return;
            }

            int id = int.Parse(columns[0], CultureInfo.InvariantCulture);
            _text.Append(_gap);
            int start = _text.Length;
            _text.Append(columns[1]);
            int head = int.Parse(columns[6], CultureInfo.InvariantCulture);
            _entities.Read(columns[9], _tokens.Count);
            _chains.ReadGum(columns[9], start, _text.Length);
            _tokens.Add(new GoldToken(start, _text.Length, columns[2], columns[4], "O", head == 0 ? -1 : _sentenceStart + head - 1, columns[7]));
            bool space = id < _joinedUntil ? false : id == _joinedUntil ? _joinedSpace : spaceAfter;
            _gap = space ? " " : "";
        }

        private void EndSentence()
        {
            if (_tokens.Count > _sentenceStart)
            {
                _sentences.Add(new TokenRange(_sentenceStart, _tokens.Count));
                _sentenceStart = _tokens.Count;
                _joinedUntil = 0;
                _gap = _gap.Length == 0 ? " " : _gap;
            }
        }
    }
}
