using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

/// <summary>Looks into packed files: does each say where its source is, and do its symbols lead there?</summary>
internal static class PackageContents
{
    // Kind of the debug information that maps source files to addresses (Portable PDB format, "Source Link").
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    /// <returns>What is wrong with the package, one line each.</returns>
    public static IEnumerable<string> ProblemsOf(string package, string repository, string commit)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        XElement metadata = XDocument.Load(archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        XElement? source = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "repository");
        if (source?.Attribute("url")?.Value != repository || source.Attribute("commit")?.Value != commit)
        {
            yield return $"its nuspec names the repository {source?.ToString() ?? "not at all"}";
        }

        foreach (string name in (string[])["license", "readme", "icon", "description"])
        {
            if (!metadata.Elements().Any(element => element.Name.LocalName == name && element.Value.Length > 0))
            {
                yield return $"its nuspec has no {name}";
            }
        }

        string symbols = Path.ChangeExtension(package, ".snupkg");
        if (!File.Exists(symbols))
        {
            yield return "it has no symbol package";
            yield break;
        }

        foreach (string problem in ProblemsOfSymbols(symbols, commit))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> ProblemsOfSymbols(string package, string commit)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        ZipArchiveEntry[] files = [.. archive.Entries.Where(entry => entry.Name.StartsWith("QuoteTracker", StringComparison.Ordinal) && entry.Name.EndsWith(".pdb", StringComparison.Ordinal))];
        if (files.Length == 0)
        {
            yield return "its symbol package has no symbols";
        }

        foreach (ZipArchiveEntry file in files)
        {
            using var stream = new MemoryStream();
            file.Open().CopyTo(stream);
            stream.Position = 0;
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(stream);
            MetadataReader reader = provider.GetMetadataReader();
            string? map = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Where(info => reader.GetGuid(info.Kind) == SourceLink)
                .Select(info => Encoding.UTF8.GetString(reader.GetBlobBytes(info.Value))).FirstOrDefault();
            if (map is null || !JsonDocument.Parse(map).RootElement.GetProperty("documents").EnumerateObject().Any(entry => entry.Value.GetString()!.Contains(commit, StringComparison.Ordinal)))
            {
                yield return $"{file.Name} has no source link to commit {commit}: {map}";
            }

            string[] outside = [.. reader.Documents.Select(handle => reader.GetString(reader.GetDocument(handle).Name)).Where(name => !name.StartsWith("/_/", StringComparison.Ordinal))];
            if (outside.Length > 0)
            {
                yield return $"{file.Name} names files of the machine it was built on: {outside[0]}";
            }
        }
    }
}
