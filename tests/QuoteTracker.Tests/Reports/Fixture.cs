namespace QuoteTracker.Tests.Reports;

/// <summary>Files embedded in the test assembly.</summary>
internal static class Fixture
{
    public static string Read(string name)
    {
        string resource = typeof(Fixture).Assembly.GetManifestResourceNames().Single(candidate => candidate.EndsWith(name, StringComparison.Ordinal));
        using var reader = new StreamReader(typeof(Fixture).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
