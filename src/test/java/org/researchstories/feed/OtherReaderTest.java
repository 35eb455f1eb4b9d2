package org.researchstories.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What feedparser makes of feeds, which knows nothing of us: half of the world's feed readers were written against the like of it. */
@QuarkusTest
class OtherReaderTest {

    /** Debian's, which Debian's package of feedparser is for. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final String PROGRAM = """
            import feedparser, json, sys
            feed = feedparser.parse(sys.argv[1], response_headers={'content-type': sys.argv[2]}, sanitize_html=False, resolve_relative_uris=False)
            print(json.dumps({'bozo': bool(feed.bozo), 'why': str(feed.get('bozo_exception', '')), 'version': feed.version, 'encoding': feed.encoding,
                'title': feed.feed.get('title'), 'id': feed.feed.get('id'), 'updated': feed.feed.get('updated'), 'language': feed.feed.get('language'),
                'links': [[link.rel, link.href] for link in feed.feed.links],
                'entries': [{'id': e.id, 'link': e.link, 'title': e.title, 'summary': e.summary, 'published': e.published, 'updated': e.get('updated'),
                    'authors': [a.get('name') for a in e.get('authors', [])], 'content': [c.value for c in e.get('content', [])],
                    'language': [c.language for c in e.get('content', [])],
                    'tags': [[t.scheme, t.term, t.label] for t in e.get('tags', [])]} for e in feed.entries]}))
            """;

    @Inject
    Desk desk;

    private final String topic = Unique.slug("topic");
    private final String hostile = "Of ]]> & < > \" ' \uD83D\uDE00 x\u0303 and &amp; called " + Unique.word();
    private final ChallengeManuscript challenge = aChallenge().onTopics(topic).titled(hostile).sample(true, "Nobody has checked <this>.").saying("A text with ]]> and <b> & &amp;.");

    @BeforeEach
    void thereIsAHostileStory() {
        desk.keeps(Things.aTopic(topic, "A & B"));
        desk.publishes(challenge);
    }

    private static JsonNode parsed(String path, String mediaType) throws IOException {
        Path feed = Files.createTempFile("feed", ".xml");
        Path program = Files.createTempFile("parse", ".py");
        try {
            Files.write(feed, Reader.reads(path).asByteArray());
            Files.writeString(program, PROGRAM);
            Process process = new ProcessBuilder(PYTHON, program.toString(), feed.toString(), mediaType).start();
            byte[] said = process.getInputStream().readAllBytes();
            String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(complaint.contains("No module named 'feedparser'"), "This test needs feedparser for " + PYTHON + ": apt-get install python3-feedparser");
            assertEquals(0, process.onExit().join().exitValue(), complaint);
            return new ObjectMapper().readTree(said);
        } finally {
            Files.delete(feed);
            Files.delete(program);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/all", "/feeds/challenges", "/feeds/strategies", "/feeds/research"})
    void everyFeedIsWellFormedToIt(String feed) throws IOException {
        for (String query : List.of("", "?locale=cy", "?content=summary&limit=1", "?withdrawn=include&limit=100", "?archive=2026-01")) {
            JsonNode atom = parsed(feed + ".atom" + query, "application/atom+xml");
            assertEquals("atom10", atom.path("version").asText());
            assertFalse(atom.path("bozo").asBoolean(), atom.path("why").asText());
            JsonNode rss = parsed(feed + ".rss" + query, "application/rss+xml");
            assertEquals("rss20", rss.path("version").asText());
            assertFalse(rss.path("bozo").asBoolean(), rss.path("why").asText());
            assertEquals("utf-8", atom.path("encoding").asText().toLowerCase(java.util.Locale.ROOT));
            assertEquals(atom.path("entries").findValuesAsText("id"), rss.path("entries").findValuesAsText("id"));
            assertEquals(Reader.reads(feed + ".json" + query).jsonPath().getList("items.id"), atom.path("entries").findValuesAsText("id"));
        }
    }

    @Test
    void itReadsInAtomWhatWasWritten() throws IOException {
        JsonNode entry = parsed("/feeds/all.atom?topic=" + topic, "application/atom+xml").path("entries").get(0);
        assertEquals(hostile, entry.path("title").asText());
        assertTrue(entry.path("summary").asText().startsWith("Nobody has checked <this>. Enough words"), entry.toString());
        assertEquals(Reader.reads("/feeds/all.json?topic=" + topic).<String>path("items[0].content_html"), entry.path("content").get(0).asText());
        assertTrue(entry.path("content").get(0).asText().contains("A text with ]]&gt; and &lt;b&gt; &amp; &amp;amp;."), entry.toString());
        assertEquals("en", entry.path("language").get(0).asText());
        assertEquals(Reader.reads(challenge).<String>path("firstPublishedAt"), entry.path("published").asText());
        assertEquals(Reader.reads(challenge).<String>path("contentUpdatedAt"), entry.path("updated").asText());
        assertEquals(Reader.reads(challenge).<String>path("canonicalUrl"), entry.path("link").asText());
        assertEquals("A & B", entry.path("tags").get(1).get(2).asText());
    }

    @Test
    void itReadsInRssWhatWasWritten() throws IOException {
        JsonNode feed = parsed("/feeds/all.rss?topic=" + topic, "application/rss+xml");
        JsonNode entry = feed.path("entries").get(0);
        assertEquals(hostile, entry.path("title").asText());
        assertTrue(entry.path("summary").asText().startsWith("Nobody has checked &lt;this&gt;. Enough words"), entry.toString());
        assertEquals(Reader.reads("/feeds/all.json?topic=" + topic).<String>path("items[0].content_html"), entry.path("content").get(0).asText());
        assertEquals(Reader.reads(challenge).<String>path("contentUpdatedAt"), entry.path("updated").asText());
        assertEquals("en", feed.path("language").asText());
        assertEquals("self", feed.path("links").get(1).get(0).asText());
    }
}
