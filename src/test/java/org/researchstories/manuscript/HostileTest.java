package org.researchstories.manuscript;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.body.Body;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.Mark;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Span;
import org.researchstories.body.Table;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Texts that are made to cost time or memory, and the largest bodies that there may be. */
class HostileTest {

    /** Of the processor, several times what any of them takes. */
    private static final long MOST_SECONDS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"[", "![", "[a](", "[a](<b", "[[a](b)", "*", "_", "**a ", "*a **b", "a**b", "a_b_", "*a_ ", "`a``", "<", "<!--", "x <!--", "<?", "<![CDATA[", "<!A ", "<a ",
            "</", "<a@b.", "<a b=\"", "&", "&#1;", "\\", "\\\n", ">", "> ", ">\n", "> a\n", "- ", "-\n", "  - a\n", "1. ", "1. a\n", "#", "# \n", "|", "a|b\n", "|-|\n", "| a |\n|---|\n", "a\n", "a\n\n",
            "\n", "\r", "\t", "\u0001", "\u0000", "\ud800", "\u202e", "\ufeff", "~~~\n", "```\n", "    a\n", "---\n", "===\na\n", "[a]: b\n", "[a]: <b> 'c\n", "[a\n", "![](image:a)\n\n", "](b)",
            "[a](b \"", "[a](b 'term:x ", "[](term:%", "![[", "*[", "[*a*](x)", "**[a](x)** ", "Table: a\n\n", "> [!NOTE]\n> a\n\n", "> [!x\n\n", "e\u0301", "(", "[a](((((", "[a](\\(", "[a][", "![a][b]"})
    void anythingRepeatedIsReadInABoundedTime(String part) {
        assertReadInTime(part.repeat(100_000 / part.length()));
        assertReadInTime(part.repeat(300_000 / part.length()));
    }

    static Stream<String> texts() {
        return Stream.of("*".repeat(150_000) + "a" + "*".repeat(149_999), "*a ".repeat(50_000) + " b*".repeat(49_999),
                "![".repeat(60_000) + "x" + "](u)".repeat(45_000), "[".repeat(150_000) + "]".repeat(150_000), "a**b" + "c* ".repeat(99_000),
                IntStream.range(1, 770).mapToObj(i -> "a" + "`".repeat(i)).reduce("", String::concat),
                "|a".repeat(50_000) + "\n" + "|-".repeat(50_000) + "\n" + "|x\n".repeat(33_000),
                ("|a".repeat(220) + "\n" + "|-".repeat(220) + "\n" + "|x\n".repeat(220) + "\n").repeat(190),
                "> ".repeat(75_000) + "a\n" + "b\n".repeat(74_000), "- ".repeat(75_000) + "a\n" + "\n".repeat(149_000), (">".repeat(500) + "a\n").repeat(590),
                "|".repeat(299_999) + "x", "<a" + " b='c'".repeat(49_000) + "\n", "<" + "a".repeat(299_000) + "@", "&" + "a".repeat(299_000) + ";", "[a]: " + "(".repeat(299_000),
                "[a](b \"" + "\\\"".repeat(149_000), "[a](lang:" + "a-".repeat(149_000) + "b)", "[a](https://" + "a.".repeat(149_000) + "b)",
                "*a ".repeat(20_000) + "[b](c)".repeat(2_900), "[[a](b)".repeat(2_490) + "_a ".repeat(12_000),
                new Random(1).ints(300_000, 0, 0x10000).collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append).toString());
    }

    @ParameterizedTest(name = "text {index}")
    @MethodSource("texts")
    void anythingNestedOrOpenIsReadInABoundedTime(String markdown) {
        assertReadInTime(markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[[a](b)", "**[a](x)** ", "[*a*](x)"})
    void whatTheParserWouldTakeTheSquareOfItsLengthForIsRefusedUnread(String part) {
        assertEquals(List.of(new LineFault(1, 1, "There are too many [, * and _ in the text: write \\[, \\* and \\_ where they are meant")),
                MarkdownBody.read(part.repeat(100_000 / part.length())).faults());
    }

    @Test
    void aTableThatWouldBeFilledUpIsRefusedUnread() {
        assertEquals(List.of(new LineFault(1, 1, "The tables must have fewer than 100,000 cells")),
                MarkdownBody.read("> " + "|a".repeat(400) + "\n> " + "|-".repeat(400) + "\n" + "> |x\n".repeat(400)).faults());
    }

    private static void assertReadInTime(String markdown) {
        long before = seconds();
        Reading reading = MarkdownBody.read(markdown);
        assertTrue(seconds() - before <= MOST_SECONDS, () -> "took " + (seconds() - before) + " s of the processor");
        assertTrue(reading.body() != null ^ !reading.faults().isEmpty());
    }

    private static long seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000_000;
    }

    @Test
    void theLargestBodiesAreWithinTheBounds() {
        assertWithinBounds(new Body(List.of(new Image("(".repeat(99_900)))));
        assertWithinBounds(new Body(Collections.nCopies(19, new Paragraph(List.of(Span.of("*".repeat(5_000)))))));
        assertWithinBounds(body(new Span("a", Set.of(), "/b", null, null, null), 3_000));
        assertWithinBounds(body(Span.of("a"), 7_000));
        assertWithinBounds(body(new Span("(", Set.of(Mark.STRONG), "/b", null, null, null), 2_000));
        assertWithinBounds(new Body(List.of(new Paragraph(IntStream.range(0, 500).mapToObj(i -> new Span("\ud835\udc00(", i % 2 == 0 ? Set.of(Mark.STRONG, Mark.EMPHASIS) : Set.of(),
                null, null, null, null)).toList()))));
        assertWithinBounds(body(new Span("a", Set.of(), "/a?" + "[_".repeat(20), null, null, null), 1_400));
        assertWithinBounds(new Body(List.of(new Table(null, List.of(List.of(Span.of("a"))), Collections.nCopies(500, List.of(List.of()))))));
        assertWithinBounds(new Body(List.of(new Table(null, Collections.nCopies(20, List.of(Span.of("a"))), List.of(Collections.nCopies(20, List.of()))))));
        assertWithinBounds(new Body(List.of(new ItemList(ItemList.Style.NUMBER, Collections.nCopies(200, List.of(Span.of("a")))))));
    }

    private static Body body(Span span, int times) {
        return new Body(Collections.nCopies(times / 500, new Paragraph(Collections.nCopies(500, span))));
    }

    private static void assertWithinBounds(Body body) {
        assertEquals(List.of(), body.faults());
        String markdown = MarkdownBody.write(body);
        assertTrue(markdown.length() <= MarkdownBody.LONGEST);
        assertFalse(Bounds.exceeded(new Source(markdown)).isPresent());
        assertEquals(body, MarkdownBody.read(markdown).body());
    }
}
