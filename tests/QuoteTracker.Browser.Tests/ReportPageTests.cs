using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using QuoteTracker.Tests.Reports;
using QuoteTracker.Tracking;

namespace QuoteTracker.Browser.Tests;

public sealed class ReportPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_page_shows_what_the_report_says_without_error_or_request()
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleReport.Report);
        IPage page = opened.Page;

        (await page.Locator("main article.find mark").First.InnerTextAsync()).Should().Be("\"The ferry will sail,\"");
        (await page.GetByRole(AriaRole.Heading, new() { Name = "Conflicts" }).IsVisibleAsync()).Should().BeTrue();
        (await page.GetByRole(AriaRole.Cell, new() { Name = "✓ affirms" }).IsVisibleAsync()).Should().BeTrue();
        (await page.Locator("#articles").IsVisibleAsync()).Should().BeTrue();
        (await page.Locator(".pair > div").First.EvaluateAsync<double>("e => e.getBoundingClientRect().right")).Should()
            .BeLessThan(await page.Locator(".pair > div").Nth(1).EvaluateAsync<double>("e => e.getBoundingClientRect().left"), "the sides stand side by side");
        opened.Troubles.Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_from_a_hostile_article_runs_or_breaks_the_page()
    {
        await using OpenedPage opened = await browser.OpenAsync(HostileReport.Report);
        IPage page = opened.Page;
        foreach (ILocator link in await page.Locator("main a[href^='#']").AllAsync())
        {
            await link.ClickAsync();
        }

        (await page.EvaluateAsync<string>("() => typeof window.hacked")).Should().Be("undefined");
        (await page.Locator("footer").IsVisibleAsync()).Should().BeTrue("the page is whole");
        (await page.Locator("mark").First.InnerTextAsync()).Should().Contain("<script>window.hacked=1</script>");
        opened.Troubles.Should().BeEmpty();
    }

    [Fact]
    public async Task A_mark_that_turns_the_direction_does_not_reach_beyond_its_text()
    {
        await using OpenedPage opened = await browser.OpenAsync(HostileReport.Report);

        // "affirms" and the date stand before and after hostile names; both must still read from left to right.
        string[] turned = await opened.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("figcaption b, figcaption small")].filter(element => {
              const range = document.createRange();
              const text = element.lastChild.nodeType === 3 ? element.lastChild : element.firstChild.firstChild;
              const left = at => { range.setStart(text, at); range.setEnd(text, at + 1); return range.getBoundingClientRect().left; };
              return text.length > 2 && left(0) > left(1);
            }).map(element => element.textContent)
            """);
        turned.Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_reads_without_script()
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleReport.Report, new BrowserNewContextOptions { JavaScriptEnabled = false });
        IPage page = opened.Page;

        (await page.Locator("search").IsVisibleAsync()).Should().BeFalse("a search that does nothing is not shown");
        (await page.Locator("main article.claim").CountAsync()).Should().Be(3);
        (await page.Locator("#c1 .line li.a q").IsVisibleAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task Search_and_filters_leave_what_fits()
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleReport.Report);
        IPage page = opened.Page;

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("unnamed source");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("1 statements in");
        (await page.Locator("article.find").First.IsVisibleAsync()).Should().BeFalse();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();
        await Assertions.Expect(page.Locator("article.find").First).ToBeVisibleAsync();
        await page.Locator("#stance").SelectOptionAsync("d");
        await Assertions.Expect(page.Locator("#c1 .line li.d")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#c1 .line li.a")).ToBeHiddenAsync();
        opened.Troubles.Should().BeEmpty();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_is_accessible_in_light_and_dark(ColorScheme scheme)
    {
        foreach (TrackingReport report in new[] { SampleReport.Report, HostileReport.Report })
        {
            // Only the checker is let past the page's policy.
            await using OpenedPage opened = await browser.OpenAsync(report, new BrowserNewContextOptions { ColorScheme = scheme, BypassCSP = true });

            AxeResult result = await opened.Page.RunAxe();

            result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(' ', violation.Nodes.Select(node => node.Html))}").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task The_keyboard_reaches_the_report_past_the_navigation()
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleReport.Report);
        IPage page = opened.Page;

        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("() => document.activeElement.textContent")).Should().Be("Skip to the report");
        await page.Keyboard.PressAsync("Enter");
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).Should().Be("main");
    }

    [Fact]
    public async Task On_paper_every_statement_is_seen_and_the_navigation_is_not()
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleReport.Report);
        IPage page = opened.Page;
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => details.open = false)");

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        (await page.Locator("nav").IsVisibleAsync()).Should().BeFalse();
        (await page.Locator("#c1 .line q").First.EvaluateAsync<double>("e => e.getBoundingClientRect().height")).Should().BePositive();
    }

    [Fact]
    public async Task A_narrow_screen_needs_no_sideways_scrolling()
    {
        await using OpenedPage opened = await browser.OpenAsync(SampleReport.Report, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 800 } });

        (await opened.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(360);
    }
}
