using System.Text;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>Reads comma-separated values (RFC 4180).</summary>
internal static class CsvFile
{
    public static IEnumerable<string[]> Read(string text)
    {
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                bool isDoubled = c == '"' && i + 1 < text.Length && text[i + 1] == '"';
                if (c != '"' || isDoubled)
                {
                    cell.Append(c);
                }

                quoted = c != '"' || isDoubled;
                i += isDoubled ? 1 : 0;
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            yield return [.. row, cell.ToString()];
        }
    }
}
