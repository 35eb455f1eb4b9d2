package org.researchstories.body;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BodyViolationsTest {

    @Test
    void theFirstHeadingIsOfLevelTwo() {
        assertViolations(List.of(heading(3), heading(2), heading(3), heading(4)),
                new Fault("/0/level", "must be 2, for a body's first heading"),
                new Fault("/3/level", "must be 2 or 3"));
    }

    @Test
    void aLineHasText() {
        assertViolations(List.of(new Paragraph(List.of()), paragraph(Span.of(" "), Span.of("\u00a0")),
                        new ItemList(ItemList.Style.BULLET, List.of(line("a"), List.of()))),
                new Fault("/0/content", "must have text"),
                new Fault("/1/content", "must have text"),
                new Fault("/2/items/1", "must have text"));
    }

    @Test
    void aSpanHasTextAndMayEndInASpaceWithinItsLine() {
        assertViolations(List.of(paragraph(Span.of("a "), Span.of(""), Span.of("b"))),
                new Fault("/0/content/1/text", "must have text"));
    }

    @Test
    void aLineHasNoSpaceAtItsEnds() {
        assertViolations(List.of(paragraph(Span.of("a"), Span.of("b "))),
                new Fault("/0/content", "must not begin or end with white space"));
    }

    @Test
    void aSpanHasAtMost5000CodePoints() {
        assertViolations(List.of(paragraph(Span.of("\ud83e\uddec".repeat(5_000)))));
        assertViolations(List.of(paragraph(Span.of("\ud83e\uddec".repeat(5_001)))),
                new Fault("/0/content/0/text", "must be at most 5,000 characters long, is 5,001"));
    }

    @Test
    void textIsNormalAndWithoutControls() {
        assertViolations(List.of(paragraph(Span.of("a\u202eb"), Span.of("e\u0301"), Span.of("a\nb"))),
                new Fault("/0/content/0/text", "must not contain the character U+202E"),
                new Fault("/0/content/1/text", "must be in Unicode normal form C"),
                new Fault("/0/content/2/text", "must not contain the character U+000A"));
    }

    @Test
    void halfASurrogatePairIsAFaultLikeAnyOther() {
        assertViolations(List.of(paragraph(Span.of("a\ud800"))), new Fault("/0/content/0/text", "must not contain the character U+D800"));
    }

    @Test
    void whatStandsBareIsReadToo() {
        assertViolations(List.of(new Quote(line("a"), ""), new StoryLink(null, "b\u0000"), new Table(" ", List.of(line("h")),
                        List.of(List.of(line("c"))))),
                new Fault("/0/attribution", "must have text"),
                new Fault("/1/id", "must be the id of a story"),
                new Fault("/1/text", "must not contain the character U+0000"),
                new Fault("/2/caption", "must have text"));
    }

    @Test
    void aTableHasHeadingsAndRowsOfTheirNumber() {
        assertViolations(List.of(new Table(null, List.of(), List.of(List.of(line("a"))))),
                new Fault("/0/header", "must have a heading for each column"),
                new Fault("/0/rows/0", "must have as many cells as there are headings, 0, has 1"));
        assertViolations(List.of(new Table(null, List.of(line("a"), List.of()), List.of(List.of(line("b")), List.of(line("c"), List.of())))),
                new Fault("/0/rows/0", "must have as many cells as there are headings, 2, has 1"),
                new Fault("/0/header/1", "must have text"));
        assertViolations(List.of(new Table(null, List.of(line("a")), List.of())),
                new Fault("/0/rows", "must have at least one row"));
    }

    @Test
    void whatIsRequiredIsThere() {
        assertViolations(List.of(new Image(null), new Video(" "), new ItemList(null, null), new Callout(null, line("a")),
                        new KeyFact(line("a"), "")),
                new Fault("/0/media", "must be a key"),
                new Fault("/1/media", "must be a key"),
                new Fault("/2/style", "must be bullet or number"),
                new Fault("/2/items", "must have at least one item"),
                new Fault("/3/tone", "must be info or warning"),
                new Fault("/4/reference", "must be a key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "HTTP://example.org:8080/a%20b?c#d", "mailto:team@example.org",
            "/v1/challenges/a?locale=cy", "/a/b", "https://[2001:db8::1]/"})
    void aLinkMayLead(String to) {
        assertViolations(List.of(paragraph(link(to))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
            "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://example.org/", "blob:https://example.org/x",
            "//example.org/a", "/\\example.org", "///example.org", "https:example.org", "https:///a", "http://",
            "https://charity.org@example.org/", "mailto:", "mailto:nobody", "", "#part", "?a=b", "a/b", "./a", "../a", "https://exämple.org/",
            "https://example.org/a b", "https://example.org/\u202ea", "tel:+441234"})
    void aLinkMayNotLead(String to) {
        assertViolations(List.of(paragraph(link(to))), new Fault("/0/content/0/href",
                "must be an http, https or mailto address, or an absolute path on the same site, of at most 2,000 characters"));
    }

    @Test
    void aLinkMayNotLeadToHalfACharacter() {
        assertViolations(List.of(paragraph(link("https://example.org/\ud800"))), new Fault("/0/content/0/href",
                "must be an http, https or mailto address, or an absolute path on the same site, of at most 2,000 characters"));
    }

    @Test
    void aLinkHasWords() {
        assertViolations(List.of(paragraph(Span.of("a"), new Span(" ", null, "/b", null, null, null), Span.of("c"))),
                new Fault("/0/content/1/text", "must have words for the link"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cy", "pt-BR", "zh-Hant-TW", "sl-rozaj-biske", "de-1996", "cy-x-private", "und"})
    void aLanguageMayBe(String tag) {
        assertViolations(List.of(paragraph(in(tag))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en_GB", "e", "english language", "en-", "-en", "cy-\u00e9", "toolonglanguage", "x-private", "i-klingon", "zh-cmn-Hans-CN-x-a-b-c-d-e-f-g-h-i-jk"})
    void aLanguageMayNotBe(String tag) {
        assertViolations(List.of(paragraph(in(tag))), new Fault("/0/content/0/lang",
                "must be a language tag (BCP 47), such as cy or pt-BR"));
    }

    @Test
    void aBodyHasAtMost200Blocks() {
        assertViolations(Collections.nCopies(200, paragraph(Span.of("a"))));
        assertViolations(Collections.nCopies(201, paragraph(Span.of("a"))),
                new Fault("", "must have at most 200 blocks, has 201"));
    }

    @Test
    void aBodyHasAtMost100KilobytesOfUtf8() throws Exception {
        Body nearly = new Body(Collections.nCopies(10, paragraph(Span.of("\u0175".repeat(4_900)))));
        int room = 100_000 - new JsonMapper().writeValueAsBytes(nearly).length - ",{'type':'paragraph','content':[{'text':''}]}".length();
        assertViolations(with(nearly, "a".repeat(room)));
        assertViolations(with(nearly, "a".repeat(room + 1)),
                new Fault("", "must be at most 100,000 bytes of JSON, is 100,001"));
    }

    private static List<Block> with(Body body, String more) {
        return Stream.concat(body.blocks().stream(), Stream.of(paragraph(Span.of(more)))).toList();
    }

    private static void assertViolations(List<? extends Block> blocks, Fault... wanted) {
        assertEquals(List.of(wanted), new Body(List.copyOf(blocks)).faults());
    }

    private static Heading heading(int level) {
        return new Heading(level, line("a"));
    }

    private static Paragraph paragraph(Span... spans) {
        return new Paragraph(List.of(spans));
    }

    private static List<Span> line(String text) {
        return List.of(Span.of(text));
    }

    private static Span link(String to) {
        return new Span("a", Set.of(), to, null, null, null);
    }

    private static Span in(String language) {
        return new Span("a", Set.of(Mark.EMPHASIS), null, null, null, language);
    }
}
