using QuoteTracker.Text;

namespace QuoteTracker.Quotes.Learned;

/// <summary>Source, cue and content spans of a passage in order, as places in the passage. Filled again and again. Not thread-safe.</summary>
internal sealed class PassageSpans
{
    public List<TokenRange> Sources { get; } = [];

    public List<TokenRange> Cues { get; } = [];

    public List<TokenRange> Contents { get; } = [];

    /// <summary>Index of the cue of each content; filled by the linker.</summary>
    public List<int> CueOfContent { get; } = [];

    /// <summary>Index of the source of each cue, -1 for none; filled by the linker.</summary>
    public List<int> SourceOfCue { get; } = [];

    /// <summary>Reads the spans off a label sequence.</summary>
    public void Read(ReadOnlySpan<byte> labels)
    {
        Read(labels, RoleLabel.BeginSource, 0, Sources);
        Read(labels, RoleLabel.BeginCue, 0, Cues);
        Read(labels, RoleLabel.BeginContent, 0, Contents);
        CueOfContent.Clear();
        SourceOfCue.Clear();
    }

    /// <summary>Reads the spans of one role off labels that start at the place <paramref name="first"/>.</summary>
    public static void Read(ReadOnlySpan<byte> labels, int begin, int first, List<TokenRange> into)
    {
        into.Clear();
        for (int i = 0; i < labels.Length; i++)
        {
            if (labels[i] != begin)
            {
                continue;
            }

            int end = i + 1;
            while (end < labels.Length && labels[end] == begin + 1)
            {
                end++;
            }

            into.Add(new TokenRange(first + i, first + end));
        }
    }
}
