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

    private static byte[] Written()
    {
        using MemoryStream stream = new();
        ModelFile.Write(stream, "test", 3, [new("numbers", [1, 2, 3]), new("empty", [])]);
        return stream.ToArray();
    }
}
