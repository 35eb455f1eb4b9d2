package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What readers are told of a story's past. */
@QuarkusTest
class HistoryTest {

    private static final List<String> OF_THE_STORY = List.of("id", "kind", "locale", "requestedLocale", "localeFallback", "slug", "title", "status",
            "edition", "version", "firstPublishedAt", "contentUpdatedAt", "modifiedAt", "review", "licence", "attribution", "sample", "sampleNotice",
            "canonicalUrl");

    @Inject
    Desk desk;

    @Test
    void aFirstPublicationIsTheFirstMajorEdition() {
        for (Addressed story : List.of(Stories.SPREAD, Stories.CAR_T, Stories.BLOOD_TEST)) {
            Response history = history(story);
            assertEquals(List.of(1), history.path("items.edition"));
            assertEquals(List.of("First published as sample content."), history.path("items.changeNote"));
            assertEquals(List.of(Reader.reads(story).<String>path("firstPublishedAt")), history.path("items.publishedAt"));
            assertEquals(List.of(), history.path("formerWithdrawals"));
        }
    }

    @Test
    void itTellsOfItsStoryWhatMustBeToldWithAnyPartOfIt() {
        Map<String, Object> whole = Reader.reads(Stories.CAR_T).jsonPath().getMap("");
        Response history = history(Stories.CAR_T);
        OF_THE_STORY.forEach(name -> assertEquals(whole.get(name), history.path(name), name));
        assertEquals(Stories.CAR_T.path(), history.path("links.story"));
        assertEquals(Stories.CAR_T.path() + "/history", history.path("links.self"));
        assertNull(history.path("summary"));
        assertEquals(history.asString(), Reader.reads(Stories.CAR_T.pathById() + "/history").asString());
    }

    @Test
    void majorEditionsAreListedWithTheirNotesAndMinorOnesAreNot() {
        var story = aChallenge();
        desk.publishes(story);
        desk.publishes(story.saying("Then.").minorUpdate("A comma."));
        desk.publishes(story.saying("Now.").majorUpdate("New findings."));
        desk.publishes(story.saying("Now!").minorUpdate("A mark."));
        Response history = history(story);
        assertEquals(List.of(3, 1), history.path("items.edition"));
        assertEquals(List.of("New findings.", "Written for a test."), history.path("items.changeNote"));
        assertEquals(4, (int) history.path("edition"));
        assertFalse(history.asString().contains("A comma."));
        assertFalse(history.asString().contains("A mark."));
    }

    @Test
    void aMinorEditionMovesNeitherTheHistoryNorWhenTheContentWasUpdatedButEverythingThatTellsOfAnyChange() {
        var story = aChallenge();
        desk.publishes(story);
        desk.publishes(story.majorUpdate("New findings."));
        Response before = Reader.reads(story);
        Response past = history(story);
        desk.publishes(story.saying("A comma was wanting.").minorUpdate());
        Response after = Reader.reads(story);
        Response now = history(story);
        assertEquals(past.<List<Object>>path("items"), now.<List<Object>>path("items"));
        assertEquals(before.<String>path("contentUpdatedAt"), after.path("contentUpdatedAt"));
        assertTrue(Instant.parse(after.path("modifiedAt")).isAfter(Instant.parse(before.path("modifiedAt"))));
        assertEquals(before.<Integer>path("version") + 1, (int) after.path("version"));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertEquals(after.<Integer>path("version"), now.path("version"));
        assertNotEquals(past.header("ETag"), now.header("ETag"));
    }

    @Test
    void aFirstEditionThatIsCalledMinorIsToldOfWithoutItsNote() {
        var story = aChallenge().minorUpdate("Between us.");
        desk.publishes(story);
        Response history = history(story);
        assertEquals(List.of(1), history.path("items.edition"));
        assertEquals(Set.of("edition", "publishedAt"), history.jsonPath().getMap("items[0]").keySet());
    }

    @Test
    void aStoryFromElsewhereBeginsWhereItWasFirstPublished() {
        var story = aChallenge().firstPublishedAt(Instant.parse("2019-04-01T08:00:00Z"));
        desk.publishes(story);
        desk.publishes(story.majorUpdate("New findings."));
        assertEquals("2019-04-01T08:00:00Z", history(story).path("items[1].publishedAt"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsPublishedTheHistoryIsWhatReadersWereToldOf(long seed) {
        Random random = new Random(seed);
        var story = aChallenge();
        desk.publishes(story);
        List<String> told = new ArrayList<>(List.of("1 Written for a test."));
        for (int edition = 2; edition < 12; edition++) {
            if (random.nextBoolean()) {
                desk.publishes(story.majorUpdate("Of edition " + edition));
                told.addFirst(edition + " Of edition " + edition);
            } else {
                desk.publishes(story.minorUpdate("Of edition " + edition));
            }
            if (random.nextInt(4) == 0) {
                desk.withdraws(story, "It was wrong.");
            }
        }
        Response history = history(story);
        assertEquals(told, history.jsonPath().<Map<String, Object>>getList("items").stream().map(it -> it.get("edition") + " " + it.get("changeNote")).toList());
        JsonPath shown = Reader.reads(story).jsonPath();
        assertEquals(shown.getString("contentUpdatedAt"), history.path("items[0].publishedAt"));
        assertEquals(shown.getString("firstPublishedAt"), history.path("items[-1].publishedAt"));
        List<String> moments = history.path("items.publishedAt");
        assertEquals(moments.stream().map(Instant::parse).sorted((one, other) -> other.compareTo(one)).map(Instant::toString).toList(), moments);
        assertEquals(told, pages(story.path() + "/history?limit=" + (1 + random.nextInt(4)), "edition", "changeNote"));
    }

    @Test
    void thePagesGoOnWhileTheStoryIsPublishedAndRenamed() {
        var story = withEditions(7);
        Response first = Reader.reads(story.path() + "/history?limit=3");
        assertEquals(List.of(7, 6, 5), first.path("items.edition"));
        assertEquals("<%s/history?limit=3>; rel=\"first\"".formatted(story.path()), first.headers().getValues("Link").getFirst());
        String next = Reader.nextIn(first).orElseThrow();
        desk.publishes(story.majorUpdate("Meanwhile.").at(Unique.slug("second")));
        Response moved = Reader.gets(next);
        assertEquals(301, moved.statusCode());
        Response second = Reader.reads(moved.header("Location"));
        assertEquals(List.of(4, 3, 2), second.path("items.edition"));
        String cursor = "?limit=3&cursor=" + second.path("nextCursor");
        Response last = Reader.reads(story.pathById() + "/history" + cursor);
        assertEquals(List.of(1), last.path("items.edition"));
        assertNull(last.path("nextCursor"));
        assertTrue(Reader.nextIn(last).isEmpty());
    }

    @Test
    void aFullPageThatIsTheLastSaysSo() {
        assertNull(Reader.reads(withEditions(3).path() + "/history?limit=3").path("nextCursor"));
    }

    @Test
    void aCursorOfAnotherHistoryIsNone() {
        var story = withEditions(3);
        var other = withEditions(3);
        desk.publishes(story.inWelsh("Her " + Unique.word()));
        String cursor = "?limit=1&cursor=" + Reader.reads(story.path() + "/history?limit=1").<String>path("nextCursor");
        assertEquals(200, Reader.gets(story.path() + "/history" + cursor).statusCode());
        for (String path : List.of(other.path() + "/history" + cursor, story.path() + "/history" + cursor + "&locale=cy", "/v1/challenges" + cursor,
                story.path() + "/history" + cursor + "A", story.path() + "/history?cursor=x",
                story.path() + "/history?cursor=" + Reader.reads("/v1/challenges?limit=1").<String>path("nextCursor"))) {
            Response refused = Reader.gets(path);
            assertEquals(400, refused.statusCode(), path);
            assertEquals("/problems/invalid-cursor", refused.path("type"), path);
            assertEquals(400, Reader.asking().header("If-None-Match", "*").get(path).statusCode(), path);
        }
    }

    @Test
    void whatIsNotOfAHistoryCannotBeAskedFor() {
        for (String query : List.of("limit=101", "limit=0", "total=true", "fields=title", "bodyFormat=html", "sort=title", "edition=1", "minor=true")) {
            assertEquals(400, Reader.gets(Stories.SPREAD.path() + "/history?" + query).statusCode(), query);
        }
        assertEquals(406, Reader.asking().header("Accept", "application/ld+json").get(Stories.SPREAD.path() + "/history").statusCode());
    }

    @Test
    void anOldSlugLeadsToTheHistory() {
        Response moved = Reader.gets("/v1/challenges/limited-responders/history?limit=5&locale=cy");
        assertEquals(301, moved.statusCode());
        assertEquals(Stories.MORE_PEOPLE.path() + "/history?limit=5&locale=cy", moved.header("Location"));
    }

    @Test
    void eachLanguageHasAHistoryOfItsOwn() {
        var story = withEditions(3);
        Response fallback = Reader.reads(story.path() + "/history?locale=cy&limit=1");
        assertEquals("en", fallback.path("locale"));
        assertEquals(true, fallback.path("localeFallback"));
        assertEquals("en", fallback.header("Content-Language"));
        assertEquals(List.of(2), Reader.reads(Reader.nextIn(fallback).orElseThrow() + "&localeFallback=true").path("items.edition"));
        Response untranslated = Reader.gets(story.path() + "/history?locale=cy&localeFallback=false");
        assertEquals(404, untranslated.statusCode());
        assertEquals("/problems/not-translated", untranslated.path("type"));
        desk.publishes(story.inWelsh("Her " + Unique.word()));
        Response welsh = Reader.asking().header("Accept-Language", "cy").get(story.path() + "/history");
        assertEquals("cy", welsh.path("locale"));
        assertEquals("cy", welsh.header("Content-Language"));
        assertEquals("Accept-Encoding, Accept-Language", welsh.header("Vary"));
        assertEquals(List.of("Cyfieithiad."), welsh.path("items.changeNote"));
        assertEquals("/v1/challenges/" + story.welshSlug() + "/history?locale=cy", welsh.path("links.self"));
        assertEquals(welsh.asString(), Reader.reads(welsh.<String>path("links.self")).asString());
        assertEquals(List.of(3, 2, 1), history(story).path("items.edition"));
    }

    @Test
    void aWithdrawnStorysIsReadableWithTheNotice() {
        var story = withEditions(2);
        desk.withdraws(story, "A newer trial says otherwise.", Stories.SPREAD);
        Response history = history(story);
        assertEquals("withdrawn", history.path("status"));
        assertEquals("A newer trial says otherwise.", history.path("withdrawal.reason"));
        assertEquals(Stories.SPREAD.path(), history.path("withdrawal.replacedBy.href"));
        assertEquals(List.of(2, 1), history.path("items.edition"));
        assertEquals(List.of(), history.path("formerWithdrawals"));
        assertEquals("noindex", history.header("X-Robots-Tag"));
        assertEquals("noindex", Reader.asking().header("If-None-Match", history.header("ETag")).get(story.path() + "/history").header("X-Robots-Tag"));
    }

    @Test
    void aWithdrawalThatIsOverIsStillToldWhateverEndedIt() {
        var story = aChallenge();
        desk.publishes(story);
        desk.publishes(story.inWelsh("Her " + Unique.word()));
        desk.withdraws(story, "First reason.");
        String since = history(story).path("withdrawal.at");
        desk.withdraws(story, "Second reason.");
        assertEquals(List.of("First reason."), history(story).path("formerWithdrawals.reason"));
        desk.publishes(story.saying("Now it is right.").minorUpdate());
        for (String path : List.of(story.path() + "/history", story.path() + "/history?locale=cy")) {
            Response history = Reader.reads(path);
            assertNull(history.path("withdrawal"));
            assertEquals(List.of("Second reason.", "First reason."), history.path("formerWithdrawals.reason"));
            assertEquals(since, history.path("formerWithdrawals[1].at"));
            assertEquals(history.<String>path("formerWithdrawals[0].at"), history.path("formerWithdrawals[1].until"));
        }
        assertEquals(Reader.reads(story).<String>path("modifiedAt"), history(story).path("formerWithdrawals[0].until"));
    }

    @Test
    void ofManyWithdrawalsTheLastAreToldAndThatThereAreMore() {
        var story = aChallenge();
        desk.publishes(story);
        for (int number = 1; number <= 21; number++) {
            desk.withdraws(story, "Reason " + number);
        }
        assertEquals(20, history(story).jsonPath().getList("formerWithdrawals").size());
        assertEquals(false, history(story).path("formerWithdrawalsTruncated"));
        desk.withdraws(story, "Reason 22");
        assertEquals(true, history(story).path("formerWithdrawalsTruncated"));
        List<String> told = history(story).path("formerWithdrawals.reason");
        assertEquals(20, told.size());
        assertEquals("Reason 21", told.getFirst());
        assertEquals("Reason 2", told.getLast());
    }

    @Test
    void theHistoryOfWhatIsGoneIsGoneAndOfNothingThereIsNone() {
        var archived = withEditions(2);
        var erased = withEditions(2);
        desk.archives(archived, "It is past.");
        desk.erases(erased);
        for (String address : List.of(archived.path(), archived.pathById())) {
            Response gone = Reader.gets(address + "/history");
            assertEquals(410, gone.statusCode());
            assertEquals("It is past.", gone.path("reason"));
        }
        Response gone = Reader.gets(erased.path() + "/history");
        assertEquals(410, gone.statusCode());
        assertEquals(Set.of("type", "title", "status", "detail", "goneAt"), gone.jsonPath().getMap("").keySet());
        for (String nothing : List.of("/v1/challenges/no-such-challenge", "/v1/strategies/" + Stories.SPREAD.id(), "/v1/research/stats", "/v1/stories/" + Stories.SPREAD.id())) {
            assertEquals(404, Reader.gets(nothing + "/history").statusCode(), nothing);
        }
    }

    @Test
    void whoeverHasItIsToldSoUntilThereIsAnything() {
        var story = withEditions(2);
        String path = story.path() + "/history";
        Response first = Reader.reads(path);
        assertNotEquals(Reader.tagOf(story), first.header("ETag"));
        assertNotEquals(first.header("ETag"), Reader.reads(path + "?limit=1").header("ETag"));
        assertEquals(first.header("Last-Modified"), Reader.reads(story).header("Last-Modified"));
        assertEquals("public, max-age=60", first.header("Cache-Control"));
        Response known = Reader.asking().header("If-None-Match", first.header("ETag")).get(path);
        assertEquals(304, known.statusCode());
        assertEquals("", known.asString());
        assertEquals(304, Reader.asking().header("If-None-Match", "*").get(path).statusCode());
        Response head = Reader.asking().head(path);
        assertEquals(200, head.statusCode());
        assertEquals("", head.asString());
        for (String name : List.of("ETag", "Content-Length", "Content-Language", "Vary", "Cache-Control", "Last-Modified", "Link")) {
            assertEquals(first.header(name), head.header(name), name);
        }
        long position = desk.publishes(story.majorUpdate("More."));
        Response after = Reader.asking().header("If-None-Match", first.header("ETag")).get(path);
        assertEquals(200, after.statusCode());
        assertTrue(Reader.positionIn(after) >= position);
    }

    private ChallengeManuscript withEditions(int editions) {
        var story = aChallenge();
        for (int edition = 1; edition <= editions; edition++) {
            desk.publishes(story.majorUpdate("Of edition " + edition));
        }
        return story;
    }

    private static Response history(Addressed story) {
        return Reader.reads(story.path() + "/history");
    }

    private static List<String> pages(String path, String one, String other) {
        List<String> ones = Reader.walks(path, one);
        List<String> others = Reader.walks(path, other);
        List<String> both = new ArrayList<>();
        for (int place = 0; place < ones.size(); place++) {
            both.add(ones.get(place) + " " + others.get(place));
        }
        return both;
    }
}
