using QuoteTracker.Claims;
using QuoteTracker.Conflicts;
using QuoteTracker.Positions;
using QuoteTracker.Reports.Layout;
using QuoteTracker.Tracking;

namespace QuoteTracker.Reports.Html;

/// <summary>Writes the claims: who stands where, the timeline as a drawing where there is a dispute or a shift, and the statements by date.</summary>
internal sealed class ClaimSection(MarkupWriter markup, ReportOutline outline, StatementMarkup statements, HtmlReportOptions options, IReadOnlyList<ClaimReview> reviews)
{
    private readonly ILookup<string, ClaimReview> _reviews = reviews.ToLookup(review => review.ClaimId, StringComparer.Ordinal);

    public void Write()
    {
        if (outline.Claims.IsEmpty)
        {
            return;
        }

        markup.Raw("<section aria-labelledby=\"claims\">\n<h2 id=\"claims\">Claims</h2>\n");
        foreach (ClaimOutline claim in outline.Claims)
        {
            Write(claim);
        }

        markup.Raw("</section>\n");
    }

    private void Write(ClaimOutline claim)
    {
        bool disputed = !claim.Conflicts.IsEmpty || !claim.Shifts.IsEmpty;
        markup.Raw("<article class=\"claim").Raw(disputed ? " disputed" : "").Raw("\" id=\"c").Number(claim.Number).Raw("\"><h3>").Isolated(claim.Claim.Text).Raw("</h3>\n<p class=\"tags\">");
        markup.Raw(claim.Claim.Watched ? "<b class=\"w\">Watched</b> " : "");
        WriteCount(claim.Conflicts.Length, "conflict", "d");
        WriteCount(claim.Shifts.Length, "shift", "s");
        markup.Text(claim.Statements.IsEmpty ? "Nobody spoke to it." : ReportWording.Count(claim.Statements.Length, "statement"));
        if (claim.Period is { } period)
        {
            markup.Text(", " + ReportWording.Period(period.First, period.Last));
        }

        markup.Raw(claim.Claim.IsSuggested ? ", <b>suggested grouping</b>" : "").Raw("</p>\n");
        WriteDescription(claim.Claim);
        WriteReviews(claim);
        WriteStances(claim);
        if (claim.IsNotable && Timeline.Of(claim, options.MaximumPartiesPerTimeline) is { } timeline)
        {
            markup.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\"").Attribute("aria-label", "Timeline: " + claim.Claim.Text).Raw(">");
            TimelineDrawing.Write(markup, timeline, standsAlone: false);
            markup.Raw("</div>\n");
        }

        WriteStatements(claim, disputed);
        markup.Raw("</article>\n");
    }

    private void WriteReviews(ClaimOutline claim)
    {
        foreach (ClaimReview review in _reviews[claim.Claim.Id])
        {
            markup.Raw("<p class=\"review\">Fact-check by <a").Attribute("href", WebLink.Of(review.Url)!).Raw(">").Isolated(review.Author).Raw("</a>: <b>").Isolated(review.Verdict).Raw("</b>");
            markup.Text(review.Published is { } day ? $" ({ReportWording.Day(day)})" : "").Raw("</p>\n");
        }
    }

    // A claim of one statement says it all in its own words.
    private void WriteDescription(Claim claim)
    {
        if (claim.StatementIds.Length < 2 && !claim.Watched)
        {
            return;
        }

        string?[] parts =
        [
            claim.Event,
            claim.Participants.IsEmpty ? null : string.Join(", ", claim.Participants),
            claim.Time is { } time ? ReportWording.Days(time) : null,
        ];
        if (parts.Any(part => part is not null))
        {
            markup.Raw("<p class=\"tags\">").Isolated(string.Join(" · ", parts.OfType<string>())).Raw("</p>\n");
        }
    }

    private void WriteCount(int count, string noun, string letter)
    {
        if (count > 0)
        {
            markup.Raw("<b class=\"").Raw(letter).Raw("\">").Text(ReportWording.Count(count, noun)).Raw("</b> ");
        }
    }

    private void WriteStances(ClaimOutline claim)
    {
        if (claim.Positions.IsEmpty)
        {
            return;
        }

        HashSet<Stance> agreed = [.. claim.Agreements.Select(agreement => agreement.Stance)];
        markup.Raw("<ul class=\"stances\">");
        foreach (IGrouping<Stance, PartyPosition> group in claim.Positions.GroupBy(position => position.Stance))
        {
            markup.Raw("<li class=\"").Raw(ReportWording.Letter(group.Key)).Raw("\"><b>").Raw(ReportWording.Sign(group.Key)).Raw(" ").Raw(ReportWording.Verb(group.Key)).Raw("</b> ");
            bool first = true;
            foreach (PartyPosition position in group)
            {
                markup.Raw(first ? "" : ", ").Isolated(position.Party.Name);
                markup.Text(position.Shifts.IsEmpty ? "" : $" (earlier: {ReportWording.Verb(position.Shifts[^1].From)})");
                first = false;
            }

            markup.Raw(agreed.Contains(group.Key) ? " (agreed)" : "");
        }

        markup.Raw("</ul>\n");
    }

    private void WriteStatements(ClaimOutline claim, bool disputed)
    {
        if (claim.Statements.IsEmpty)
        {
            return;
        }

        markup.Raw(disputed ? "<details open>" : "<details>").Raw("<summary>Statements by date</summary><ol class=\"line\">");
        statements.WriteItems(claim.Statements, withPlaces: true, statement => WriteShifts(claim, statement));
        markup.Raw("</ol></details>\n");
    }

    private bool WriteShifts(ClaimOutline claim, TrackedStatement statement)
    {
        Shift[] shifts = [.. claim.Shifts.Where(shift => shift.StatementIds[^1] == statement.Statement.Id)];
        foreach (Shift shift in shifts)
        {
            markup.Raw("\n<li class=\"s\"><b>").Raw(ReportWording.Name(shift.Kind)).Raw("</b> ").Isolated(outline.PartyName(shift.PartyId))
                .Text($": {ReportWording.Verb(shift.From)}, then {ReportWording.Verb(shift.To)}");
        }

        return shifts.Length > 0;
    }
}
