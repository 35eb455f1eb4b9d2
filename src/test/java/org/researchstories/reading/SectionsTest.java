package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.body.Block;
import org.researchstories.body.Heading;
import org.researchstories.body.Image;
import org.researchstories.body.Paragraph;
import org.researchstories.body.Span;
import org.researchstories.body.StoryLink;
import org.researchstories.problem.RawHttp;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** The parts of a story, one by one. */
@QuarkusTest
class SectionsTest {

    private static final List<String> OF_THE_STORY = List.of("id", "kind", "locale", "requestedLocale", "localeFallback", "slug", "title", "status",
            "edition", "version", "modifiedAt", "review", "licence", "attribution", "sample", "sampleNotice", "canonicalUrl");

    @Inject
    Desk desk;

    @Test
    void theSectionsOfAStoryOneAfterTheOtherAreItsText() {
        for (Addressed story : Stories.all()) {
            Response whole = Reader.reads(story);
            List<Object> blocks = new ArrayList<>();
            for (String section : whole.jsonPath().getList("sections.href", String.class)) {
                blocks.addAll(Reader.reads(section).<List<Object>>path("body"));
            }
            assertEquals(whole.<List<Object>>path("body"), blocks);
        }
    }

    @Test
    void aSectionTellsOfItsStoryWhatMustBeToldWithAnyPartOfIt() {
        Map<String, Object> whole = Reader.reads(Stories.CHECKPOINT_INHIBITORS).jsonPath().getMap("");
        for (Map<String, Object> listed : Reader.reads(Stories.CHECKPOINT_INHIBITORS).<List<Map<String, Object>>>path("sections")) {
            Response section = Reader.reads((String) listed.get("href"));
            OF_THE_STORY.forEach(name -> assertEquals(whole.get(name), section.path(name), name));
            assertEquals(listed, section.path("section"));
            assertEquals(Stories.CHECKPOINT_INHIBITORS.path(), section.path("links.story"));
            assertEquals(listed.get("href"), section.path("links.self"));
        }
    }

    @Test
    void itHasOnlyWhatItUses() {
        var story = threeParts();
        desk.publishes(story);
        Response first = Reader.reads(story.path() + "/sections/introduction");
        assertEquals(List.of("cmaj-2019-checkpoint-side-effects"), first.path("references.key"));
        assertEquals(List.of(), first.path("glossaryTerms"));
        assertNull(first.path("section.title"));
        Response last = Reader.reads(story.path() + "/sections/the-end-2");
        assertEquals(List.of(), last.path("references"));
        assertEquals(List.of("antibody"), last.path("glossaryTerms.key"));
        assertEquals(List.of("people-waiting-room"), last.path("bodyMedia.key"));
        assertEquals(List.of(Stories.CAR_T.slug()), last.path("linkedStories.slug"));
        assertEquals(List.of(), first.path("bodyMedia"));
        assertEquals(List.of(), first.path("linkedStories"));
    }

    @Test
    void fromOneSectionOthersCanBeReachedInTheSameForm() {
        var story = threeParts();
        desk.publishes(story);
        String form = "?bodyFormat=markdown";
        Response middle = Reader.reads(story.path() + "/sections/the-end" + form);
        assertEquals(story.path() + form, middle.path("links.story"));
        assertEquals("introduction", Reader.reads(middle.<String>path("links.previous")).path("section.key"));
        Response last = Reader.reads(middle.<String>path("links.next"));
        assertEquals("the-end-2", last.path("section.key"));
        assertTrue(last.<String>path("bodyMarkdown").startsWith("## The end?"));
        assertNull(last.path("links.next"));
        assertNull(Reader.reads(last.<String>path("links.self").replace("the-end-2", "introduction")).path("links.previous"));
        assertEquals(middle.<String>path("links.self"), Reader.reads(story.path() + form).path("sections[1].href"));
        assertEquals(story.path() + "/sections/the-end", Reader.reads(story.path() + "?bodyFormat=none").path("sections[1].href"));
    }

    @Test
    void itIsToBeHadInEveryForm() {
        var story = threeParts();
        desk.publishes(story);
        String path = story.path() + "/sections/the-end-2?bodyFormat=";
        assertTrue(Reader.reads(path + "html").<String>path("bodyHtml").startsWith("<div lang=\"en\"><h2 id=\"the-end-2\">The end?</h2>"));
        assertTrue(Reader.reads(path + "text").<String>path("bodyText").startsWith("The end?\n\n"));
        Response none = Reader.reads(path + "none");
        for (String absent : List.of("body", "bodyHtml", "bodyMarkdown", "bodyText", "bodyMedia", "linkedStories")) {
            assertNull(none.path(absent), absent);
        }
        assertEquals(5, Set.of(Reader.reads(path + "blocks").header("ETag"), Reader.reads(path + "html").header("ETag"),
                Reader.reads(path + "markdown").header("ETag"), Reader.reads(path + "text").header("ETag"), none.header("ETag")).size());
    }

    @Test
    void itsNotesAreNumberedForItself() {
        var story = aChallenge().citing("cancers-2020-kudo", "cmaj-2019-checkpoint-side-effects").telling(
                new Paragraph(List.of(new Span("A.", Set.of(), null, null, "cancers-2020-kudo", null))), heading("Then"),
                new Paragraph(List.of(new Span("B.", Set.of(), null, null, "cmaj-2019-checkpoint-side-effects", null))));
        desk.publishes(story);
        assertTrue(Reader.reads(story.path() + "?bodyFormat=text").<String>path("bodyText").contains("B. [2]"));
        assertTrue(Reader.reads(story.path() + "/sections/then?bodyFormat=text").<String>path("bodyText").contains("B. [1]"));
    }

    @Test
    void itIsThereByTheIdOfItsStoryToo() {
        assertEquals(Reader.reads(Stories.SOLID_TUMOURS.path() + "/sections/what-could-help").asString(),
                Reader.reads(Stories.SOLID_TUMOURS.pathById() + "/sections/what-could-help").asString());
    }

    @Test
    void anOldSlugLeadsToTheSameSectionOfTheStory() {
        var story = threeParts();
        String old = story.path();
        desk.publishes(story);
        desk.publishes(story.at(Unique.slug("second")));
        Response moved = Reader.gets(old + "/sections/the-end?bodyFormat=html&locale=cy");
        assertEquals(301, moved.statusCode());
        assertEquals(story.path() + "/sections/the-end?bodyFormat=html&locale=cy", moved.header("Location"));
        assertEquals(200, Reader.gets(moved.header("Location")).statusCode());
        assertTrue(Reader.reads(story.path() + "/sections/the-end").<String>path("links.self").startsWith(story.path()));
    }

    @Test
    void aSectionThatIsNotThereIsToldWithThoseThatAre() {
        Response answer = Reader.gets(Stories.SOLID_TUMOURS.path() + "/sections/what-is-the-probelm");
        assertEquals(404, answer.statusCode());
        assertEquals("/problems/not-found", answer.path("type"));
        assertEquals("section", answer.path("errors[0].parameter"));
        assertEquals(List.of("what-is-the-problem", "what-could-help"), answer.path("errors[0].allowed"));
        assertEquals("what-is-the-problem", answer.path("errors[0].didYouMean"));
        assertEquals("Accept-Language", answer.header("Vary"));
    }

    @Test
    void ofManySectionsAHundredAreTold() {
        var story = aChallenge().telling(IntStream.range(0, 120).mapToObj(i -> heading("Part " + i)).toArray(Block[]::new));
        desk.publishes(story);
        Response answer = Reader.gets(story.path() + "/sections/part-1190");
        assertEquals(100, answer.<List<String>>path("errors[0].allowed").size());
        assertEquals("part-110", answer.path("errors[0].didYouMean"));
        assertEquals(120, Reader.reads(story).<List<String>>path("sections.key").size());
    }

    @Test
    void aStoryThatIsNotThereIsNotFound() {
        Response answer = Reader.gets("/v1/challenges/" + Unique.word() + "/sections/introduction");
        assertEquals(404, answer.statusCode());
        assertNull(answer.path("errors"));
        assertEquals(404, Reader.gets("/v1/strategies/" + Stories.SOLID_TUMOURS.id() + "/sections/what-could-help").statusCode());
    }

    /** A date, and any tag at all, would fit a section that is not there as well. */
    @Test
    void noConditionMakesASectionThatIsNotThereKnown() {
        String missing = Stories.SOLID_TUMOURS.path() + "/sections/nowhere";
        for (String tag : List.of("*", " * ", "\"x\"", Reader.tagOf(Stories.SOLID_TUMOURS))) {
            assertEquals(404, Reader.asking().header("If-None-Match", tag).get(missing).statusCode(), tag);
        }
        assertEquals(404, Reader.asking().header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT").get(missing).statusCode());
        assertEquals(304, Reader.asking().header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .get(Stories.SOLID_TUMOURS.path() + "/sections/what-could-help").statusCode());
    }

    @Test
    void noSectionIsKnownByAnothersTag() {
        String tag = Reader.reads(Stories.SOLID_TUMOURS.path() + "/sections/what-could-help").header("ETag");
        assertEquals(200, Reader.asking().header("If-None-Match", tag).get(Stories.SOLID_TUMOURS.path() + "/sections/what-is-the-problem").statusCode());
        assertEquals(200, Reader.asking().header("If-None-Match", tag).get(Stories.SOLID_TUMOURS.path()).statusCode());
        assertNotEquals(tag, Reader.tagOf(Stories.SOLID_TUMOURS));
    }

    @Test
    void aSectionOfAWithdrawnStoryCarriesItsNotice() {
        var story = threeParts();
        desk.publishes(story);
        desk.withdraws(story, "A newer trial says otherwise.", Stories.SOLID_TUMOURS);
        String path = story.path() + "/sections/the-end";
        for (String format : List.of("", "?bodyFormat=html", "?bodyFormat=none")) {
            Response answer = Reader.reads(path + format);
            assertEquals("withdrawn", answer.path("status"));
            assertEquals("A newer trial says otherwise.", answer.path("withdrawal.reason"));
            assertEquals(Stories.SOLID_TUMOURS.path(), answer.path("withdrawal.replacedBy.href"));
            assertEquals("noindex", answer.header("X-Robots-Tag"));
            assertEquals("noindex", Reader.asking().header("If-None-Match", answer.header("ETag")).get(path + format).header("X-Robots-Tag"));
        }
    }

    @Test
    void aSectionOfAnArchivedStoryIsGone() {
        var story = threeParts();
        desk.publishes(story);
        desk.archives(story, "It is past.");
        Response gone = Reader.gets(story.path() + "/sections/the-end");
        assertEquals(410, gone.statusCode());
        assertEquals("It is past.", gone.path("reason"));
    }

    @Test
    void eachLanguageHasSectionsOfItsOwn() {
        var story = aChallenge().telling(heading("The end"));
        desk.publishes(story);
        Response fallback = Reader.reads(story.path() + "/sections/the-end?locale=cy");
        assertEquals("en", fallback.path("locale"));
        assertEquals(true, fallback.path("localeFallback"));
        assertEquals("en", fallback.header("Content-Language"));
        desk.publishes(story.telling(heading("Y diwedd")).inWelsh("Her " + Unique.word()));
        assertEquals(404, Reader.gets(story.path() + "/sections/the-end?locale=cy").statusCode());
        Response welsh = Reader.reads(Reader.reads(story.path() + "?locale=cy").<String>path("sections[0].href"));
        assertEquals("cy", welsh.path("locale"));
        assertEquals("y-diwedd", welsh.path("section.key"));
        assertEquals("cy", welsh.header("Content-Language"));
        assertEquals("Accept-Encoding, Accept-Language", welsh.header("Vary"));
        assertEquals(200, Reader.gets(story.path() + "/sections/the-end").statusCode());
    }

    @Test
    void headIsGetWithoutTheContent() {
        String path = Stories.SOLID_TUMOURS.path() + "/sections/what-could-help";
        Response get = Reader.reads(path);
        Response head = Reader.asking().head(path);
        for (String name : List.of("ETag", "Content-Length", "Content-Language", "Vary", "Cache-Control", "Last-Modified")) {
            assertEquals(get.header(name), head.header(name), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "a b", "%3Cscript%3E", "..%2F..%2Fproblems", "%0D%0ASet-Cookie:a=b", "%E5%85%8D", "a?b", "__proto__", "-", "%2e%2e"})
    void whatCouldBeNoKeyIsNowhereAndLeadsNowhere(String key) {
        for (String story : List.of(Stories.SOLID_TUMOURS.path(), "/v1/challenges/limited-responders")) {
            RawHttp.Answer answer = RawHttp.ask(RestAssured.port, "GET " + story + "/sections/" + key.replace(" ", "%20") + " HTTP/1.1");
            assertTrue(List.of(301, 400, 404).contains(answer.status()), answer.toString());
            assertNull(answer.header("Set-Cookie"));
            if (answer.status() == 301) {
                assertTrue(answer.header("Location").startsWith("/v1/challenges/making-immunotherapy-work-for-more-people/sections/"), answer.header("Location"));
                assertFalse(answer.header("Location").matches(".*[<>\\s\\u0080-\\uFFFF].*"), answer.header("Location"));
            }
        }
    }

    private static Heading heading(String text) {
        return new Heading(2, List.of(Span.of(text)));
    }

    /** The same heading twice, and something before the first. */
    private static ChallengeManuscript threeParts() {
        return aChallenge().citing("cancers-2020-kudo", "cmaj-2019-checkpoint-side-effects").explaining("anti-angiogenic", "antibody").telling(
                new Paragraph(List.of(new Span("Before.", Set.of(), null, null, "cmaj-2019-checkpoint-side-effects", null))),
                heading("The end"), new Heading(3, List.of(Span.of("Of it"))), new Paragraph(List.of(new Span("Here.", Set.of(), null, "anti-angiogenic", "cancers-2020-kudo", null))), new Image("body-map"),
                heading("The end?"), new Paragraph(List.of(new Span("Antibodies", Set.of(), null, "antibody", null, null), Span.of("."))),
                new Image("people-waiting-room"), new StoryLink(Stories.CAR_T.id(), "More"));
    }
}
