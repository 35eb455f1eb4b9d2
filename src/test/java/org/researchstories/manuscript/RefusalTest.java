package org.researchstories.manuscript;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.of;

/** What CommonMark can say and a body cannot hold, one by one. */
class RefusalTest {

    private static final String HTML = "There is no HTML: write it as Markdown, or \\< where this sign is meant";
    private static final String FENCE = "There are no blocks of code: write a paragraph, without the fence";
    private static final String INDENT = "There are no blocks of code: begin the line with fewer than four spaces";
    private static final String CODE = "There is no code: write the words without backticks, or \\` where one is meant";
    private static final String RULE = "There are no lines across a text: begin a new part with a heading, as in ## Results";
    private static final String BREAK = "A line cannot be broken: begin a new paragraph, or end the line without \\ and spaces";
    private static final String INLINE_IMAGE = "An image or a video is a paragraph of its own: ![](image:its-key) or ![](video:its-key)";
    private static final String OTHER_IMAGE = "An image is one of the media, by its key: ![](image:its-key) or ![](video:its-key)";
    private static final String IMAGE_WORDS = "The words of an image are kept with it: write ![](image:its-key) and nothing else";
    private static final String DEFINITION = "Addresses are not kept apart: write them in the link, as in [words](https://example.org)";
    private static final String LIST = "A list is not part of another block, nor of another list: begin it at the margin, after an empty line";
    private static final String ITEM = "An item of a list has one paragraph: make it one, or begin the second at the margin";
    private static final String LEVEL = "The level of a heading (## is 2) must be 2 or 3";
    private static final String FIRST_LEVEL = "The level of a heading (## is 2) must be 2, for a body's first heading";
    private static final String ADDRESS = "The address of a link must be an http, https or mailto address, or an absolute path on the same site, of at most 2,000 characters";
    private static final String KEY = "A key has letters of a to z, digits and hyphens, as in term:t-cell";
    private static final String TITLE = "Between quotation marks after an address there is term:, reference: or lang: and its key, "
            + "as in [T cell](https://example.org \"term:t-cell\")";
    private static final String MARKER = "A marker is [!NOTE], [!WARNING], [!KEY-FACT] or [!KEY-FACT](reference:its-key), alone on the first "
            + "line; write \\[ where a bracket is meant";
    private static final String QUOTATION = "A quotation is one paragraph, and below it who said it, after a dash: > — Dr Example";
    private static final String CALLOUT = "A callout or key fact is one paragraph below its marker";
    private static final String PLAIN = "Captions, the words of links to stories and who said a quotation are plain text: write it without marks and links";
    private static final String STORY = "A story is linked to by its id, as in [words](story:4d8f5662-6d9c-5e16-b460-99396750fdb4)";

    static Stream<Arguments> refused() {
        return Stream.of(
                of("<div>a</div>", 1, 1, HTML), of("a <b>b</b>", 1, 3, HTML), of("a <!-- b -->", 1, 3, HTML), of("<!-- a -->", 1, 1, HTML),
                of("a <?b?>", 1, 3, HTML), of("a <!A b>", 1, 3, HTML), of("a <![CDATA[b]]>", 1, 3, HTML), of("<script>\n", 1, 1, HTML),
                of("a\n\n- <br>", 3, 3, HTML), of("| a |\n|---|\n| <i> |", 3, 3, HTML), of("## a <b>", 1, 6, HTML), of("[<b>](/a)", 1, 2, HTML),
                of("```\na\n```", 1, 1, FENCE), of("~~~ java\na", 1, 1, FENCE), of("    a", 1, 1, INDENT), of("a\n\n\tb", 3, 1, INDENT), of("> ```\n> a", 1, 3, FENCE),
                of("a `b`", 1, 3, CODE), of("``a``", 1, 1, CODE), of("***", 1, 1, RULE), of("a\n\n---", 3, 1, RULE), of("- ***", 1, 3, RULE),
                of("a  \nb", 1, 4, BREAK), of("a\\\nb", 1, 2, BREAK), of("*a  \nb*", 1, 5, BREAK),
                of("a ![](image:b)", 1, 3, INLINE_IMAGE), of("- ![](image:b)", 1, 3, INLINE_IMAGE), of("[![](image:b)](/a)", 1, 2, INLINE_IMAGE),
                of("![](https://example.org/a.jpg)", 1, 1, OTHER_IMAGE), of("![](a.jpg)", 1, 1, OTHER_IMAGE), of("![](Image:a)", 1, 1, OTHER_IMAGE),
                of("![words](image:a)", 1, 1, IMAGE_WORDS), of("![](image:a \"title\")", 1, 1, IMAGE_WORDS), of("![](image:)", 1, 1, KEY),
                of("[a]: /b", 1, 1, DEFINITION), of("> [a]: /b", 1, 3, DEFINITION), of("a [b]\n\n[b]: https://example.org", 3, 1, DEFINITION),
                of("- a\n  - b", 2, 3, LIST), of("1. a\n   - b", 2, 4, LIST), of("- a\n\n  b", 3, 3, ITEM), of("> - a", 1, 3, LIST),
                of("- > a", 1, 3, "A quotation is not part of another block: begin it at the margin, after an empty line"),
                of("- ## a", 1, 3, "A heading is not part of another block: begin it at the margin, after an empty line"),
                of("- | a |\n  |---|\n  | b |", 1, 3, "A table is not part of another block: begin it at the margin, after an empty line"),
                of("3. a", 1, 1, "A numbered list begins with 1; write 3\\. where it is no list"), of("0) a", 1, 1, "A numbered list begins with 1; write 0\\. where it is no list"),
                of("# a", 1, 1, FIRST_LEVEL), of("a\n===", 1, 1, FIRST_LEVEL), of("### a", 1, 1, FIRST_LEVEL), of("## a\n\n# b", 3, 1, LEVEL), of("## a\n\n###### b", 3, 1, LEVEL),
                of("##", 1, 1, "This line must have text"), of("-", 1, 1, "This line must have text"), of(">", 1, 1, "This line must have text"),
                of("> [!NOTE]", 1, 1, "This line must have text"), of("| a |  |\n|---|---|\n| b | c |", 1, 6, "This line must have text"),
                of("a&nbsp;", 1, 1, "This line must not begin or end with white space"), of("a&#10;b", 1, 1, "This line must not contain the character U+000A"),
                of("a\n\u0065\u0301", 1, 1, "This line must be in Unicode normal form C"), of("&#xD800;", 1, 1, "This line must not contain the character U+D800"),
                of("a\u0000b", 1, 2, "The character U+0000 must not be in the text"), of("🧬a\u202eb", 1, 3, "The character U+202E must not be in the text"),
                of("a\ud800", 1, 2, "The character U+D800 must not be in the text"), of("a\n\n- b\u0085", 3, 4, "The character U+0085 must not be in the text"),
                of("a\f\nb", 1, 2, "The character U+000C must not be in the text"), of("\u2028", 1, 1, "The character U+2028 must not be in the text"),
                of("[a](javascript:alert(1))", 1, 2, ADDRESS), of("[a](//example.org)", 1, 2, ADDRESS), of("[a](#part)", 1, 2, ADDRESS), of("[a]()", 1, 2, ADDRESS),
                of("a [b](data:text/html,x) c", 1, 4, ADDRESS), of("<ftp://example.org>", 1, 2, ADDRESS), of("[a](image:b)", 1, 2, ADDRESS), of("a [b](story:c)", 1, 4, ADDRESS),
                of("[](/a)", 1, 1, "A link must have words, as in [words](https://example.org)"), of("a [&nbsp;](/b) c", 1, 4, "This line must have words for the link"),
                of("[a](term:)", 1, 1, KEY), of("[a](reference:é)", 1, 1, KEY), of("[a](term:%FF)", 1, 1, KEY), of("[a](term:%4)", 1, 1, KEY), of("[a](term:%20)", 1, 2, "What stands after term: must be a key"),
                of("[a](lang:en_GB)", 1, 2, "What stands after lang: must be a language tag (BCP 47), such as cy or pt-BR"),
                of("[a](/b \"title\")", 1, 1, TITLE), of("[a](term:b \"/c\")", 1, 1, TITLE), of("[a](/b \"\")", 1, 1, TITLE),
                of("[a](term:b \"term:c\")", 1, 1, "There is more than one term: on the same text"),
                of("**a __b__**", 1, 5, "Text is set off twice in the same way: take one pair of the * or _ away"), of("****a****", 1, 3, "Text is set off twice in the same way: take one pair of the * or _ away"),
                of("> a\n>\n> b", 3, 3, QUOTATION), of("> a\n>\n> — b\n>\n> c", 5, 3, QUOTATION), of("> a\n> — b", 2, 3, "Leave a line with > alone before who said it"),
                of("> a\n>\n> — **b**", 3, 5, PLAIN), of("> a\n>\n> — [b](/c)", 3, 5, PLAIN),
                of("> > a", 1, 3, "A quotation is not part of another block: begin it at the margin, after an empty line"),
                of("> [!TIP]\n> a", 1, 3, MARKER), of("> [!note]\n> a", 1, 3, MARKER), of("> [!NOTE] a", 1, 3, MARKER), of("> [!NOTE](reference:a)\n> b", 1, 3, MARKER),
                of("> [!KEY-FACT](/a)\n> b", 1, 3, MARKER), of("> [!KEY-FACT](reference:a) b", 1, 3, MARKER), of("> [!KEY-FACT](reference:a \"lang:cy\")\n> b", 1, 3, MARKER),
                of("> [!KEY-FACT](reference:)\n> b", 1, 3, KEY), of("> [!NOTE]\n> a\n>\n> b", 4, 3, CALLOUT),
                of("| a |\n|---|\n| b | c |", 3, 1, "A row has as many cells as there are headings, 1, and this one has 2"),
                of("| a | b |\n|---|---|\n| c |", 3, 1, "A row has as many cells as there are headings, 2, and this one has 1"),
                of("| a | b |\n|---|---|\n| c | d |\ne", 4, 1, "A row has as many cells as there are headings, 2, and this one has 1"),
                of("| a |\n|:-:|\n| b |", 1, 2, "Columns are not aligned: write --- below this heading, without colons"),
                of("| a |\n|---|", 1, 1, "The table must have at least one row"),
                of("Table: a\n\nb", 1, 1, "What begins with Table: is the caption of the table below it, and there is none: begin with Table\\: where it is text"),
                of("Table: *a*\n\n| b |\n|---|\n| c |", 1, 8, PLAIN), of("Table:\n\n| b |\n|---|\n| c |", 1, 1, "This line must have text"),
                of("[a](story:b)", 1, 1, STORY), of("[a](story:1-1-1-1-1)", 1, 1, STORY), of("[*a*](story:4d8f5662-6d9c-5e16-b460-99396750fdb4)", 1, 2, PLAIN),
                of("[a](story:4d8f5662-6d9c-5e16-b460-99396750fdb4 \"b\")", 1, 1, "After the id of a story there is nothing: [words](story:its-id)"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefused(String markdown, int line, int column, String message) {
        Reading reading = MarkdownBody.read(markdown);
        assertNull(reading.body());
        assertEquals(new LineFault(line, column, message), reading.faults().getFirst());
        assertEquals(List.of(), reading.faults().stream().filter(it -> !it.message().equals(message)).toList());
    }

    @Test
    void allFaultsAreToldAtOnceInTheirOrder() {
        assertEquals(List.of(new LineFault(1, 1, FIRST_LEVEL), new LineFault(3, 1, HTML), new LineFault(3, 5, HTML), new LineFault(3, 9, HTML), new LineFault(5, 4, ADDRESS),
                        new LineFault(5, 9, "The character U+0007 must not be in the text"), new LineFault(7, 1, RULE)),
                MarkdownBody.read("# One\n\n<i>a<b>b</b>\n\nc [d](e:\u0007)\n\n***").faults());
    }

    @Test
    void ofManyFaultsTheFirstAreToldAndHowManyMoreThereAre() {
        List<LineFault> faults = MarkdownBody.read("<b>\n\n".repeat(1_000)).faults();
        assertEquals(201, faults.size());
        assertEquals(new LineFault(399, 1, HTML), faults.get(199));
        assertEquals(new LineFault(401, 1, "From here on there are 800 more faults"), faults.get(200));
    }

    @Test
    void whatIsTooLargeForABodyIsTold() {
        assertEquals(List.of(new LineFault(1, 1, "The body must have at most 200 blocks, has 201")), MarkdownBody.read("a\n\n".repeat(201)).faults());
        assertEquals(List.of(new LineFault(1, 1, "The text must be at most 300,000 characters long, is 300,001")), MarkdownBody.read("a".repeat(300_001)).faults());
    }
}
