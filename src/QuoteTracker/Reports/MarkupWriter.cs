using System.Globalization;

namespace QuoteTracker.Reports;

/// <summary>Writes HTML and SVG. What comes from a report goes through <see cref="Text"/> or <see cref="Attribute(string, string)"/> alone, which encode it.</summary>
internal sealed class MarkupWriter(TextWriter output)
{
    /// <summary>Writes markup as it is.</summary>
    public MarkupWriter Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes a number.</summary>
    public MarkupWriter Number(int value)
    {
        output.Write(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes text that shows as it is.</summary>
    public MarkupWriter Text(string text)
    {
        Encode(SafeText.Of(text), inAttribute: false);
        return this;
    }

    /// <summary>Writes text within a sentence, kept apart from what stands around it where its writing direction asks for that.</summary>
    public MarkupWriter Isolated(string text)
    {
        if (!SafeText.NeedsIsolation(text))
        {
            return Text(text);
        }

        return Raw("<bdi>").Text(text).Raw("</bdi>");
    }

    /// <summary>Writes an attribute with a space in front.</summary>
    public MarkupWriter Attribute(string name, string value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Encode(SafeText.Of(value), inAttribute: true);
        output.Write('"');
        return this;
    }

    /// <summary>Writes an attribute with a number that has at most two digits after the point.</summary>
    public MarkupWriter Attribute(string name, double value) => Attribute(name, value.ToString("0.##", CultureInfo.InvariantCulture));

    private void Encode(string text, bool inAttribute)
    {
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAny("&<>\"") is >= 0 and int at)
        {
            output.Write(rest[..at]);
            output.Write(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => inAttribute ? "&quot;" : "\"",
            });
            rest = rest[(at + 1)..];
        }

        output.Write(rest);
    }
}
