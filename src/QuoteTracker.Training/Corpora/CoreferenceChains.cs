using System.Text.RegularExpressions;
using QuoteTracker.Text;

namespace QuoteTracker.Training.Corpora;

/// <summary>The coreference chains of a document: spans of its text with the number or name of the chain each belongs to.</summary>
internal sealed partial class CoreferenceChains
{
    private readonly List<(TextSpan Span, string Chain)> _mentions = [];
    private readonly Dictionary<string, Stack<int>> _open = new(StringComparer.Ordinal);

    /// <summary>Mentions that closed so far.</summary>
    public IReadOnlyList<(TextSpan Span, string Chain)> Mentions => _mentions;

    /// <summary>Reads the brackets of a token in CoreNLP's column: "(12*", "12)", "(3|3)".</summary>
    public void ReadCoreNlp(string column, int start, int end)
    {
        if (column is "_")
        {
            return;
        }

        foreach (string part in column.Split('|'))
        {
            string chain = part.Trim('(', ')', '*');
            if (part[0] == '(')
            {
                Open(chain, start);
            }

            if (part[^1] == ')')
            {
                Close(chain, end);
            }
        }
    }

    /// <summary>Reads the "Entity=" brackets of a token of GUM.</summary>
    public void ReadGum(string misc, int start, int end)
    {
        int at = misc.IndexOf("Entity=", StringComparison.Ordinal);
        if (at < 0)
        {
            return;
        }

        foreach (Match part in Brackets().Matches(misc[(at + "Entity=".Length)..].Split('|')[0]))
        {
            if (part.Groups["open"].Success)
            {
                string chain = part.Groups["open"].Value.Split('-')[0];
                Open(chain, start);
                if (part.Groups["closed"].Success)
                {
                    Close(chain, end);
                }
            }
            else
            {
                Close(part.Groups["close"].Value, end);
            }
        }
    }

    /// <summary>The chain of the smallest mention that covers a span, or <see langword="null"/>; a mention much longer than the span says nothing of it.</summary>
    public string? Covering(TextSpan span, int slack = 120)
    {
        string? chain = null;
        int shortest = span.Length + slack + 1;
        foreach ((TextSpan mention, string name) in _mentions)
        {
            if (mention.Start <= span.Start && mention.End >= span.End && mention.Length < shortest)
            {
                (chain, shortest) = (name, mention.Length);
            }
        }

        return chain;
    }

    private void Open(string chain, int start)
    {
        if (!_open.TryGetValue(chain, out Stack<int>? starts))
        {
            _open.Add(chain, starts = new Stack<int>());
        }

        starts.Push(start);
    }

    private void Close(string chain, int end)
    {
        if (_open.TryGetValue(chain, out Stack<int>? starts) && starts.TryPop(out int start))
        {
            _mentions.Add((new TextSpan(start, end), chain));
        }
    }

    [GeneratedRegex(@"\((?<open>[^()]+)(?<closed>\))?|(?<close>[^()]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Brackets();
}
