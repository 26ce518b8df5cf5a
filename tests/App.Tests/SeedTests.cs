using System.Security.Cryptography;
using System.Text;
using BackSignal.Engine.Reading;

namespace BackSignal.App.Tests;

/// <summary>The article is a third party's text: the project holds numbers, hashes and our own words of it.</summary>
public class SeedTests
{
    [Fact]
    public void Every_sentence_of_the_article_is_there_and_mapped()
    {
        var sentences = SeedReader.Read(RealKnowledge.Files);

        Assert.Equal(Enumerable.Range(1, 42), sentences.Select(sentence => sentence.Number));
        Assert.All(sentences, sentence => Assert.NotEmpty(sentence.Works));
        Assert.All(sentences, sentence => Assert.NotEmpty(sentence.Cases));
    }

    [Fact]
    public void The_hashes_are_those_of_the_article()
    {
        var all = string.Join('\n', SeedReader.Read(RealKnowledge.Files).Select(sentence => sentence.Hash));

        // A sentence dropped, added or changed gives another fingerprint.
        Assert.Equal(
            "4ed67c5cb3a008e196838c180bf3f6cad8c013dc7c8916aaf6e1955844b6581e",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))
        );
    }
}
