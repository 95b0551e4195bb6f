namespace QuoteTracker.Onnx.Tests;

public sealed class EntailmentTokenizerTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public void Word_pieces_stand_between_start_and_separators()
    {
        EntailmentTokenizer tokenizer = EntailmentTokenizer.WordPiece(_folder.WriteVocabulary());

        (int[] ids, int[] types) = tokenizer.Encode("The terminals WILL close.", "not zebra", 64);

        ids.Should().Equal(2, 9, 10, 11, 6, 7, 12, 3, 8, 1, 3);
        types.Should().Equal(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
    }

    [Fact]
    public void A_cased_vocabulary_keeps_case() =>
        EntailmentTokenizer.WordPiece(_folder.WriteVocabulary(), lowerCase: false).Encode("The will", "will", 64).Ids.Should().Equal(2, 1, 6, 3, 6, 3);

    [Fact]
    public void What_does_not_fit_is_cut_off_the_first_text_first()
    {
        EntailmentTokenizer tokenizer = EntailmentTokenizer.WordPiece(_folder.WriteVocabulary());

        tokenizer.Encode("the terminal will close", "not denied", 8).Ids.Should().Equal(2, 9, 10, 6, 3, 8, 5, 3);
        tokenizer.Encode("the", "not denied will close terminal", 7).Ids.Should().Equal(2, 9, 3, 8, 5, 6, 3);
        tokenizer.Encode("", "", 8).Ids.Should().Equal(2, 3, 3);
    }

    [Fact]
    public void Byte_pairs_have_two_separators_in_between()
    {
        string vocabulary = _folder.Write("vocab.json", """{ "<s>": 0, "<pad>": 1, "</s>": 2, "<unk>": 3, "n": 4, "o": 5, "t": 6, "no": 7, "not": 8, "Ġ": 9, "Ġno": 10 }""");
        string merges = _folder.Write("merges.txt", "#version: 0.2\nn o\nno t\nĠ no\n");
        EntailmentTokenizer tokenizer = EntailmentTokenizer.BytePairs(vocabulary, merges);

        tokenizer.Encode("not no", "no", 64).Ids.Should().Equal(0, 8, 10, 2, 2, 7, 2);
        tokenizer.Padding.Should().Be(1);
    }

    [Fact]
    public void Sentence_pieces_are_those_of_the_model()
    {
        // sentencepiece_model.proto: pieces (1) with text, score and kind; trainer (2) with the kind of model (3); normaliser (3).
        Protobuf model = new();
        foreach ((string piece, float score, int kind) in new[]
        {
            ("[PAD]", 0f, 3), ("[CLS]", 0f, 3), ("[SEP]", 0f, 3), ("<unk>", 0f, 2), ("▁", -3f, 1), ("n", -5f, 1), ("o", -5f, 1), ("t", -5f, 1), ("▁not", -1f, 1), ("▁no", -1f, 1),
        })
        {
            model.Message(1, new Protobuf().Text(1, piece).Float(2, score).Number(3, kind));
        }

        // Unigram; the numbers of unknown, start, end and padding.
        model.Message(2, new Protobuf().Number(3, 1).Number(40, 3).Number(41, 1).Number(42, 2).Number(43, 0));
        model.Message(3, new Protobuf().Text(1, "identity").Number(3, 1).Number(4, 1).Number(5, 1));
        File.WriteAllBytes(_folder["spm.model"], model.ToArray());

        EntailmentTokenizer.SentencePiece(_folder["spm.model"]).Encode("not no", "no", 64).Ids.Should().Equal(1, 8, 9, 2, 9, 2);
        EntailmentTokenizer.SentencePiece(_folder["spm.model"], start: 20, separator: 21, padding: 22).Encode("no", "no", 64).Ids.Should().Equal(20, 9, 21, 9, 21);
    }

    [Fact]
    public void A_vocabulary_that_cannot_be_used_is_told()
    {
        ((Action)(() => EntailmentTokenizer.WordPiece(_folder["none.txt"]))).Should().Throw<OnnxModelException>().WithMessage("*none.txt*");
        ((Action)(() => EntailmentTokenizer.WordPiece(_folder.Write("few.txt", "a\nb\n")))).Should().Throw<OnnxModelException>().WithMessage("*few.txt*");
        ((Action)(() => EntailmentTokenizer.BytePairs(_folder.Write("v.json", "{"), _folder.Write("m.txt", "")))).Should().Throw<OnnxModelException>().WithMessage("*v.json*");
        ((Action)(() => EntailmentTokenizer.BytePairs(_folder.Write("w.json", "{ \"a\": 0 }"), _folder.Write("m.txt", "#version: 0.2\n")))).Should().Throw<OnnxModelException>().WithMessage("*w.json*");
        ((Action)(() => EntailmentTokenizer.SentencePiece(_folder.Write("s.model", "no model")))).Should().Throw<OnnxModelException>().WithMessage("*s.model*");
        ((Action)(() => EntailmentTokenizer.WordPiece(""))).Should().Throw<ArgumentException>();
        ((Action)(() => EntailmentTokenizer.BytePairs("a", " "))).Should().Throw<ArgumentException>();
        ((Action)(() => EntailmentTokenizer.SentencePiece("a", separator: -1))).Should().Throw<ArgumentException>();
    }

    public void Dispose() => _folder.Dispose();
}
