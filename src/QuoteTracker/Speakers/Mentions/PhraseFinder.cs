using QuoteTracker.Speakers.Gazetteer;

namespace QuoteTracker.Speakers.Mentions;

/// <summary>Looks a place of the text up in all lists.</summary>
internal static class PhraseFinder
{
    /// <summary>The longest phrase that any list knows; among equals the lists come in the order country, institution, outlet, political party, title, office, region.</summary>
    public static GazetteerPhrase? Longest(ArticleWords words, int start, int limit)
    {
        GazetteerPhrase? best = null;
        if (Countries.Senses.Longest(words.Folded, start, limit, out int length) is { } country
            && (!country.UpperCaseOnly || length > 1 || words.IsUpper(start)) && (country.Use == CountryUse.Name || words.IsCapital(start)))
        {
            best = new GazetteerPhrase(length, Country: country);
        }

        if (Institutions.Named.Longest(words.Folded, start, limit, out length) is { } institution && length > (best?.Length ?? 0)
            && (length > 1 || institution.Name.Length > 3 || words.IsUpper(start) || words.Folded[start] is "fed"))
        {
            best = new GazetteerPhrase(length, Institution: institution);
        }

        if (Vocabulary.Media.Longest(words.Folded, start, limit, out length) is { } media && length > (best?.Length ?? 0)
            && (length > 1 || media.Name.Length > 4 || words.IsUpper(start) == media.Name.ToUpperInvariant().Equals(media.Name, StringComparison.Ordinal)))
        {
            best = new GazetteerPhrase(length, Media: media);
        }

        if (PoliticalParties.Phrases.Longest(words.Folded, start, limit, out length) is { } parties && length > (best?.Length ?? 0)
            && (words.Folded[start].Length > 3 || words.IsUpper(start) || length > 1))
        {
            best = new GazetteerPhrase(length, Parties: parties);
        }

        if (Offices.Phrases.Longest(words.Folded, start, limit, out length) is { } office && length > (best?.Length ?? 0))
        {
            best = new GazetteerPhrase(length, Office: office);
        }

        if (Offices.Titles.Longest(words.Folded, start, limit, out length) is { } title && length >= (best?.Length ?? 0)
            && best?.Country is null && best?.Institution is null)
        {
            best = new GazetteerPhrase(length, Title: title, Office: title.Office);
        }

        if (Regions.Names.Longest(words.Folded, start, limit, out length) is { } region && length > (best?.Length ?? 0))
        {
            best = new GazetteerPhrase(length, Region: region);
        }

        return best;
    }
}
