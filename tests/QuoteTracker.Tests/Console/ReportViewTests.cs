using QuoteTracker.ConsoleApp;
using QuoteTracker.Tests.Reports;
using Spectre.Console;

namespace QuoteTracker.Tests.Console;

public sealed class ReportViewTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 5, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Plain_lines_name_conflicts_and_shifts_under_their_claim()
    {
        using var output = new StringWriter();

        PlainReportView.Show(SampleReport.Report, output, Now);

        output.ToString().ReplaceLineEndings("\n").Should().Be("""
            2 articles: 3 statements by 2 speakers, 2 claims, 2 conflicts, 1 shift

            WATCHED CLAIM: The ferry will sail on Friday
              CONFLICT (contradiction): Ferry Line affirms what Port denies.
              CONFLICT (disagreement within a party, ended 4 May 2024): Within one party: two voices.
              SOFTENING: Port, from denies to unconfirmed on 4 May 2024
              - Ines Brandt, captain (Ferry Line) affirms: "The ferry will sail," "on Friday." [Lake Courier, 2 May 2024, 3 days ago]
              - the port (Port) probably denies: it [Lake Courier, 2 May 2024, 2 days ago]

            OTHER STATEMENTS
              - unnamed source: <fog> [Lake Courier, 2 May 2024, 3 days ago]

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_a_name_says_already_is_not_said_again()
    {
        var source = new QuoteTracker.Speakers.Speaker { Id = "s", Name = "A spokesman", Kind = QuoteTracker.Speakers.SpeakerKind.Unnamed, Role = "a spokesman" };

        Wording.Speaker(source).Should().Be("A spokesman");
        Wording.Speaker(source with { Role = "press officer" }).Should().Be("A spokesman, press officer");
    }

    [Fact]
    public void A_terminal_shows_conflicts_in_red()
    {
        using var output = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Out = new AnsiConsoleOutput(output),
        });

        TerminalReportView.Show(SampleReport.Report, console, Now);

        output.ToString().Should().Contain("\u001b[91m").And.Contain("Contradiction").And.Contain("Ferry Line affirms what Port denies.");
    }
}
