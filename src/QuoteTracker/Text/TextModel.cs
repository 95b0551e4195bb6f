using QuoteTracker.Text.Learning;
using QuoteTracker.Text.Parsing;
using QuoteTracker.Text.Tagging;

namespace QuoteTracker.Text;

/// <summary>The trained models of the text stage. Immutable and thread-safe.</summary>
internal sealed class TextModel
{
    /// <summary>Kind of the model file.</summary>
    public const string Kind = "text";

    /// <summary>Revision of the features; raised when they change, so that an older model is refused.</summary>
    public const int Revision = 3;

    /// <summary>Section of the part-of-speech weights.</summary>
    public const string TagSection = "tags";

    /// <summary>Section of the entity weights.</summary>
    public const string EntitySection = "entities";

    /// <summary>Section of the weights of one entity label after another.</summary>
    public const string TransitionSection = "transitions";

    /// <summary>Section of the weights of the parser's moves.</summary>
    public const string MoveSection = "moves";

    /// <summary>Section of the weights of the relations.</summary>
    public const string RelationSection = "relations";

    private const string Resource = "QuoteTracker.Text.Models.text.qtm";
    private static readonly Lazy<TextModel> LazyEmbedded = new(ReadEmbedded);

    private TextModel(PartOfSpeechTagger tagger, EntityTagger entities, DependencyParser parser)
    {
        Tagger = tagger;
        Entities = entities;
        Parser = parser;
    }

    /// <summary>The model that comes with the package; read at the first use.</summary>
    public static TextModel Embedded => LazyEmbedded.Value;

    /// <summary>Tags parts of speech.</summary>
    public PartOfSpeechTagger Tagger { get; }

    /// <summary>Finds named entities.</summary>
    public EntityTagger Entities { get; }

    /// <summary>Parses sentences.</summary>
    public DependencyParser Parser { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream holds no usable text model; the message says what is wrong.</exception>
    public static TextModel Read(Stream stream)
    {
        ModelFile file = ModelFile.Read(stream, Kind, Revision);
        WeightTable entities = Table(file, EntitySection, EntityLabels.Count);
        short[] transitions = new short[(EntityLabels.Count + 1) * EntityLabels.Count];
        using BinaryReader reader = file.Open(TransitionSection);
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt16();
        }

        return new TextModel(
            new PartOfSpeechTagger(Table(file, TagSection, PartOfSpeechFeatures.Labels)),
            new EntityTagger(entities, transitions),
            new DependencyParser(Table(file, MoveSection, ParserFeatures.Moves), Table(file, RelationSection, RelationFeatures.Labels)));
    }

    private static TextModel ReadEmbedded()
    {
        using Stream stream = typeof(TextModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its model '{Resource}'.");
        return Read(stream);
    }

    private static WeightTable Table(ModelFile file, string section, int labels)
    {
        using SectionReader reader = file.Stream(section);
        WeightTable table = WeightTable.Read(reader);
        return table.Labels == labels
            ? table
            : throw new InvalidDataException($"The section '{section}' of the model '{Kind}' has {table.Labels} labels; this program needs {labels}.");
    }
}
