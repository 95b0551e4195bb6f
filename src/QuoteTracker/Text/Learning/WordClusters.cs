namespace QuoteTracker.Text.Learning;

/// <summary>Groups of words with like meaning and use: fine ones from k-means over word vectors (GloVe, Pennington, Socher and Manning 2014), and
/// coarse ones of fine ones. Looked up by the FNV-1a hash of the lower-case word; an open-addressing table. Immutable and thread-safe.</summary>
internal sealed class WordClusters
{
    /// <summary>Kind of the model file.</summary>
    public const string Kind = "text/clusters";

    /// <summary>Revision of the file's layout.</summary>
    public const int Revision = 1;

    /// <summary>A word without cluster.</summary>
    public const int None = 0;

    private const string Resource = "QuoteTracker.Text.Models.word-clusters.qtm";
    private const string WordSection = "words";
    private const string ClusterSection = "clusters";
    private const string CoarseSection = "coarse";
    private const int LargestClusters = 1 << 12;
    private static readonly Lazy<WordClusters> LazyEmbedded = new(ReadEmbedded);

    private readonly Entry[] _table;
    private readonly byte[] _coarse;

    private WordClusters(IReadOnlyList<uint> words, IReadOnlyList<ushort> clusters, byte[] coarse)
    {
        _coarse = coarse;
        int size = 16;
        while (size < words.Count * 2)
        {
            size *= 2;
        }

        _table = new Entry[size];
        for (int i = 0; i < words.Count; i++)
        {
            int at = Slot(words[i]);
            while (_table[at].Cluster != None)
            {
                at = (at + 1) & (size - 1);
            }

            _table[at] = new Entry(words[i], clusters[i]);
        }
    }

    /// <summary>The clusters that come with the package; read at the first use.</summary>
    public static WordClusters Embedded => LazyEmbedded.Value;

    /// <summary>Fine cluster of the word with a hash; <see cref="None"/> for an unknown word.</summary>
    public int Fine(uint word)
    {
        for (int at = Slot(word); ; at = (at + 1) & (_table.Length - 1))
        {
            Entry entry = _table[at];
            if (entry.Word == word || entry.Cluster == None)
            {
                return entry.Cluster;
            }
        }
    }

    /// <summary>Coarse cluster of a fine one.</summary>
    public int Coarse(int fine) => _coarse[fine];

    /// <summary>Writes clusters.</summary>
    /// <param name="stream">Where to write; left open.</param>
    /// <param name="words">Cluster, from 1, of each word's hash.</param>
    /// <param name="coarse">Coarse cluster of each fine one; that of 0 is 0.</param>
    public static void Write(Stream stream, IReadOnlyDictionary<uint, int> words, byte[] coarse)
    {
        using var hashes = new MemoryStream();
        using var clusters = new MemoryStream();
        using (var hashWriter = new BinaryWriter(hashes))
        using (var clusterWriter = new BinaryWriter(clusters))
        {
            hashWriter.Write(words.Count);
            uint before = 0;
            foreach ((uint word, int cluster) in words.OrderBy(entry => entry.Key))
            {
                hashWriter.Write7BitEncodedInt((int)(word - before));
                clusterWriter.Write((ushort)cluster);
                before = word;
            }
        }

        ModelFile.Write(stream, Kind, Revision, [new(WordSection, hashes.ToArray()), new(ClusterSection, clusters.ToArray()), new(CoarseSection, coarse)]);
    }

    /// <summary>Reads clusters.</summary>
    /// <exception cref="InvalidDataException">The stream holds no such model.</exception>
    public static WordClusters Read(Stream stream)
    {
        ModelFile file = ModelFile.Read(stream, Kind, Revision);
        try
        {
            using BinaryReader hashes = file.Open(WordSection);
            using BinaryReader clusters = file.Open(ClusterSection);
            using BinaryReader coarse = file.Open(CoarseSection);
            byte[] groups = coarse.ReadBytes(LargestClusters);
            int count = hashes.ReadInt32();
            if (count < 0 || count * 2L != clusters.BaseStream.Length)
            {
                throw new InvalidDataException($"The model '{Kind}' states {count} words for {clusters.BaseStream.Length / 2} clusters.");
            }

            var words = new uint[count];
            var fine = new ushort[count];
            uint word = 0;
            for (int i = 0; i < count; i++)
            {
                words[i] = word += (uint)hashes.Read7BitEncodedInt();
                fine[i] = clusters.ReadUInt16();
                if (fine[i] == None || fine[i] >= groups.Length)
                {
                    throw new InvalidDataException($"The model '{Kind}' has no cluster {fine[i]}.");
                }
            }

            return new WordClusters(words, fine, groups);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"The model '{Kind}' is malformed.", exception);
        }
    }

    private static WordClusters ReadEmbedded()
    {
        using Stream stream = typeof(WordClusters).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its model '{Resource}'.");
        return Read(stream);
    }

    private int Slot(uint word) => (int)((word * 0x9E3779B1u) >> 8) & (_table.Length - 1);

    private readonly record struct Entry(uint Word, ushort Cluster);
}
