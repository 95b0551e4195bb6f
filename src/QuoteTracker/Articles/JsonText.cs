using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QuoteTracker.Articles;

/// <summary>Reads JSON strings, also those with half a surrogate pair (<c>"\ud800"</c>), which the framework refuses: the half stays in the
/// text, so that spans fit what other readers of the same file see.</summary>
internal static class JsonText
{
    public static string Of(JsonElement element)
    {
        string raw = element.GetRawText();
        return MayHaveSurrogates(raw) ? Unescape(raw.AsSpan(1, raw.Length - 2)) : element.GetString() ?? "";
    }

    /// <summary>Whether a property has a name, given without escapes.</summary>
    public static bool NameIs(JsonProperty property, string name)
    {
        try
        {
            return property.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            // The name has half a surrogate pair; no field of ours has.
            return false;
        }
    }

    private static bool MayHaveSurrogates(string raw) => raw.Contains("\\ud", StringComparison.OrdinalIgnoreCase);

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        while (raw.IndexOf('\\') is >= 0 and int at)
        {
            text.Append(raw[..at]);
            char kind = raw[at + 1];
            text.Append(kind switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(raw.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                _ => kind,
            });
            raw = raw[(at + (kind == 'u' ? 6 : 2))..];
        }

        return text.Append(raw).ToString();
    }
}
