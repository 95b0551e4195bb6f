using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Conflicts.Clashes;
using QuoteTracker.Training.Claims;

namespace QuoteTracker.Training.Conflicts;

/// <summary>Trains the two models of conflicts, of statements and of parties.</summary>
internal static class ConflictTrainer
{
    /// <summary>Parts of the lessons; the model of parties learns from what models of statements say that were trained on other parts.</summary>
    private const int Parts = 4;

    /// <summary>Statement pairs that stand for a conflict of which only the parties are labelled.</summary>
    private const int PairsOfParties = 2;

    /// <summary>Cases are short and few: each row of theirs weighs as many of a topic.</summary>
    private const float CaseWeight = 3;

    // Chosen by leaving out topics; the model of parties has fewer rows.
    private const float StatementsL2 = 30;
    private const float PartiesL2 = 5;

    /// <summary>Rounds in which the pairs are chosen that stand for labelled parties.</summary>
    private const int Rounds = 2;

    /// <summary>Trains both.</summary>
    public static ClashModel Train(IReadOnlyCollection<ConflictLesson> lessons)
    {
        string[] ids = [.. lessons.Select(lesson => lesson.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        List<(ConflictLesson Lesson, float[][] Features)> rows = [];
        for (int part = 0; part < Parts; part++)
        {
            HashSet<string> left = [.. ids.Where((_, i) => i % Parts == part)];
            LogisticModel statements = TrainStatements([.. lessons.Where(lesson => !left.Contains(lesson.Id))]);
            rows.AddRange(lessons.Where(lesson => left.Contains(lesson.Id)).Select(lesson => (lesson, Array.ConvertAll(lesson.Candidates, candidate => candidate.Features(statements)))));
        }

        return new ClashModel(TrainStatements(lessons), Fit(rows.Select(row => (row.Lesson, PartyRows(row.Lesson, row.Features))), PartiesL2));
    }

    /// <summary>Probabilities of a lesson's candidates.</summary>
    public static double[] Predict(ClashModel model, ConflictLesson lesson) =>
        [.. lesson.Candidates.Select(candidate => (double)model.Parties.Predict(candidate.Features(model.Statements)))];

    private static LogisticModel TrainStatements(IReadOnlyCollection<ConflictLesson> lessons)
    {
        LogisticModel model = Fit(lessons.Select(lesson => (lesson, StatementRows(lesson, model: null))), StatementsL2);
        for (int round = 0; round < Rounds; round++)
        {
            LogisticModel last = model;
            model = Fit(lessons.Select(lesson => (lesson, StatementRows(lesson, last))), StatementsL2);
        }

        return model;
    }

    private static (float[] Features, bool Label)[] PartyRows(ConflictLesson lesson, float[][] features) =>
    [
        .. lesson.Candidates.SelectMany((candidate, i) =>
        {
            (bool onClaim, bool ofParties) = lesson.IsRight(candidate);
            return new[] { (features[i], onClaim), (features[i], ofParties) };
        }),
    ];

    private static (float[] Features, bool Label)[] StatementRows(ConflictLesson lesson, LogisticModel? model) =>
        [.. lesson.Candidates.SelectMany(candidate => StatementRows(lesson, candidate, model))];

    private static IEnumerable<(float[] Features, bool Label)> StatementRows(ConflictLesson lesson, LessonCandidate candidate, LogisticModel? model)
    {
        if (candidate.Pairs.All(pair => lesson.Clash(pair) is not null))
        {
            return candidate.Pairs.Select(pair => (pair.Features, lesson.Clash(pair) == true));
        }

        if (!lesson.IsRight(candidate).OfParties)
        {
            return candidate.Pairs.Select(pair => (pair.Features, false));
        }

        // Which statements make the conflict is not labelled: those that the last model finds clearest.
        return model is null ? [] : candidate.Pairs.OrderByDescending(pair => model.Predict(pair.Features)).Take(PairsOfParties).Select(pair => (pair.Features, true));
    }

    private static LogisticModel Fit(IEnumerable<(ConflictLesson Lesson, (float[] Features, bool Label)[] Rows)> lessons, float l2) => LogisticFit.Fit(
        [.. lessons.Where(lesson => lesson.Rows.Length > 0).Select(lesson => Columns(lesson.Rows, lesson.Lesson is ConflictCaseLesson ? CaseWeight : 1))],
        nonNegative: false,
        l2);

    private static LabelledColumns Columns((float[] Features, bool Label)[] rows, float weight) => new(
        [.. Enumerable.Range(0, rows[0].Features.Length).Select(column => rows.Select(row => row.Features[column]).ToArray())],
        [.. rows.Select(row => row.Label)],
        [.. rows.Select(_ => weight)]);
}
