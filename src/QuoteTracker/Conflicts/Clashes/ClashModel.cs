using QuoteTracker.Claims;

namespace QuoteTracker.Conflicts.Clashes;

/// <summary>Two logistic regressions: whether two statements clash, then whether two parties do, judged from their statements and lines. Immutable.</summary>
/// <param name="Statements">Over <see cref="ClashFeatures"/>.</param>
/// <param name="Parties">Over <see cref="ConflictFeatures"/>.</param>
internal sealed record ClashModel(LogisticModel Statements, LogisticModel Parties)
{
    /// <summary>Name of the embedded file.</summary>
    public const string File = "clashes.tsv";

    /// <summary>Stage of the model for statements that were grouped by likeness.</summary>
    public const string Found = "found";

    /// <summary>Stage of the model for statements of which it is sure that they share one claim.</summary>
    public const string Known = "known";

    private static readonly Lazy<ClashModel> LazyFound = new(() => LoadDefault(Found));
    private static readonly Lazy<ClashModel> LazyKnown = new(() => LoadDefault(Known));

    /// <summary>The shipped model for statements that were grouped by likeness.</summary>
    public static ClashModel DefaultFound => LazyFound.Value;

    /// <summary>The shipped model for statements of which it is sure that they share one claim.</summary>
    public static ClashModel DefaultKnown => LazyKnown.Value;

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">A weight is missing.</exception>
    public static ClashModel Read(Func<TextReader> open, string stage)
    {
        using TextReader statements = open();
        using TextReader parties = open();
        return new ClashModel(
            LogisticModel.Read(statements, stage + ".statements", ClashFeatures.Names),
            LogisticModel.Read(parties, stage + ".parties", ConflictFeatures.Names));
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(TextWriter writer, string stage)
    {
        Statements.Write(writer, stage + ".statements", ClashFeatures.Names);
        Parties.Write(writer, stage + ".parties", ConflictFeatures.Names);
    }

    private static ClashModel LoadDefault(string stage)
    {
        string resource = $"{typeof(ConflictDetector).Namespace}.Models.{File}";
        return Read(
            () => new StreamReader(typeof(ClashModel).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The assembly lacks {resource}.")),
            stage);
    }
}
