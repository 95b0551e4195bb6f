using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using QuoteTracker.Articles;

namespace QuoteTracker.Evaluation.Evaluations;

/// <summary>A WARC archive of gzip members that is made piece by piece while it is read: the articles as pages, over and over.</summary>
internal sealed class MadeArchive(Article[] articles, int pages) : Stream
{
    private byte[] _member = [];
    private int _at;
    private int _page;

    /// <summary>Bytes of the records made so far, before compression.</summary>
    public long Decompressed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at == _member.Length)
        {
            if (_page == pages)
            {
                return 0;
            }

            _member = Member(articles[_page % articles.Length], _page++);
            _at = 0;
        }

        int taken = Math.Min(count, _member.Length - _at);
        _member.AsSpan(_at, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        return taken;
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte[] Member(Article article, int number)
    {
        string body = string.Concat(article.Text.Split('\n').Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"));
        byte[] page = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>{WebUtility.HtmlEncode(article.Title)}</title></head><body><article>{body}</article></body></html>");
        byte[] head = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {page.Length}\r\n\r\n"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(head);
            gzip.Write(page);
            gzip.Write("\r\n\r\n"u8);
        }

        Decompressed += head.Length + page.Length + 4;
        return packed.ToArray();
    }
}
