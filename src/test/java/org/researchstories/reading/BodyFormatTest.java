package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.KeyFact;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** A story's text as blocks, HTML, Markdown, plain text, or not at all. */
@QuarkusTest
class BodyFormatTest {

    private static final String STORY = Stories.CHECKPOINT_INHIBITORS.path();
    private static final List<String> OF_THE_TEXT = List.of("body", "bodyHtml", "bodyMarkdown", "bodyText", "bodyMedia", "linkedStories", "sections");

    @Inject
    Desk desk;

    @Test
    void blocksAreTheDefaultByteForByte() {
        for (var story : Stories.all()) {
            assertEquals(Reader.reads(story).asString(), Reader.reads(story.path() + "?bodyFormat=blocks").asString());
        }
    }

    @ParameterizedTest
    @CsvSource({"blocks, body", "html, bodyHtml", "markdown, bodyMarkdown", "text, bodyText"})
    void theTextIsThereOnceInTheFormThatIsAskedForAndNothingElseChanges(String format, String property) {
        for (var story : Stories.all()) {
            Map<String, Object> whole = Reader.reads(story).jsonPath().getMap("");
            Map<String, Object> other = Reader.reads(story.path() + "?bodyFormat=" + format).jsonPath().getMap("");
            Set<String> names = new HashSet<>(whole.keySet());
            names.remove("body");
            names.add(property);
            assertEquals(names, other.keySet());
            for (String same : List.of("bodyMedia", "linkedStories")) {
                assertEquals(whole.get(same), other.get(same));
            }
            whole.keySet().removeAll(OF_THE_TEXT);
            other.keySet().removeAll(OF_THE_TEXT);
            assertEquals(whole, other);
        }
    }

    @Test
    void withoutItsTextAStoryIsItsOutlineAndTheListOfItsSections() {
        Map<String, Object> none = Reader.reads(STORY + "?bodyFormat=none").jsonPath().getMap("");
        assertEquals(Reader.reads(STORY).path("sections"), none.remove("sections"));
        assertEquals(Reader.reads("/v1/strategies?limit=100").jsonPath().getMap("items.find {it.slug=='checkpoint-inhibitors'}"), none);
    }

    @Test
    void whatTheTextRefersToIsResolvedInEveryForm() {
        var other = aStrategy();
        var story = telling(other);
        desk.publishes(other, story);
        String html = Reader.reads(story.path() + "?bodyFormat=html").path("bodyHtml");
        String link = Reader.reads(other).path("canonicalUrl");
        assertTrue(html.contains("<a href=\"" + link + "\">" + other.title() + "</a>"), html);
        assertTrue(html.contains("<h2 id=\"what-is-known\">What is known?</h2>"), html);
        assertTrue(html.contains("alt=\"Five adults of different ages sitting in a hospital waiting area.\""), html);
        assertTrue(html.contains("<figcaption>Credit: Placeholder image</figcaption>"), html);
        assertTrue(html.contains("<a href=\"#term_antibody\">antibody</a>"), html);
        assertTrue(html.contains("<dt id=\"term_antibody\"><dfn>Antibody</dfn></dt>"), html);
        assertTrue(html.contains("https://doi.org/10.1503/cmaj.180870"), html);
        String markdown = Reader.reads(story.path() + "?bodyFormat=markdown").path("bodyMarkdown");
        assertTrue(markdown.contains("[" + other.title() + "](" + link + ")"), markdown);
        assertTrue(markdown.contains("- **Antibody**: A protein"), markdown);
        String text = Reader.reads(story.path() + "?bodyFormat=text").path("bodyText");
        assertTrue(text.contains(other.title() + " (" + link + ")"), text);
        assertTrue(text.contains("It is known. [1]"), text);
        assertTrue(text.contains("1. Review of side effects"), text);
    }

    @Test
    void aStoryThatIsNoLongerPublicIsInNoFormOfATextThatLinksToIt() {
        var other = aStrategy();
        var story = telling(other);
        desk.publishes(other, story);
        for (String format : List.of("html", "markdown", "text")) {
            assertTrue(Reader.reads(story.path() + "?bodyFormat=" + format).asString().contains(other.title()), format);
        }
        desk.withdraws(other, "It was wrong.");
        for (String format : List.of("html", "markdown", "text", "none")) {
            String answer = Reader.reads(story.path() + "?bodyFormat=" + format).asString();
            assertFalse(answer.contains(other.title()) || answer.contains(other.slug()), format);
            assertTrue(answer.contains("what-is-known"), format);
        }
    }

    @Test
    void theTextSaysWhichLanguageItIsInWhereAnotherWasAskedFor() {
        var story = telling(Stories.CAR_T);
        desk.publishes(story);
        Response fallback = Reader.reads(story.path() + "?locale=cy&bodyFormat=html");
        assertEquals("en", fallback.header("Content-Language"));
        assertTrue(fallback.<String>path("bodyHtml").startsWith("<div lang=\"en\">"));
        desk.publishes(story.inWelsh("Her " + Unique.word()));
        String welsh = Reader.reads(story.path() + "?locale=cy&bodyFormat=html").path("bodyHtml");
        assertTrue(welsh.startsWith("<div lang=\"cy\">") && welsh.contains("<strong>Ffaith allweddol:</strong>"), welsh);
    }

    @Test
    void eachFormHasATagOfItsOwnAndIsKnownByNoOther() {
        Set<String> tags = new HashSet<>();
        for (String format : List.of("blocks", "html", "markdown", "text", "none")) {
            tags.add(Reader.reads(STORY + "?bodyFormat=" + format).header("ETag"));
        }
        assertEquals(5, tags.size());
        String known = String.join(", ", tags.stream().filter(tag -> !tag.equals(Reader.reads(STORY + "?bodyFormat=html").header("ETag"))).toList());
        assertEquals(200, Reader.asking().header("If-None-Match", known).get(STORY + "?bodyFormat=html").statusCode());
        assertEquals(304, Reader.asking().header("If-None-Match", known).get(STORY + "?bodyFormat=none").statusCode());
        assertEquals(Reader.reads(STORY).header("ETag"), Reader.reads(STORY + "?bodyFormat=blocks").header("ETag"));
    }

    @Test
    void aPublicationOfWhatTheTextLinksToIsANewForm() {
        var other = aStrategy();
        var story = telling(other);
        desk.publishes(other, story);
        String tag = Reader.reads(story.path() + "?bodyFormat=html").header("ETag");
        desk.publishes(other.titled("Renamed to " + Unique.word()));
        Response answer = Reader.asking().header("If-None-Match", tag).get(story.path() + "?bodyFormat=html");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.<String>path("bodyHtml").contains(other.title()));
    }

    @Test
    void aRedirectKeepsTheForm() {
        assertEquals(Stories.MORE_PEOPLE.path() + "?bodyFormat=html", Reader.gets("/v1/challenges/limited-responders?bodyFormat=html").header("Location"));
    }

    @Test
    void aStoryAmongAllHasTheSameForms() {
        assertEquals(Reader.reads(STORY + "?bodyFormat=markdown").asString(),
                Reader.reads("/v1/stories/" + Stories.CHECKPOINT_INHIBITORS.id() + "?bodyFormat=markdown").asString());
    }

    @Test
    void linkedDataIsTheSameWhateverIsAskedFor() {
        Response plain = Reader.asking().header("Accept", "application/ld+json").get(STORY);
        Response asked = Reader.asking().header("Accept", "application/ld+json").get(STORY + "?bodyFormat=html");
        assertEquals(plain.asString(), asked.asString());
        assertEquals(plain.header("ETag"), asked.header("ETag"));
        assertNotEquals(plain.header("ETag"), Reader.reads(STORY).header("ETag"));
    }

    @Test
    void anUnknownFormIsRefusedWithTheOnesThatThereAre() {
        Response answer = Reader.gets(STORY + "?bodyFormat=htm");
        assertEquals(400, answer.statusCode());
        assertEquals(List.of("blocks", "html", "markdown", "text", "none"), answer.path("errors[0].allowed"));
        assertEquals("html", answer.path("errors[0].didYouMean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges", "/v1/stories", "/v1/graph", "/v1"})
    void listsHaveNoTextsToWrite(String path) {
        assertEquals(400, Reader.gets(path + "?bodyFormat=html").statusCode());
    }

    @Test
    void headIsGetWithoutTheContent() {
        Response get = Reader.reads(STORY + "?bodyFormat=html");
        Response head = Reader.asking().head(STORY + "?bodyFormat=html");
        for (String name : List.of("ETag", "Content-Length", "Content-Language", "Vary")) {
            assertEquals(get.header(name), head.header(name), name);
        }
    }

    @Test
    void aStoryWithoutATextHasAnEmptyOne() {
        Response answer = Reader.reads(Stories.SAMPLE_LIBRARY.path() + "?bodyFormat=html");
        assertEquals(answer.<List<?>>path("sections").isEmpty(), answer.<String>path("bodyHtml").isEmpty());
        assertNull(answer.path("body"));
    }

    private static ChallengeManuscript telling(Addressed other) {
        return aChallenge().citing("cmaj-2019-checkpoint-side-effects").explaining("antibody").telling(
                new Paragraph(List.of(Span.of("An "), new Span("antibody", Set.of(), null, "antibody", null, null), Span.of(" helps."))),
                new Heading(2, List.of(Span.of("What is known?"))),
                new KeyFact(List.of(Span.of("It is known.")), "cmaj-2019-checkpoint-side-effects"),
                new Image("people-waiting-room"), new StoryLink(other.id(), null));
    }
}
