using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QuoteTracker.Tests.Articles;

/// <summary>Builds WARC archives as crawlers write them, a gzip member a record.</summary>
internal static class WarcFixture
{
    public static byte[] Archive(params byte[][] records) => [.. records.SelectMany(Member)];

    public static byte[] Plain(params byte[][] records) => [.. records.SelectMany(record => record)];

    public static byte[] Member(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Record(string type, int number, byte[] block, string contentType = "application/http; msgtype=response")
    {
        string head = string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Date: 2025-06-03T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:000000000000}>\r\nWARC-Target-URI: https://www.news.example/{number}\r\nContent-Type: {contentType}\r\nContent-Length: {block.Length}\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Response(int number, string html, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") =>
        Record("response", number, Http(Encoding.UTF8.GetBytes(html), headers, status));

    public static byte[] Http(byte[] body, string headers, string status = "200 OK") =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n"), .. body];

    public static string Page(string said)
    {
        var page = new StringBuilder("<html><head><title>Harbour</title></head><body><article>");
        for (int i = 0; i < 4; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>The harbour board said on Tuesday, for the {i + 1}th time, that {said}, and that the people of the town would hear more of it in the summer.</p>");
        }

        return page.Append("</article></body></html>").ToString();
    }
}
