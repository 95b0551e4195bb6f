using System.Collections.Immutable;
using QuoteTracker.Quotes;
using QuoteTracker.Text;

namespace QuoteTracker.Evaluation.Spans;

/// <summary>The roles of an attribution.</summary>
internal enum Role
{
    Source,
    Cue,
    Content,
}

/// <summary>The contiguous pieces of each role of one attribution, trimmed of white space, sorted and distinct; any role may be empty.</summary>
internal sealed record SpanSets(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>All roles, in order.</summary>
    public static readonly ImmutableArray<Role> Roles = [Role.Source, Role.Cue, Role.Content];

    /// <summary>The roles in the order in which they are taken to say where an attribution stands.</summary>
    public static readonly ImmutableArray<Role> TriggerRoles = [Role.Cue, Role.Content, Role.Source];

    public static SpanSets From(Attribution attribution, string text) =>
        new(Trim(attribution.Source, text), Trim(attribution.Cue, text), Trim(attribution.Content, text));

    public ImmutableArray<TextSpan> this[Role role] => role switch
    {
        Role.Source => Source,
        Role.Cue => Cue,
        _ => Content,
    };

    /// <summary>Whether every role has the same pieces.</summary>
    public bool SameAs(SpanSets other) =>
        Source.AsSpan().SequenceEqual(other.Source.AsSpan())
        && Cue.AsSpan().SequenceEqual(other.Cue.AsSpan())
        && Content.AsSpan().SequenceEqual(other.Content.AsSpan());

    public static ImmutableArray<TextSpan> Trim(IEnumerable<TextSpan> spans, string text)
    {
        SortedSet<TextSpan> trimmed = [];
        foreach (TextSpan span in spans)
        {
            int start = span.Start;
            int end = Math.Min(span.End, text.Length);
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            if (end > start)
            {
                trimmed.Add(new TextSpan(start, end));
            }
        }

        return [.. trimmed];
    }
}
