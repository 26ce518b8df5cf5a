using BackSignal.Engine.Reading;

namespace BackSignal.Engine.Tests.Refusals;

public class SpellingTests
{
    [Theory]
    [InlineData("thirsty", "thirst")]
    [InlineData("thrist", "thirst")]
    [InlineData("rahs", null)]
    [InlineData("ras", "rash")]
    [InlineData("temperture", "temperature")]
    [InlineData("polyuria", "polyuria")]
    [InlineData("sweating", null)]
    public void The_nearest_known_word_is_within_a_third_of_its_length(string word, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(word, ["rash", "thirst", "temperature", "polyuria"]));

    [Fact]
    public void Of_two_as_near_the_first_in_order_is_taken() =>
        Assert.Equal("bat", Spelling.Nearest("at", ["cat", "bat"]));

    [Theory]
    [InlineData("", 0)]
    [InlineData("Go.", -3.4)]
    [InlineData("Ring your clinic today.", 3.67)]
    [InlineData("Ring us at 38.5 today. Do it now.", -0.74)]
    public void The_grade_of_a_text_is_that_of_flesch_and_kincaid(string text, double expected) =>
        Assert.Equal(expected, ReadingGrade.Of(text), 1);

    [Theory]
    [InlineData("One two three. Four five: six.", 3)]
    [InlineData("At 38.5 we ring.", 3)]
    [InlineData("", 0)]
    public void A_decimal_point_ends_no_sentence_and_a_number_is_no_word(string text, int expected) =>
        Assert.Equal(expected, ReadingGrade.LongestSentence(text));
}
