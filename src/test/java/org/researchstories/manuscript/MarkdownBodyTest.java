package org.researchstories.manuscript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.body.Block;
import org.researchstories.body.Body;
import org.researchstories.body.Callout;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.ItemList;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Mark;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Quote;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Video;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.of;

class MarkdownBodyTest {

    private static final UUID STORY = UUID.fromString("4d8f5662-6d9c-5e16-b460-99396750fdb4");
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Arguments> blocks() {
        return Stream.of(
                of("## What we know", new Heading(2, line("What we know"))),
                of("It is **known**.", new Paragraph(List.of(Span.of("It is "), marked("known", Mark.STRONG), Span.of(".")))),
                of("- one\n- two", new ItemList(ItemList.Style.BULLET, List.of(line("one"), line("two")))),
                of("1. one\n2. two", new ItemList(ItemList.Style.NUMBER, List.of(line("one"), line("two")))),
                of("![](image:lung-scan)", new Image("lung-scan")),
                of("![](video:trial)", new Video("trial")),
                of("> Words.\n>\n> — Sam \\[patient\\]", new Quote(line("Words."), "Sam [patient]")),
                of("> Words.", new Quote(line("Words."), null)),
                of("> [!NOTE]\n> Ask.", new Callout(Callout.Tone.INFO, line("Ask."))),
                of("> [!WARNING]\n> Call.", new Callout(Callout.Tone.WARNING, line("Call."))),
                of("> [!KEY-FACT](reference:nice-2024)\n> Half.", new KeyFact(line("Half."), "nice-2024")),
                of("> [!KEY-FACT]\n> Half.", new KeyFact(line("Half."), null)),
                of("> \\[!NOTE\\] is text", new Quote(line("[!NOTE] is text"), null)),
                of("Table: Years\n\n| a\\|b | c |\n| --- | --- |\n| d |  |", new Table("Years", List.of(line("a|b"), line("c")), List.of(List.of(line("d"), List.of())))),
                of("[More](story:4d8f5662-6d9c-5e16-b460-99396750fdb4)", new StoryLink(STORY, "More")),
                of("[](story:4d8f5662-6d9c-5e16-b460-99396750fdb4)", new StoryLink(STORY, null)),
                of("Table\\: not one", new Paragraph(line("Table: not one"))),
                of("[T cell](term:t-cell)", linked("T cell", null, "t-cell", null, null)),
                of("[a](reference:b)", linked("a", null, null, "b", null)),
                of("[a](lang:cy)", linked("a", null, null, null, "cy")),
                of("[a](/b \"term:c reference:d lang:cy\")", linked("a", "/b", "c", "d", "cy")),
                of("[a](term:c%20d \"lang:cy\")", linked("a", null, "c d", null, "cy")),
                of("[a](</b(c)d>)", linked("a", "/b(c)d", null, null, null)),
                of("a[b](span:)c", new Paragraph(List.of(Span.of("a"), Span.of("b"), Span.of("c")))),
                of("**a&#32;**&#98;", new Paragraph(List.of(marked("a ", Mark.STRONG), Span.of("b")))),
                of("**&#97;_&#32;b_**", new Paragraph(List.of(marked("a", Mark.STRONG), marked(" b", Mark.STRONG, Mark.EMPHASIS)))),
                of("“**a**”—_b_", new Paragraph(List.of(Span.of("“"), marked("a", Mark.STRONG), Span.of("”—"), marked("b", Mark.EMPHASIS)))));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsWrittenSoAndReadSo(String markdown, Block block) {
        Body body = new Body(block instanceof Heading || block instanceof Paragraph ? List.of(block) : List.of(block, block));
        String expected = body.blocks().size() == 1 ? markdown : markdown + "\n\n" + second(markdown);
        assertEquals(expected, MarkdownBody.write(body));
        assertEquals(new Reading(body, List.of()), MarkdownBody.read(expected));
    }

    /** Neighbouring lists of a style would be one, if they had one marker. */
    private static String second(String markdown) {
        return markdown.replace("- one\n- two", "* one\n* two").replace("1. one\n2. two", "1) one\n2) two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '$', value = {"*a*¦_a_", "__a__¦**a**", "***a***¦**_a_**", "a\\nb¦a b", "+ a\\n+ b¦- a\\n- b", "- a\\n\\n- b¦- a\\n- b", "1) a\\n1) b¦1. a\\n2. b",
            "<https://example.org>¦[https://example.org](https://example.org)", "<a@example.org>¦[a@example.org](mailto:a@example.org)", "&copy; &#65; a&amp;b¦© A a\\&b", "a < b, 5 * 3, x_y¦a \\< b, 5 \\* 3, x\\_y",
            "a\\tb¦a b", "[a](/b 'term:c')¦[a](/b \"term:c\")", "[a](term:c (lang:cy reference:d))¦[a](term:c \"reference:d lang:cy\")", "[a](span: \"lang:cy\")¦[a](lang:cy)", "**[a](/b)**¦[**a**](/b)", "[a **b**](/c)¦[a **b**](/c)",
            "> a\\nb¦> a b", "> a\\n>\\n> -- b¦> a\\n>\\n> — b", "> [!NOTE]\\n>\\n> a¦> [!NOTE]\\n> a", "> [!NOTE]  \\n> a¦> [!NOTE]\\n> a", ">[!NOTE]\\n>a¦> [!NOTE]\\n> a", "Table: a\\n|b|\\n|-|\\n|c|¦Table: a\\n\\n| b |\\n| --- |\\n| c |",
            "a|b\\n-|-\\nc|d¦| a | b |\\n| --- | --- |\\n| c | d |", "\\ufeffa¦a", "&#65279;a¦&#65279;a", "[!NOTE]¦\\[!NOTE\\]", "[a][b] [c]¦\\[a\\]\\[b\\] \\[c\\]"})
    void whatAuthorsTypeIsReadAsIfItWereWrittenSo(String typed, String written) {
        Reading reading = MarkdownBody.read(unescaped(typed));
        assertEquals(List.of(), reading.faults());
        assertEquals(unescaped(written), MarkdownBody.write(reading.body()));
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\ufeff", "\ufeff");
    }

    @Test
    void nothingIsAnEmptyBody() {
        assertEquals("", MarkdownBody.write(Body.EMPTY));
        assertEquals(new Reading(Body.EMPTY, List.of()), MarkdownBody.read(""));
        assertEquals(new Reading(Body.EMPTY, List.of()), MarkdownBody.read("\ufeff \r\n\t\r\n"));
    }

    @Test
    void whatMayNotBePublishedIsWrittenAllTheSame() {
        Body body = new Body(List.of(new Heading(9, List.of()), new Image(null), new ItemList(null, List.of()), new Callout(null, List.of()), new KeyFact(line(" \n"), ""),
                new Table("", List.of(), List.of(List.of())), new StoryLink(null, ""), new Paragraph(List.of(new Span("", null, "a b", "", "\ud800", "")))));
        assertTrue(MarkdownBody.read(MarkdownBody.write(body)).faults().size() > 1);
    }

    @Test
    void theExamplesOfThePageForAuthorsAreRead() throws IOException {
        List<Body> bodies = Pattern.compile("```markdown\n(.*?)\n```", Pattern.DOTALL).matcher(page()).results().map(example -> {
            Reading reading = MarkdownBody.read(example.group(1));
            assertEquals(List.of(), reading.faults(), example.group(1));
            return reading.body();
        }).toList();
        Set<Class<?>> shown = Set.copyOf(bodies.stream().flatMap(body -> body.blocks().stream()).map(Object::getClass).distinct().toList());
        assertEquals(Set.of(Block.class.getPermittedSubclasses()), shown);
    }

    @Test
    void theSampleStoriesAreWrittenAndReadAsTheyAre() throws IOException {
        try (InputStream file = MarkdownBodyTest.class.getResourceAsStream("/starter-content.json")) {
            List<JsonNode> texts = JSON.readTree(file).findValues("body");
            assertTrue(texts.size() >= 14);
            for (JsonNode text : texts) {
                Body body = JSON.treeToValue(text, Body.class);
                assertEquals(new Reading(body, List.of()), MarkdownBody.read(MarkdownBody.write(body)));
            }
        }
    }

    private static String page() throws IOException {
        try (InputStream file = MarkdownBodyTest.class.getResourceAsStream("/docs/guides/writing-markdown.md")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Span> line(String text) {
        return List.of(Span.of(text));
    }

    private static Span marked(String text, Mark... marks) {
        return new Span(text, Set.of(marks), null, null, null, null);
    }

    private static Paragraph linked(String text, String href, String term, String reference, String lang) {
        return new Paragraph(List.of(new Span(text, Set.of(), href, term, reference, lang)));
    }
}
