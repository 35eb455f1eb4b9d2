package org.researchstories.feed;

import com.rometools.rome.feed.atom.Feed;
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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Whichever way somebody goes through a feed, every story is met once. */
@QuarkusTest
class WalkTest {

    @Inject
    Desk desk;

    private final String topic = Unique.slug("topic");
    private final String atom = "/feeds/all.atom?topic=" + topic;
    private final List<String> newestFirst = new ArrayList<>();

    /** Four of March, two of them at the same moment, none of February, one at the last moment of January and one of the year before. */
    @BeforeEach
    void thereAreStoriesOfSeveralMonths() {
        desk.keeps(Things.aTopic(topic, "Topic"));
        for (String moment : List.of("2025-12-24T12:00:00Z", "2026-01-31T23:59:59.999999Z", "2026-03-01T00:00:00Z", "2026-03-10T08:00:00Z", "2026-03-10T08:00:00Z",
                "2026-03-31T23:30:00Z")) {
            desk.publishes(of(moment));
        }
        newestFirst.addAll(Reader.walks("/v1/stories?sort=-contentUpdatedAt&topic=" + topic, "id"));
    }

    private ChallengeManuscript of(String moment) {
        return aChallenge().onTopics(topic).firstPublishedAt(Instant.parse(moment));
    }

    private static List<String> met(List<Feed> documents) {
        return documents.stream().flatMap(document -> Followed.ids(document).stream()).map(id -> id.split("/")[1]).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 100})
    void pageByPageAndArchiveByArchive(int limit) {
        String feed = atom + "&limit=" + limit;
        assertEquals(newestFirst, met(Followed.walked(feed, "next")));
        List<Feed> archives = Followed.walked(feed, "prev-archive");
        assertEquals(newestFirst, met(archives));
        assertFalse(Followed.isArchive(archives.getFirst()));
        assertTrue(archives.stream().skip(1).allMatch(Followed::isArchive));
        assertTrue(archives.stream().skip(1).allMatch(document -> Followed.link(document, "current").equals(Optional.of(feed("limit=" + limit)))));
        assertTrue(archives.stream().allMatch(document -> document.getId().equals(archives.getFirst().getId())));
    }

    /** In the order of the parameters' names. */
    private String feed(String before) {
        return "/feeds/all.atom?" + before + "&topic=" + topic;
    }

    @Test
    void whatIsPublishedMeanwhileIsNeitherRepeatedNorHidesOthers() {
        Feed newest = Followed.atom(atom + "&limit=2");
        String older = Followed.link(newest, "prev-archive").orElseThrow();
        Feed archive = Followed.atom(older);
        desk.publishes(of("2026-04-01T00:00:00Z"));
        desk.publishes(of("2026-03-31T23:45:00Z"));
        assertEquals(Followed.ids(archive), Followed.ids(Followed.atom(older)));
        assertEquals(newestFirst.subList(2, 6), met(Followed.walked(older, "prev-archive")));
        assertEquals(8, new HashSet<>(met(Followed.walked(atom + "&limit=2", "prev-archive"))).size());
    }

    @Test
    void everyPageLeadsBackToTheOneBefore() {
        List<Feed> pages = Followed.walked(atom + "&limit=2", "next");
        assertEquals(3, pages.size());
        for (int page = 1; page < pages.size(); page++) {
            String previous = Followed.link(pages.get(page), "previous").orElseThrow();
            assertEquals(Followed.ids(pages.get(page - 1)), Followed.ids(Followed.atom(previous)));
            assertEquals(Optional.of(feed("limit=2")), Followed.link(pages.get(page), "first"));
        }
        assertEquals(Optional.empty(), Followed.link(pages.getFirst(), "previous"));
        assertEquals(Optional.empty(), Followed.link(pages.getLast(), "next"));
    }

    @Test
    void aMonthThatIsOverIsAnArchiveBetweenTheOthers() {
        Feed january = Followed.atom(atom + "&archive=2026-01");
        assertTrue(Followed.isArchive(january));
        assertEquals(newestFirst.subList(4, 5), met(List.of(january)));
        assertEquals(newestFirst.subList(5, 6), met(List.of(Followed.atom(Followed.link(january, "prev-archive").orElseThrow()))));
        assertEquals(newestFirst.subList(0, 4), met(List.of(Followed.atom(Followed.link(january, "next-archive").orElseThrow()))));
        assertEquals(Optional.empty(), Followed.link(Followed.atom(atom + "&archive=2025-12"), "prev-archive"));
        assertEquals(Optional.empty(), Followed.link(Followed.atom(atom + "&archive=2026-03"), "next-archive"));
        assertEquals(List.of(), met(List.of(Followed.atom(atom + "&archive=2026-02"))));
    }

    @Test
    void theNextArchiveIsNamedOnlyWhereItIsKnown() {
        assertEquals(Optional.empty(), Followed.link(Followed.atom(atom + "&archive=2026-01&limit=3"), "next-archive"));
        List<Feed> march = Followed.walked(atom + "&archive=2026-03&limit=2", "prev-archive");
        assertEquals(Followed.ids(march.get(0)), Followed.ids(Followed.atom(Followed.link(march.get(1), "next-archive").orElseThrow())));
    }

    @Test
    void aMonthThatIsNotOverIsNoArchiveUntilSomethingComesBehindIt() {
        desk.publishes(aChallenge().onTopics(topic));
        String month = Instant.now().toString().substring(0, 7);
        assertFalse(Followed.isArchive(Followed.atom(atom + "&archive=" + month)));
        assertEquals(Optional.empty(), Followed.link(Followed.atom(atom + "&archive=2026-03"), "next-archive"));
    }

    @Test
    void inJsonOneLinkLeadsThroughIt() {
        for (String first : List.of("/feeds/all.json?limit=2&topic=" + topic, "/feeds/all.json?archive=2026-03&limit=1&topic=" + topic)) {
            List<String> met = new ArrayList<>();
            for (String at = first; at != null; ) {
                met.addAll(Reader.reads(at).jsonPath().getList("items.id", String.class).stream().map(id -> id.split("/")[1]).toList());
                at = Optional.ofNullable(Reader.reads(at).<String>path("next_url")).map(Followed::path).orElse(null);
            }
            assertEquals(newestFirst, met);
        }
    }

    @Test
    void aStoryWithANewMajorEditionLeavesItsArchive() {
        var story = of("2026-01-05T00:00:00Z");
        desk.publishes(story);
        assertTrue(met(List.of(Followed.atom(atom + "&archive=2026-01"))).contains(story.id().toString()));
        desk.publishes(story.firstPublishedAt(null).majorUpdate("Something else is known."));
        assertFalse(met(List.of(Followed.atom(atom + "&archive=2026-01"))).contains(story.id().toString()));
        assertEquals(story.id().toString(), met(List.of(Followed.atom(atom))).getFirst());
    }
}
