using System.Globalization;

namespace QuoteTracker.Claims;

/// <summary>Resolves expressions of time ("July 2018", "later this month", "next Friday", "two years ago") against the day on which an article appeared.</summary>
/// <remarks>Only what names a time is read; durations and times of day are not. Cost is linear in the words.</remarks>
internal static class EventTime
{
    private const int DaysInWeek = 7;
    private const int MonthsInYear = 12;
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The interval that holds every time that is named, or <see langword="null"/>.</summary>
    /// <param name="words">Words in order, in any case.</param>
    /// <param name="published">The day to count from; without it only dates with a year are read.</param>
    public static TimeInterval? Read(IReadOnlyList<string> words, DateOnly? published)
    {
        published = published is { Year: < FirstYear or > LastYear } ? null : published;
        string[] lower = [.. words.Select(word => word.ToLowerInvariant().TrimEnd('.'))];
        TimeInterval? all = null;
        int at = 0;
        while (at < lower.Length)
        {
            (TimeInterval? found, int length) = At(lower, words, at, published);
            if (found is { } interval)
            {
                all = all is { } known ? known.With(interval) : interval;
            }

            at += Math.Max(1, length);
        }

        return all;
    }

    private static (TimeInterval? Found, int Length) At(string[] lower, IReadOnlyList<string> words, int at, DateOnly? published)
    {
        if (MonthOf(lower[at]) is { } month && char.IsUpper(words[at][0]))
        {
            return MonthAt(lower, at, month, published);
        }

        if (YearOf(lower[at]) is { } year && at > 0 && (lower[at - 1] is "in" or "since" or "of" or "during" or "the" or "from" or "until" or "by"))
        {
            return (TimeInterval.Year(year), 1);
        }

        return published is { } day ? RelativeAt(lower, at, day) : (null, 1);
    }

    // "June 28", "June 28-29", "28 June 2019", "July 2018", "in May".
    private static (TimeInterval? Found, int Length) MonthAt(string[] lower, int at, int month, DateOnly? published)
    {
        int next = at + 1;
        (int First, int Last)? days = next < lower.Length ? DaysOf(lower[next]) : null;
        if (days is not null)
        {
            next++;
        }
        else if (at > 0)
        {
            days = DaysOf(lower[at - 1]);
        }

        int comma = next < lower.Length && lower[next] is "," ? 1 : 0;
        int? year = next + comma < lower.Length ? YearOf(lower[next + comma]) : null;
        int length = year is null ? next - at : next + comma + 1 - at;
        if (year is null && published is null)
        {
            return (null, length);
        }

        int chosen = year ?? NearestYear(month, published!.Value);
        if (days is not { } named || named.Last > DateTime.DaysInMonth(chosen, month))
        {
            return (TimeInterval.Month(new DateOnly(chosen, month, 1)), length);
        }

        return (TimeInterval.Day(new DateOnly(chosen, month, named.First)).With(TimeInterval.Day(new DateOnly(chosen, month, named.Last))), length);
    }

    private static (TimeInterval? Found, int Length) RelativeAt(string[] lower, int at, DateOnly day)
    {
        switch (lower[at])
        {
            case "today" or "tonight":
                return (TimeInterval.Day(day), 1);
            case "tomorrow":
                return (TimeInterval.Day(day.AddDays(1)), 1);
            case "yesterday":
                return (TimeInterval.Day(day.AddDays(-1)), 1);
        }

        if (at + 1 < lower.Length && Step(lower[at]) is { } step)
        {
            return (Unit(lower[at + 1], day, step), 2);
        }

        // "three weeks ago", "in two days"
        if (at + 1 < lower.Length && CountOf(lower[at]) is { } count)
        {
            if (at + 2 < lower.Length && lower[at + 2] is "ago")
            {
                return (Unit(lower[at + 1].TrimEnd('s'), day, -count), 3);
            }

            if (at > 0 && lower[at - 1] is "in" && lower[at + 1].EndsWith('s') && count > 1 && lower[at + 1] is not "years")
            {
                return (Unit(lower[at + 1].TrimEnd('s'), day, count), 2);
            }
        }

        // A weekday alone lies within a week, before or after.
        return Array.IndexOf(Days, lower[at]) is >= 0
            ? (new TimeInterval(day.DayNumber - DaysInWeek, day.DayNumber + DaysInWeek + 1), 1)
            : (null, 1);
    }

    private static TimeInterval? Unit(string unit, DateOnly day, int step)
    {
        int weekday = Array.IndexOf(Days, unit);
        int month = Array.IndexOf(Months, unit);
        if (weekday >= 0)
        {
            int middle = day.DayNumber + (step * DaysInWeek);
            return new TimeInterval(Math.Min(middle, day.DayNumber), Math.Max(middle, day.DayNumber) + DaysInWeek + 1);
        }

        if (month >= 0)
        {
            return TimeInterval.Month(new DateOnly(step == 0 ? NearestYear(month + 1, day) : day.Year + step, month + 1, 1));
        }

        return unit switch
        {
            "day" => TimeInterval.Day(day.AddDays(step)),
            "week" or "weekend" => new TimeInterval(day.AddDays((step * DaysInWeek) - (int)day.DayOfWeek).DayNumber, day.AddDays(((step + 1) * DaysInWeek) - (int)day.DayOfWeek + 1).DayNumber),
            "month" => TimeInterval.Month(day.AddMonths(step)),
            "year" or "season" => TimeInterval.Year(day.AddYears(step).Year),
            _ => null,
        };
    }

    private static int? Step(string word) => word switch
    {
        "this" => 0,
        "next" => 1,
        "last" => -1,
        _ => null,
    };

    private static int? MonthOf(string word)
    {
        int month = Array.IndexOf(Months, word);
        month = month < 0 && word.Length > 0 ? Array.IndexOf(ShortMonths, word is "sept" ? "sep" : word) : month;
        return month < 0 ? null : month + 1;
    }

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= FirstYear and <= LastYear ? year : null;

    private static int? CountOf(string word)
    {
        int spelt = Array.IndexOf(Numbers, word);
        return spelt >= 0 ? spelt + 1
            : word is "a" or "an" ? 1
            : word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count
            : null;
    }

    private static (int First, int Last)? DaysOf(string word)
    {
        string[] parts = word.Split('-', '–');
        if (parts.Length > 2 || DayOf(parts[0]) is not { } first || DayOf(parts[^1]) is not { } last || last < first)
        {
            return null;
        }

        return (first, last);
    }

    private static int? DayOf(string word)
    {
        string digits = word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal) || word.EndsWith("th", StringComparison.Ordinal)
            ? word[..^2]
            : word;
        return digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>The year in which a month lies nearest to a day.</summary>
    private static int NearestYear(int month, DateOnly day) =>
        Enumerable.Range(day.Year - 1, 3).MinBy(year => Math.Abs(((year - day.Year) * MonthsInYear) + month - day.Month));
}
