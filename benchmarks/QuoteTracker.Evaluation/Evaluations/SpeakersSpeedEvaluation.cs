using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using QuoteTracker.Evaluation.Results;
using QuoteTracker.Speakers;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Measures how long a registry of known speakers takes to build and to answer. Names are made up: surnames are as unevenly spread as
/// those of a country, so that the commonest has thousands of bearers in a million.</summary>
internal static class SpeakersSpeedEvaluation
{
    private const int Seed = 11;
    private const int Surnames = 60_000;
    private const int Questions = 3_000;
    private const int Repetitions = 3;

    // Rank r has a share in proportion to 1 / (r + flattening); with 60,000 surnames the commonest then has about eight in a thousand, as in the United States.
    private const double Flattening = 18;

    private static readonly string[] Given =
    [
        "Anna", "Peter", "Maria", "Ivan", "Chen", "Aisha", "Tomas", "Elena", "Samuel", "Ingrid", "Rafiq", "Claire", "Kofi", "Yuki", "Olga", "Hans",
        "Lena", "Marta", "Jorge", "Nadia", "Robert", "Lucy", "Omar", "Priya", "David", "Sofia", "Daniel", "Grace", "Pavel", "Leila", "Mark", "Julia",
    ];

    private static readonly string[] Syllables =
    [
        "ba", "ko", "ri", "lu", "men", "tar", "vos", "chi", "del", "fan", "gor", "hal", "in", "jo", "kel", "mur", "nes", "or", "pet", "quin", "ros", "sil",
        "tov", "um", "ver", "wil", "xan", "yev", "zor", "son", "ham", "ley", "dro", "pak", "shi", "mov", "san", "gra", "ton", "berg",
    ];

    public static EvaluationResult Run(int most)
    {
        List<ImmutableArray<string>> rows = [];
        Dictionary<string, double> figures = new(StringComparer.Ordinal);
        foreach (int size in new[] { 10_000, 100_000, 1_000_000 }.Where(size => size <= most).Prepend(2_000))
        {
            ImmutableArray<string> row = Measure(size, figures);

            // The first, small registry only has the code compiled.
            if (size > 2_000)
            {
                rows.Add(row);
            }
        }

        return new EvaluationResult
        {
            Name = "speakers-speed",
            Title = "A registry of known speakers",
            Arguments = string.Create(CultureInfo.InvariantCulture, $"speakers-speed --speakers {most}"),
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"Made-up names with a fixed seed, one in ten an organisation. Means over {Questions} questions, of {Repetitions} rounds the least; questions are drawn as names occur, so that common surnames are asked for often. \"Commonest surname\" asks for the surname with most bearers, the first time and later."),
            ],
            Tables =
            [
                new ResultTable(
                    "Seconds to build, milliseconds to answer",
                    ["speakers", "build, s", "MB held", "full name", "surname alone", "initial and surname", "unknown given name", "bearers of commonest surname", "commonest surname, first", "commonest surname, later"],
                    [.. rows]),
            ],
            Figures = figures.ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private static ImmutableArray<string> Measure(int size, Dictionary<string, double> figures)
    {
        Speaker[] speakers = Speakers(size);
        (string Given, string Surname)[] asked = [.. speakers.Where(speaker => speaker.Kind == SpeakerKind.Person)
            .Where((_, i) => i % Math.Max(1, size / Questions) == 0).Select(speaker => (speaker.Name.Split(' ')[0], speaker.Name.Split(' ')[1]))];
        IGrouping<string, Speaker> commonest = speakers.Where(speaker => speaker.Kind == SpeakerKind.Person).GroupBy(speaker => speaker.Name.Split(' ')[1], StringComparer.Ordinal).MaxBy(group => group.Count())!;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long start = Stopwatch.GetTimestamp();
        SpeakerRegistry registry = new(speakers);
        double build = Stopwatch.GetElapsedTime(start).TotalSeconds;
        double megabytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        double first = Milliseconds(() => registry.Find(commonest.Key));
        double later = Enumerable.Range(0, Repetitions).Min(_ => Milliseconds(() => registry.Find(commonest.Key)));
        double full = Mean(registry, asked, name => $"{name.Given} {name.Surname}");
        double surname = Mean(registry, asked, name => name.Surname);
        double initial = Mean(registry, asked, name => $"{name.Given[0]}. {name.Surname}");
        double unknown = Mean(registry, asked, name => $"Wolfhard {name.Surname}");
        string key = size.ToString(CultureInfo.InvariantCulture);
        figures["build-s-" + key] = build;
        figures["mean-us-" + key] = 1000 * (full + surname + initial + unknown) / 4;
        figures["commonest-us-" + key] = 1000 * later;
        return
        [
            Count(size), Digits(build), EvaluationResult.Show(megabytes), Digits(full), Digits(surname), Digits(initial), Digits(unknown),
            Count(commonest.Count()), Digits(first), Digits(later),
        ];
    }

    private static double Mean(SpeakerRegistry registry, (string Given, string Surname)[] asked, Func<(string Given, string Surname), string> question)
    {
        string[] names = Array.ConvertAll(asked, name => question(name));
        return Enumerable.Range(0, Repetitions).Min(_ => Milliseconds(() => Array.ForEach(names, name => registry.Find(name)))) / names.Length;
    }

    private static Speaker[] Speakers(int size)
    {
        Random random = new(Seed);
        double[] upTo = new double[Surnames];
        double sum = 0;
        for (int rank = 0; rank < Surnames; rank++)
        {
            upTo[rank] = sum += 1 / (rank + Flattening);
        }

        return [.. Enumerable.Range(0, size).Select(i =>
        {
            int rank = Array.BinarySearch(upTo, random.NextDouble() * sum);
            string name = $"{Given[random.Next(Given.Length)]} {Surname(rank < 0 ? ~rank : rank)}";
            return i % 10 == 9
                ? new Speaker { Id = Id(i), Name = name + " Institute", Kind = SpeakerKind.Organization }
                : new Speaker { Id = Id(i), Name = name, Kind = SpeakerKind.Person };
        })];
    }

    private static string Surname(int rank)
    {
        string word = Syllables[rank % 40] + Syllables[(rank / 40) % 40] + Syllables[(rank / 1600) % 40];
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static double Milliseconds(Action action)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");

    private static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Digits(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
