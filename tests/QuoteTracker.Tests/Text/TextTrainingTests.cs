using QuoteTracker.Text;
using QuoteTracker.Training.Corpora;
using QuoteTracker.Training.Text;

namespace QuoteTracker.Tests.Text;

/// <summary>Trains on a handful of sentences made up here and checks that the models learn them.</summary>
public sealed class TextTrainingTests
{
    // word/tag/entity/head/relation; heads count from 1, 0 is the root.
    private static readonly string[] Sentences =
    [
        "Ada/NNP/PERSON/2/nsubj met/VBD/O/0/root Bo/NNP/PERSON/2/dobj in/IN/O/5/case Quito/NNP/LOCATION/2/nmod ././O/2/punct",
        "Bo/NNP/PERSON/2/nsubj saw/VBD/O/0/root Ada/NNP/PERSON/2/dobj in/IN/O/5/case Lima/NNP/LOCATION/2/nmod ././O/2/punct",
        "The/DT/O/2/det team/NN/O/3/nsubj met/VBD/O/0/root in/IN/O/5/case Lima/NNP/LOCATION/3/nmod ././O/3/punct",
        "The/DT/O/2/det mayor/NN/O/3/nsubj saw/VBD/O/0/root Bo/NNP/PERSON/3/dobj ././O/3/punct",
    ];

    private static readonly byte[] Model = Train();

    [Fact]
    public void Learns_tags_entities_and_trees()
    {
        const string text = "The mayor met Ada in Quito.";
        AnalyzedText analyzed = TextAnalyzer.FromModel(new MemoryStream(Model)).Analyze(text);
        analyzed.Tokens.Select(t => t.PartOfSpeech).Should().Equal(
            PartOfSpeech.Determiner, PartOfSpeech.Noun, PartOfSpeech.VerbPast, PartOfSpeech.ProperNoun, PartOfSpeech.Preposition, PartOfSpeech.ProperNoun, PartOfSpeech.SentenceEnd);
        analyzed.Entities.Select(e => (e.Span.Of(text).ToString(), e.Kind)).Should().Equal(("Ada", EntityKind.Person), ("Quito", EntityKind.Location));
        analyzed.Tokens.Select(t => t.Head).Should().Equal(1, 2, -1, 2, 5, 2, 2);
        analyzed.Tokens[5].Relation.Should().Be(DependencyRelation.Oblique);
        analyzed.Tokens[3].Relation.Should().Be(DependencyRelation.Object);
    }

    [Fact]
    public void The_same_seed_gives_the_same_model() => Train().Should().Equal(Model);

    [Fact]
    public void A_damaged_model_is_refused_with_a_clear_message()
    {
        byte[] damaged = [.. Model];
        damaged[^3] ^= 0x10;
        Action act = () => TextAnalyzer.FromModel(new MemoryStream(damaged));
        act.Should().Throw<InvalidDataException>().WithMessage("*'text' is corrupted*");
    }

    private static byte[] Train()
    {
        GoldDocument document = Document();
        using MemoryStream stream = new();
        new TextTrainer(new TextTraining(Seed: 1, LargestBits: 14), TextWriter.Null).Train([document], [document]).Write(stream, new TextPruning(0, 0, 0, 0), TextWriter.Null);
        return stream.ToArray();
    }

    private static GoldDocument Document()
    {
        List<GoldToken> tokens = [];
        List<TokenRange> sentences = [];
        string text = "";
        foreach (string sentence in Enumerable.Repeat(Sentences, 30).SelectMany(s => s))
        {
            int first = tokens.Count;
            foreach (string[] parts in sentence.Split(' ').Select(token => token.Split('/')))
            {
                int head = int.Parse(parts[3], System.Globalization.CultureInfo.InvariantCulture);
                tokens.Add(new GoldToken(text.Length, text.Length + parts[0].Length, parts[0], parts[1], parts[2], head == 0 ? -1 : first + head - 1, parts[4]));
                text += parts[0] + " ";
            }

            sentences.Add(new TokenRange(first, tokens.Count));
        }

        return new GoldDocument("made-up", text, tokens, sentences);
    }
}
