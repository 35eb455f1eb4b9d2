package org.researchstories.feed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.Plan;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What feeds cost the database, as the database's own log has it. */
@QuarkusTest
class CostTest {

    /** These have a row or so for each story. */
    private static final List<String> LARGE = List.of("document", "listing", "searchable", "address", "notice", "term", "posting");

    @Inject
    Everything everything;

    @Inject
    Desk desk;

    @BeforeEach
    void somethingIsThereAndSomethingWasTakenBack() {
        everything.isPublished();
        var withdrawn = aChallenge();
        var archived = aChallenge();
        desk.publishes(withdrawn, archived);
        desk.withdraws(withdrawn, "It was wrong.");
        desk.archives(archived, "It is past.");
        Psql.asOwner().useHandle(handle -> handle.execute("analyze"));
        // The key of the cursors is read once.
        Reader.reads("/feeds/all.atom?limit=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/all.atom?limit=1", "/feeds/all.atom?limit=100", "/feeds/research.rss?limit=100", "/feeds/challenges.json?limit=100&locale=cy",
            "/feeds/all.atom?archive=2026-11&limit=100", "/feeds/all.atom?content=summary&withdrawn=include&limit=50"})
    void aDocumentIsOneStatementHoweverManyStoriesItHas(String feed) {
        assertEquals(1, asked(feed).statements().size());
        String tag = Reader.reads(feed).header("ETag");
        DatabaseLog log = DatabaseLog.ofReaders();
        assertEquals(304, Reader.asking().header("If-None-Match", tag).get(feed).statusCode());
        assertEquals(1, log.statements().size());
        assertFalse(log.statements().getFirst().contains("live.document"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void theValuesOfFiltersAreLookedUpInOneMore(int limit) {
        assertEquals(2, asked("/feeds/research.atom?cancerType=lung&topic=immunotherapy&limit=" + limit).statements().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/all.atom", "/feeds/challenges.atom?limit=2", "/feeds/all.atom?archive=2026-11&limit=2", "/feeds/research.rss?archive=2020-01",
            "/feeds/research.atom?cancerType=lung&limit=2", "/feeds/all.atom?q=lung", "/feeds/all.json?locale=cy&localeFallback=false", "/feeds/all.atom?withdrawn=include",
            "/feeds/strategies.atom?content=summary&modality=antibody"})
    void anIndexLeadsToAllOfItOnEveryDocumentOfAWalk(String feed) {
        for (String rel : List.of("next", "prev-archive")) {
            Optional<String> at = Optional.of(feed);
            for (int document = 0; at.isPresent() && document < 3; document++) {
                List<Plan> plans = asked(at.get()).plans();
                assertFalse(plans.isEmpty());
                plans.forEach(plan -> assertTrue(plan.readFromEndToEnd().stream().noneMatch(LARGE::contains), () -> plan.readFromEndToEnd() + " for " + plan.root().toPrettyString()));
                at = feed.contains(".atom") ? Followed.link(Followed.atom(at.get()), rel) : Optional.empty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"listing_content", "listing_withdrawn", "notice_gone"})
    void pagesAndWhatWasTakenBackGoByTheIndexesThatAreInTheirOrder(String index) {
        List<String> indexes = asked("/feeds/all.atom?limit=2").plans().getFirst().indexes();
        assertTrue(indexes.contains(index), indexes.toString());
    }

    private static DatabaseLog asked(String path) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(path);
        return log;
    }
}
