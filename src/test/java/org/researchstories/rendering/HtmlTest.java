package org.researchstories.rendering;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
import org.researchstories.body.Section;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.body.Table;
import org.researchstories.body.Video;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** HTML that anybody may put into a page. */
class HtmlTest {

    @Property(tries = 1000)
    @Domain(Passages.class)
    void aSanitiserThatKnowsOurElementsHasNothingToChange(@ForAll Passage passage) {
        isUnchanged(Html.of(passage));
    }

    /** Tells where, since all of it is long. */
    private static void isUnchanged(String html) {
        String sanitised = Sanitising.of(html);
        int same = 0;
        while (same < Math.min(html.length(), sanitised.length()) && html.charAt(same) == sanitised.charAt(same)) {
            same++;
        }
        int from = Math.max(0, same - 60);
        assertEquals(html.substring(from, Math.min(html.length(), same + 60)), sanitised.substring(from, Math.min(sanitised.length(), same + 60)));
    }

    @Property(tries = 500)
    @Domain(Passages.class)
    void everyWordOfTheBodyIsThereInItsOrder(@ForAll Passage passage) {
        String text = Sanitising.text(Html.of(passage));
        int from = 0;
        for (String words : passage.blocks().stream().filter(block -> !(block instanceof StoryLink)).flatMap(HtmlTest::inOrder).toList()) {
            from = text.indexOf(words, from) + words.length();
            assertTrue(from >= words.length(), words + " in " + text);
        }
    }

    private static Stream<String> inOrder(Block block) {
        return block.lines().stream().flatMap(line -> line.spans().stream()).map(Span::text);
    }

    @Property(tries = 300)
    @Domain(Passages.class)
    void everyLinkWithinThePassageLeadsSomewhere(@ForAll Passage passage) {
        String html = Html.of(passage);
        Arrays.stream(html.split("href=\"#")).skip(1).map(rest -> rest.substring(0, rest.indexOf('"')))
                .forEach(id -> assertEquals(2, html.split(" id=\"" + id + "\"", -1).length, id + " in " + html));
    }

    static Stream<String> attacks() {
        return Stream.of("<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)//",
                "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "&#106;avascript:alert(1)",
                "&#x6A&#x61;vascript:alert(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "vbscript:msgbox(1)",
                "//evil.example/x", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://good.example@evil.example/", "https:evil.example",
                "feed:javascript:alert(1)", "view-source:javascript:alert(1)", "\" onmouseover=\"alert(1)", "' onmouseover='alert(1)", "` onmouseover=`alert(1)",
                "x\" style=\"background:url(javascript:alert(1))", "</p><svg/onload=alert(1)>", "<svg><script>alert&#40;1)</script>", "<!--><img src=x onerror=alert(1)>-->",
                "<![CDATA[<script>alert(1)</script>]]>", "<math><mi xlink:href=\"javascript:alert(1)\">", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea></textarea><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "{{constructor.constructor('alert(1)')()}}", "${alert(1)}",
                "<a href=\"javascript:alert(1)\">x</a>", "</title><script>alert(1)</script>", "\u003cscript\u003ealert(1)\u003c/script\u003e", "<base href=//evil.example/>",
                "<iframe srcdoc=\"<script>alert(1)</script>\">", "<form action=javascript:alert(1)><button>", "\uFF1Cscript\uFF1Ealert(1)", "<scr\u0000ipt>alert(1)</script>",
                "en\" onfocus=\"alert(1)", "%3Cscript%3Ealert(1)%3C/script%3E", "?q=<script>", "#\"><script>alert(1)</script>", "mailto:a@b\"><script>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void whereverAnAttackIsPutItStaysText(String attack) {
        String html = Html.of(everywhere(attack));
        isUnchanged(html.replace("\u0000", ""));
        assertFalse(html.toLowerCase().matches("(?s).*<(script|svg|iframe|base|form|math|noscript|textarea|!\\[).*"), html);
        Arrays.stream(html.split("(href|src)=\"")).skip(1).map(rest -> rest.substring(0, rest.indexOf('"')))
                .forEach(address -> assertTrue(address.matches("(https?://|mailto:|#)[^\"<>\\s\\\\]+"), address));
    }

    private static Passage everywhere(String attack) {
        Span span = new Span(attack, Set.of(Mark.STRONG, Mark.EMPHASIS), attack, null, null, attack);
        List<Span> line = List.of(span, new Span(attack, Set.of(), null, "key", "key", null));
        Apparatus apparatus = new Apparatus(Passages.BASE,
                List.of(new Media("picture", "image", "https://e.org/", attack, 1, 1, attack, attack, attack, attack),
                        new Media("film", attack, "https://e.org/", attack, null, null, attack, attack, attack, attack),
                        new Media("bad", "image", attack, attack, null, null, attack, attack, attack, attack)),
                List.of(new Reference("key", attack, null, null, attack)), List.of(new Apparatus.Term("key", attack, attack)),
                List.of(new Apparatus.OtherStory(Passages.KNOWN, attack, attack)));
        return new Passage(Section.of(new Body(List.of(new Heading(2, line), new Heading(3, line), new Paragraph(line),
                new ItemList(ItemList.Style.BULLET, List.of(line)), new Image("picture"), new Image("bad"), new Video("film"),
                new Quote(line, attack), new Callout(Callout.Tone.WARNING, line), new KeyFact(line, "key"),
                new Table(attack, List.of(line), List.of(List.of(line))), new StoryLink(Passages.KNOWN, null), new StoryLink(Passages.KNOWN, attack)))),
                apparatus, "en");
    }

    @Test
    void thisTestSeesWhatMustNotBeThere() {
        for (String bad : List.of("<p onclick=\"alert(1)\">x</p>", "<p><a href=\"javascript:alert(1)\">x</a></p>", "<p style=\"color:red\">x</p>",
                "<p>a&b</p>", "<p>x", "<h1>x</h1>", "<th scope=\"row\">x</th>", "<h2 id=\"A\">x</h2>")) {
            assertNotEquals(bad, Sanitising.of(bad));
        }
    }

    @Test
    void aSectionsHeadingHasItsKeyAsItsId() {
        assertEquals("<div lang=\"en\"><p>Before.</p><h2 id=\"what-helps\">What helps?</h2><h3>Below</h3></div>",
                Html.of(Passages.of(paragraph("Before."), new Heading(2, List.of(Span.of("What helps?"))), new Heading(3, List.of(Span.of("Below"))))));
    }

    @Test
    void spansThatLinkToOnePlaceAreOneLinkHoweverTheyAreMarked() {
        assertEquals("<div lang=\"en\"><p><a href=\"https://stories.example.org/v1/strategies/x\">All <strong>of</strong> it</a>.</p></div>",
                Html.of(Passages.of(new Paragraph(List.of(linked("All ", "/v1/strategies/x"), linked("of", "/v1/strategies/x", Mark.STRONG),
                        linked(" it", "/v1/strategies/x"), Span.of("."))))));
    }

    @Test
    void aCalloutSaysInWordsWhatItIs() {
        assertEquals("<div lang=\"en\"><aside role=\"note\"><p><strong>Warning:</strong> Call <em>at once</em>.</p></aside></div>",
                Html.of(Passages.of(new Callout(Callout.Tone.WARNING,
                        List.of(Span.of("Call "), Passages.marked("at once", Mark.EMPHASIS), Span.of("."))))));
    }

    @Test
    void theHeadingsOfATableAreToldToBe() {
        assertEquals("<div lang=\"en\"><table><caption>How many</caption><thead><tr><th scope=\"col\">Year</th></tr></thead>"
                + "<tbody><tr><td>2026</td></tr></tbody></table></div>",
                Html.of(Passages.of(new Table("How many", List.of(List.of(Span.of("Year"))), List.of(List.of(List.of(Span.of("2026"))))))));
    }

    @Test
    void whatIsNotPublicIsNotThere() {
        assertEquals("<div lang=\"en\"><p>x</p></div>", Html.of(Passages.of(new StoryLink(Passages.KNOWN, "A secret"), new Image("secret"), new Video("secret"),
                new Paragraph(List.of(new Span("x", null, null, "secret", "secret", null))), new StoryLink(null, null))));
    }

    @Test
    void aBodyWithoutBlocksIsAnEmptyText() {
        assertEquals("", Html.of(Passages.of()));
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(Span.of(text)));
    }

    private static Span linked(String text, String href, Mark... marks) {
        return new Span(text, Set.of(marks), href, null, null, null);
    }
}
