using FuzzySharp;

namespace QuoteTracker.Speakers.Names;

/// <summary>Decides whether two names can be one person's.</summary>
internal static class PersonNameMatcher
{
    // Two spellings of a surname of six letters or more that differ in one letter score 83 and more.
    private const int SurnameRatio = 85;
    private const int GivenRatio = 80;

    public static NameMatch Compare(PersonName one, PersonName other)
    {
        if (one.Generation is not null && other.Generation is not null && !string.Equals(one.Generation, other.Generation, StringComparison.Ordinal))
        {
            return NameMatch.Different;
        }

        if (one.Words.SequenceEqual(other.Words, StringComparer.Ordinal))
        {
            return one.HasGiven ? NameMatch.Same : NameMatch.Possible;
        }

        if (one.HasGiven && other.HasGiven && SameWordsInOtherOrder(one, other))
        {
            return NameMatch.Same;
        }

        if (!SameSurname(one, other))
        {
            return LoneNameMatches(one, other) || LoneNameMatches(other, one) ? NameMatch.Possible : NameMatch.Different;
        }

        if (!one.HasGiven || !other.HasGiven)
        {
            return NameMatch.Possible;
        }

        NameMatch given = CompareGiven(one, 0, other, 0);
        return given == NameMatch.Different ? CompareMiddleAsGiven(one, other) : MiddleNamesClash(one, other) ? NameMatch.Different : given;
    }

    private static bool AreSpellings(string one, string oneKey, string other, string otherKey)
    {
        if (string.Equals(one, other, StringComparison.Ordinal))
        {
            return true;
        }

        if (one.Length < 4 || other.Length < 4 || !IsLatin(one) || !IsLatin(other))
        {
            return false;
        }

        return string.Equals(oneKey, otherKey, StringComparison.Ordinal) || (one.Length >= 7 && other.Length >= 7 && AreClose(oneKey, otherKey, SurnameRatio));
    }

    private static bool AreClose(string oneKey, string otherKey, int ratio) => oneKey[0] == otherKey[0]
        && string.Equals(Romanization.Skeleton(oneKey), Romanization.Skeleton(otherKey), StringComparison.Ordinal)
        && Fuzz.Ratio(oneKey, otherKey) >= ratio;

    private static bool SameSurname(PersonName one, PersonName other)
    {
        if (AreSpellings(one.Last, one.Keys[^1], other.Last, other.Keys[^1]))
        {
            return true;
        }

        // Two surnames, of which one text uses the first alone: "Nicolas Maduro Moros" and "Nicolas Maduro".
        return one.HasGiven && other.HasGiven && one.Words.Length != other.Words.Length
            && string.Equals(one.Words[0], other.Words[0], StringComparison.Ordinal)
            && (one.Words.Length > other.Words.Length ? one.Words[1..^1].Contains(other.Last, StringComparer.Ordinal) : other.Words[1..^1].Contains(one.Last, StringComparer.Ordinal));
    }

    /// <summary>A lone word that is the given name, or the first of two surnames, of the other.</summary>
    private static bool LoneNameMatches(PersonName lone, PersonName full) =>
        !lone.HasGiven && lone.Words.Length == 1 && full.HasGiven && full.Words.Any(word => word.Length > 1 && string.Equals(word, lone.Words[0], StringComparison.Ordinal));

    private static NameMatch CompareGiven(PersonName oneName, int oneWord, PersonName otherName, int otherWord)
    {
        (string one, string other) = (oneName.Words[oneWord], otherName.Words[otherWord]);
        if (GivenNames.AreForms(one, other) || FamilyNames.AreSpellings(one, other))
        {
            return NameMatch.Same;
        }

        if (one.Length == 1 || other.Length == 1)
        {
            return one[0] == other[0] ? NameMatch.Possible : NameMatch.Different;
        }

        if (IsLatin(one) && IsLatin(other))
        {
            (string oneKey, string otherKey) = (oneName.Keys[oneWord], otherName.Keys[otherWord]);
            if (string.Equals(oneKey, otherKey, StringComparison.Ordinal) || (AreClose(oneKey, otherKey, GivenRatio) && SameGender(one, other)))
            {
                return NameMatch.Same;
            }

            // A short form that is the beginning of the other: Christoph and Chris, Aleksandr and Aleks.
            if (one.Length >= 3 && other.Length >= 3 && SameGender(one, other)
                && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)))
            {
                return NameMatch.Possible;
            }
        }

        return NameMatch.Different;
    }

    /// <summary>"J. Edgar Hoover" and "Edgar Hoover": someone who goes by the middle name.</summary>
    private static NameMatch CompareMiddleAsGiven(PersonName one, PersonName other)
    {
        bool matches = (one.SurnameAt > 1 && one.Words[1].Length > 1 && string.Equals(one.Words[1], other.Words[0], StringComparison.Ordinal))
            || (other.SurnameAt > 1 && other.Words[1].Length > 1 && string.Equals(other.Words[1], one.Words[0], StringComparison.Ordinal));
        return matches ? NameMatch.Possible : NameMatch.Different;
    }

    private static bool MiddleNamesClash(PersonName one, PersonName other)
    {
        // Compare only the word after the given name: "George W. Bush" and "George H. W. Bush".
        if (one.SurnameAt < 2 || other.SurnameAt < 2)
        {
            return false;
        }

        string oneMiddle = one.Words[1];
        string otherMiddle = other.Words[1];
        return oneMiddle.Length == 1 || otherMiddle.Length == 1 ? oneMiddle[0] != otherMiddle[0] : CompareGiven(one, 1, other, 1) == NameMatch.Different;
    }

    /// <summary>Names whose family name comes first in one text and last in another: "Kim Jong Un", "Jong-un Kim".</summary>
    private static bool SameWordsInOtherOrder(PersonName one, PersonName other) =>
        one.Words.Length == other.Words.Length && one.Words.Length is 2 or 3
        && !(GivenNames.IsGivenName(one.Words[0]) && GivenNames.IsGivenName(other.Words[0]))
        && one.Words.Order(StringComparer.Ordinal).SequenceEqual(other.Words.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool SameGender(string one, string other)
    {
        Gender oneGender = GivenNames.GenderOf(one);
        Gender otherGender = GivenNames.GenderOf(other);
        return oneGender == Gender.Unknown || otherGender == Gender.Unknown || oneGender == otherGender;
    }

    // FuzzySharp ignores what is not ASCII, so other scripts are compared exactly.
    private static bool IsLatin(string word) => word.All(char.IsAscii);
}
