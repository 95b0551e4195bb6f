using QuoteTracker.Speakers.Names;

namespace QuoteTracker.Speakers.Gazetteer;

/// <summary>States and provinces by name and abbreviation.</summary>
internal static class Regions
{
    /// <summary>Names and demonyms; abbreviations are in <see cref="Abbreviations"/>, because they mean a region only beside a name.</summary>
    public static PhraseTable<Region> Names { get; } = new();

    public static PhraseTable<Region> Abbreviations { get; } = new();

    static Regions()
    {
        foreach (string[] row in DataFile.Rows("regions.tsv", 5))
        {
            var region = new Region(row[0], [.. DataFile.Values(row[1])], [.. DataFile.Values(row[2])], row[3], row[4]);
            Names.Add(NameFolding.Fold(region.Name), region);
            foreach (string demonym in region.Demonyms)
            {
                Names.Add(NameFolding.Fold(demonym), region);
                Names.Add(NameFolding.Fold(demonym + "s"), region);
            }

            foreach (string abbreviation in region.Abbreviations)
            {
                Abbreviations.Add(NameFolding.Fold(abbreviation), region);
            }

            Abbreviations.Add(NameFolding.Fold(region.Name), region);
        }
    }
}
