using System.IO.Compression;
using System.Security.Cryptography;
using QuoteTracker.Text.Learning;

namespace QuoteTracker.Tests.Text.Learning;

public sealed class ModelFileTests
{
    [Fact]
    public void Sections_come_back_as_written()
    {
        ModelFile model = ModelFile.Read(new MemoryStream(Written()), "test", 3);
        model.Open("numbers").ReadBytes(10).Should().Equal(1, 2, 3);
        model.Open("empty").ReadBytes(1).Should().BeEmpty();
    }

    [Fact]
    public void A_large_section_is_unpacked_while_it_is_read()
    {
        byte[] content = new byte[200_000];
        new Random(1).NextBytes(content);
        using MemoryStream stream = new();
        ModelFile.Write(stream, "test", 3, [new("large", content)]);
        stream.Position = 0;
        using SectionReader reader = ModelFile.Read(stream, "test", 3).Stream("large");
        reader.Length.Should().Be(content.Length);
        reader.ReadInt32().Should().Be(BitConverter.ToInt32(content));
        byte[] rest = new byte[content.Length - 4];
        reader.ReadExactly(rest);
        rest.Should().Equal(content[4..]);
        reader.Invoking(ended => ended.Read7BitEncodedInt()).Should().Throw<EndOfStreamException>();
    }

    [Fact]
    public void Numbers_of_any_length_are_read_over_the_edges_of_the_buffer()
    {
        using MemoryStream numbers = new();
        using BinaryWriter writer = new(numbers);
        int[] values = [.. Enumerable.Range(0, 60_000).Select(i => (int)((uint)i * 2654435761u) >> (i % 31))];
        Array.ForEach(values, writer.Write7BitEncodedInt);
        numbers.Position = 0;
        using SectionReader reader = new(numbers, (int)numbers.Length);
        values.Should().OnlyContain(value => reader.Read7BitEncodedInt() == value);
    }

    [Fact]
    public void A_model_of_the_first_format_is_read_and_rewritten()
    {
        ModelFile old = ModelFile.Read(new MemoryStream(WrittenInFirstFormat()), "test", 3);
        old.Open("numbers").ReadBytes(10).Should().Equal(1, 2, 3);
        using SectionReader reader = old.Stream("numbers");
        reader.Read7BitEncodedInt().Should().Be(1);
        using MemoryStream rewritten = new();
        ModelFile.Rewrite(new MemoryStream(WrittenInFirstFormat()), rewritten);
        rewritten.ToArray().Should().Equal(Written());
    }

    [Fact]
    public void A_changed_byte_in_the_first_format_is_noticed()
    {
        byte[] bytes = WrittenInFirstFormat();
        bytes[^1] ^= 1;
        Reading(bytes).Should().Throw<InvalidDataException>().WithMessage("*'test' is corrupted*");
    }

    [Fact]
    public void A_missing_section_is_named() => Reading(Written(), model => model.Open("other")).Should().Throw<InvalidDataException>().WithMessage("*'test'*'other'*");

    [Fact]
    public void A_changed_byte_is_a_corrupted_model()
    {
        byte[] bytes = Written();
        bytes[^1] ^= 1;
        Reading(bytes).Should().Throw<InvalidDataException>().WithMessage("*'test' is corrupted*");
    }

    [Fact]
    public void Every_cut_is_noticed()
    {
        byte[] bytes = Written();
        for (int length = 0; length < bytes.Length; length++)
        {
            Reading(bytes[..length]).Should().Throw<InvalidDataException>();
        }
    }

    [Fact]
    public void Another_kind_or_revision_is_refused()
    {
        ((Action)(() => ModelFile.Read(new MemoryStream(Written()), "other", 3))).Should().Throw<InvalidDataException>().WithMessage("*'test', not 'other'*");
        ((Action)(() => ModelFile.Read(new MemoryStream(Written()), "test", 4))).Should().Throw<InvalidDataException>().WithMessage("*revision 3*revision 4*");
    }

    private static Action Reading(byte[] bytes, Action<ModelFile>? use = null) => () =>
    {
        ModelFile model = ModelFile.Read(new MemoryStream(bytes), "test", 3);
        use?.Invoke(model);
    };

    private static byte[] WrittenInFirstFormat()
    {
        using MemoryStream body = new();
        using (BinaryWriter sections = new(new BrotliStream(body, CompressionLevel.SmallestSize, leaveOpen: true)))
        {
            sections.Write(2);
            sections.Write("numbers");
            sections.Write(3);
            sections.Write([1, 2, 3]);
            sections.Write("empty");
            sections.Write(0);
        }

        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        writer.Write("QTMODEL\0"u8);
        writer.Write(1);
        writer.Write("test");
        writer.Write(3);
        writer.Write((int)body.Length);
        writer.Write(SHA256.HashData(body.ToArray()));
        writer.Write(body.ToArray());
        writer.Flush();
        return stream.ToArray();
    }

    private static byte[] Written()
    {
        using MemoryStream stream = new();
        ModelFile.Write(stream, "test", 3, [new("numbers", [1, 2, 3]), new("empty", [])]);
        return stream.ToArray();
    }
}
