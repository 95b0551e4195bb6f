namespace QuoteTracker.Text.Tagging;

/// <summary>Labels of the entity tagger: outside, and for each kind the first token and the tokens after it.</summary>
internal static class EntityLabels
{
    /// <summary>Number of labels.</summary>
    public const int Count = (2 * (int)EntityKind.Number) + 1;

    /// <summary>No entity.</summary>
    public const int Outside = 0;

    /// <summary>Label of the first token of an entity.</summary>
    public static int Begin(EntityKind kind) => kind == EntityKind.None ? Outside : (2 * (int)kind) - 1;

    /// <summary>Label of a further token of an entity.</summary>
    public static int Inside(EntityKind kind) => kind == EntityKind.None ? Outside : 2 * (int)kind;

    /// <summary>Kind that a label stands for.</summary>
    public static EntityKind KindOf(int label) => (EntityKind)((label + 1) / 2);

    /// <summary>Whether a label starts an entity.</summary>
    public static bool IsBegin(int label) => (label & 1) == 1;

    /// <summary>Whether a label may follow another: a further token needs a token of its kind before it.</summary>
    public static bool MayFollow(int label, int previous) => label == Outside || IsBegin(label) || KindOf(label) == KindOf(previous);
}
