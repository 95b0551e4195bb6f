using Microsoft.Extensions.Options;
using QuoteTracker.Tracking;

namespace QuoteTracker.Hosting;

/// <summary>Says what is wrong with options, all of it at once.</summary>
internal sealed class QuoteTrackerOptionsValidator : IValidateOptions<QuoteTrackerOptions>
{
    public ValidateOptionsResult Validate(string? name, QuoteTrackerOptions options)
    {
        List<string> problems = [];
        var session = new TrackerSessionOptions();
        Try(() => session.MaxDegreeOfParallelism = options.MaxDegreeOfParallelism ?? 1, nameof(options.MaxDegreeOfParallelism), problems);
        Try(() => session.BatchSize = options.BatchSize, nameof(options.BatchSize), problems);
        Try(() => session.AnalyzeEvery = options.AnalyzeEvery, nameof(options.AnalyzeEvery), problems);
        Try(() => session.StorylineGap = options.StorylineGap, nameof(options.StorylineGap), problems);
        Try(() => session.StorylineCapacity = options.StorylineCapacity, nameof(options.StorylineCapacity), problems);
        Try(() => session.WatchedClaims = [.. options.WatchedClaims.Select(claim => new Claims.WatchedClaim(claim.Id, claim.Text))], nameof(options.WatchedClaims), problems);
        if (options.WatchedClaims.Any(claim => string.IsNullOrWhiteSpace(claim.Text)))
        {
            problems.Add($"{nameof(options.WatchedClaims)}: a claim has no text.");
        }

        if (options.DegradedShare is not (>= 0 and <= 1))
        {
            problems.Add($"{nameof(options.DegradedShare)} must lie between 0 and 1.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Try(Action set, string option, List<string> problems)
    {
        try
        {
            set();
        }
        catch (ArgumentException error)
        {
            problems.Add($"{option}: {error.Message}");
        }
    }
}
