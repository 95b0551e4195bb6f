namespace QuoteTracker.Onnx.Tests;

/// <summary>A folder that is gone after the test, with a vocabulary of a few words.</summary>
internal sealed class Folder : IDisposable
{
    /// <summary>Tokens by number. "##s" goes on a word.</summary>
    public static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "denied", "will", "close", "not", "the", "terminal", "##s", ".", "said"];

    private readonly string _path = Directory.CreateTempSubdirectory("quotetracker-onnx").FullName;

    public string this[string name] => Path.Combine(_path, name);

    public string WriteVocabulary(string name = "vocab.txt") => Write(name, string.Join('\n', Vocabulary) + "\n");

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>A model for the vocabulary whose columns are contradiction, entailment, neutral: "denied" contradicts, "will" entails less strongly.</summary>
    public static TinyModel Model()
    {
        float[][] table = [.. Vocabulary.Select(_ => new float[3])];
        table[0] = [100, 0, 0]; // padding: shows if it is not masked
        table[5] = [6, 0, 0];
        table[6] = [0, 3, 0];
        return new TinyModel { Table = table, Bias = [0, 0, 1] };
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
