using System.Collections.Frozen;

namespace QuoteTracker.Text.Tagging;

/// <summary>Marks nationalities, peoples and religions that the entity model does not know, from a list.</summary>
internal static class NationalGroups
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Groups = WordList.Load("groups.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Labels adjectives and nouns of the list that are no part of an entity yet.</summary>
    public static void Mark(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> spans, ReadOnlySpan<PartOfSpeech> tags, Span<byte> labels)
    {
        for (int i = 0; i < spans.Length; i++)
        {
            if (labels[i] == EntityLabels.Outside && IsNominal(tags[i]) && char.IsUpper(text[spans[i].Start]) && Groups.Contains(spans[i].Of(text)))
            {
                labels[i] = (byte)EntityLabels.Begin(EntityKind.Group);
            }
        }
    }

    private static bool IsNominal(PartOfSpeech tag) =>
        tag is PartOfSpeech.Adjective or (>= PartOfSpeech.Noun and <= PartOfSpeech.ProperNounPlural);
}
