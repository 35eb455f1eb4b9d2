package org.researchstories.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.rss.Item;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.researchstories.reading.Publisher;
import org.researchstories.vocabulary.Language;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Whatever a story says, feeds can be read and say it. */
class XmlLawTest {

    private static final Instant MOMENT = Instant.parse("2026-11-23T09:00:00.123456Z");
    private static final String HOSTILE = "]]> <script>alert(1)</script> &amp; &lt; <!-- --> <?x?> \uFFFE\uFFFF\u0000\u0008\u000B\u001F\u007F\u0085\r\n\t\uD83D\uDE00e\u0301\u202E\u2066\uD800";

    private static final Publisher PUBLISHER = new Publisher() {

        @Override
        public String name() {
            return "A <charity> & others";
        }

        @Override
        public Optional<URI> website() {
            return Optional.of(URI.create("https://www.example.org/?a=1&b=2"));
        }

        @Override
        public Optional<URI> logo() {
            return Optional.of(URI.create("https://www.example.org/logo.png"));
        }

        @Override
        public Optional<String> identifier() {
            return Optional.empty();
        }

        @Override
        public Optional<String> grantPrefix() {
            return Optional.empty();
        }
    };

    /** Every code unit there is, whether or not it is a character, and what means something to somebody. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(40), Arbitraries.strings().withCharRange('\u0000', '\u007f').ofMaxLength(20),
                Arbitraries.of("]]>", "<script>", "&amp;", "\uFFFE", "\u0000", "\uD800", "\uDC00\uD800", "\r\n", "\uD83D\uDE00", "<![CDATA[", "</title>", "&#0;"))
                .list().ofMinSize(1).ofMaxSize(4).map(parts -> "§" + String.join("", parts) + "§");
    }

    @Property(tries = 500)
    void atomSaysWhatTheStorySays(@ForAll("texts") String title, @ForAll("texts") String summary, @ForAll("texts") String html) {
        com.rometools.rome.feed.atom.Entry entry = Followed.atomOf(Atom.of(feed(title, summary, html))).getEntries().getFirst();
        assertEquals(expected(title), entry.getTitle());
        assertEquals(expected(summary), entry.getSummary().getValue());
        assertEquals(expected(html), entry.getContents().getFirst().getValue());
        assertEquals(expected(title).replaceAll("[\t\n\r]", " "), entry.getCategories().getFirst().getLabel());
    }

    @Property(tries = 500)
    void rssSaysWhatTheStorySays(@ForAll("texts") String title, @ForAll("texts") String summary, @ForAll("texts") String html) {
        Item item = ((com.rometools.rome.feed.rss.Channel) Followed.read(Rss.of(feed(title, summary, html)))).getItems().getFirst();
        assertEquals(expected(title), item.getTitle());
        assertEquals(expected(summary).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), item.getDescription().getValue());
        assertEquals(expected(html), item.getContent().getValue());
    }

    @Property(tries = 500)
    void jsonSaysWhatTheStorySaysToTheLastCharacter(@ForAll("texts") String title, @ForAll("texts") String summary, @ForAll("texts") String html) throws IOException {
        ObjectNode item = (ObjectNode) new ObjectMapper().readTree(JsonFeed.of(feed(title, summary, html))).path("items").get(0);
        assertEquals(List.of(title, summary, html), List.of(item.path("title").asText(), item.path("summary").asText(), item.path("content_html").asText()));
    }

    @Example
    void theWorstOfThemIsReplacedAndTheRestIsKept() {
        com.rometools.rome.feed.atom.Entry entry = Followed.atomOf(Atom.of(feed(HOSTILE, HOSTILE, HOSTILE))).getEntries().getFirst();
        String read = "]]> <script>alert(1)</script> &amp; &lt; <!-- --> <?x?> \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\u007F\u0085\r\n\t\uD83D\uDE00e\u0301\u202E\u2066\uFFFD";
        assertEquals(read, entry.getSummary().getValue());
        assertEquals(read, entry.getContents().getFirst().getValue());
    }

    @Example
    void thisTestSeesADocumentThatIsNotWellFormed() {
        String feed = Atom.of(feed("A title", "A summary.", "<p>A text.</p>"));
        assertThrows(AssertionError.class, () -> Followed.atomOf(feed.replace("A title", "A \u0008 title")));
        assertThrows(AssertionError.class, () -> Followed.atomOf(feed.replace("A title", "A & title")));
    }

    /** As XML 1.0 section 2.2 has it, said in another way than in the code. */
    private static String expected(String text) {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                expected.append(c).append(text.charAt(++i));
            } else {
                expected.append(Character.isSurrogate(c) || "\uFFFE\uFFFF".indexOf(c) >= 0 || c < ' ' && "\t\n\r".indexOf(c) < 0 ? '\uFFFD' : c);
            }
        }
        return expected.toString();
    }

    private static Feed feed(String title, String summary, String html) {
        ObjectNode story = JsonNodeFactory.instance.objectNode().put("title", title).put("summary", summary).put("locale", "en")
                .put("canonicalUrl", "https://stories.example.org/v1/challenges/a-challenge").put("licence", "CC-BY-4.0").put("attribution", title)
                .put("firstPublishedAt", MOMENT.toString()).put("contentUpdatedAt", MOMENT.toString()).put("kind", "challenge");
        story.putArray("topics").addObject().put("key", "topic").put("label", title);
        return new Feed("tag:example.org,2026:feeds/all", title, summary, Language.ENGLISH, PUBLISHER, "https://www.example.org/", "https://stories.example.org/docs",
                new Trail(List.of(new Trail.Step("self", "https://stories.example.org/feeds/all.atom?a=1&b=2")), false), Map.of(),
                List.of(new Entry(story, "tag:example.org,2026:challenge/1/en", html, html, href -> "https://stories.example.org" + href)),
                List.of(new Feed.Tombstone("tag:example.org,2026:challenge/2/en", MOMENT, summary)));
    }
}
