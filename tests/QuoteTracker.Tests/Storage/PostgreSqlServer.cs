using System.Diagnostics;
using System.Globalization;

[assembly: AssemblyFixture(typeof(QuoteTracker.Tests.Storage.PostgreSqlServer))]

namespace QuoteTracker.Tests.Storage;

/// <summary>A PostgreSQL server of its own for the tests, on a socket in a temporary folder; started when first asked for, where one is installed.</summary>
public sealed class PostgreSqlServer : IDisposable
{
    private readonly Lazy<string?> _folder;
    private int _stores;

    public PostgreSqlServer() => _folder = new Lazy<string?>(Start);

    /// <summary>Why there is no server, or <see langword="null"/> when there is one installed.</summary>
    public static string? Missing { get; } = Binaries() is null ? "PostgreSQL is not installed: initdb and pg_ctl stand neither in PATH nor below /usr/lib/postgresql." : null;

    /// <summary>How to connect; skips the test where no server is installed.</summary>
    public string Connection()
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        return $"Host={_folder.Value};Username=postgres;Database=postgres;Timeout=30;Command Timeout=60";
    }

    /// <summary>Name of a schema that no other test uses.</summary>
    public string NewSchema() => string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _stores)}");

    public void Dispose()
    {
        if (_folder.IsValueCreated && _folder.Value is { } folder)
        {
            Run(Path.Combine(Binaries()!, "pg_ctl"), "stop", "-D", Path.Combine(folder, "data"), "-m", "immediate", "-w");
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Binaries()
    {
        IEnumerable<string> folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : []);
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static string? Start()
    {
        string binaries = Binaries()!;
        string folder = Directory.CreateTempSubdirectory("qt-pg-").FullName;
        if (IsRoot)
        {
            RunAsRoot("chown", "postgres", folder);
        }

        string data = Path.Combine(folder, "data");
        Run(Path.Combine(binaries, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync");
        Run(Path.Combine(binaries, "pg_ctl"), "start", "-D", data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", $"-k {folder} -c listen_addresses='' -c max_connections=60");
        return folder;
    }

    private static bool IsRoot => Environment.IsPrivilegedProcess;

    // The server refuses to run as root.
    private static void Run(string program, params string[] arguments)
    {
        if (IsRoot)
        {
            RunAsRoot("runuser", ["-u", "postgres", "--", program, .. arguments]);
        }
        else
        {
            RunAsRoot(program, arguments);
        }
    }

    private static void RunAsRoot(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = "/", RedirectStandardError = false, UseShellExecute = false };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        if (!process.WaitForExit(TimeSpan.FromSeconds(90)) || process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
        }
    }
}
