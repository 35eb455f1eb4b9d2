package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Publications at the same time. */
@QuarkusTest
class NeighbourTest {

    @Inject
    Desk desk;

    @RepeatedTest(5)
    void twoPublicationsAtOnceLeaveTheirCommonNeighbourWithTheNewsOfBoth() throws Exception {
        var challenge = aChallenge();
        var one = aStrategy().addressing(challenge, 1);
        var other = aStrategy().addressing(challenge, 2);
        desk.publishes(challenge);
        atOnce(List.of(one, other));
        assertEquals(List.of(one.title(), other.title()), Reader.reads(challenge).path("strategies.title"));
        atOnce(List.of(one.titled("One, renamed"), other.titled("Another, renamed")));
        assertEquals(List.of("One, renamed", "Another, renamed"), Reader.reads(challenge).path("strategies.title"));
    }

    /** What a neighbour is called shows in its document, but is not what it is found by. */
    @Test
    void aStoryThatIsDrawnAgainBecauseOfANeighbourIsNotReadAgainForItsWords() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        String document = row("document", challenge.id());
        String searched = row("searchable", challenge.id());
        desk.publishes(aStrategy().addressing(challenge));
        assertNotEquals(document, row("document", challenge.id()));
        assertEquals(searched, row("searchable", challenge.id()));
        desk.publishes(challenge.titled("Said otherwise"));
        assertNotEquals(searched, row("searchable", challenge.id()));
    }

    /** Which version of the row there is. */
    private static String row(String table, UUID story) {
        return Psql.asOwner().withHandle(handle -> handle.createQuery("select cast(xmin as text) from live.%s where story_id = :id".formatted(table))
                .bind("id", story).mapTo(String.class).one());
    }

    @Test
    void severalDraftsInOneActArePublicAtOneMoment() throws Exception {
        List<Long> seen = new ArrayList<>();
        try (ExecutorService desks = Executors.newSingleThreadExecutor()) {
            for (int pair = 0; pair < 10; pair++) {
                var challenge = aChallenge();
                var strategy = aStrategy().addressing(challenge);
                Future<Long> act = desks.submit(() -> desk.publishes(challenge, strategy));
                Psql.asReader().useHandle(handle -> {
                    while (!act.isDone() || seen.isEmpty()) {
                        seen.add(handle.createQuery("select count(*) from live.document where story_id in (:one, :other)")
                                .bind("one", challenge.id()).bind("other", strategy.id()).mapTo(Long.class).one());
                    }
                });
                act.get();
            }
        }
        assertEquals(List.of(), seen.stream().filter(count -> count == 1).toList());
    }

    private void atOnce(List<? extends Submission> submissions) throws Exception {
        CyclicBarrier start = new CyclicBarrier(submissions.size());
        try (ExecutorService desks = Executors.newFixedThreadPool(submissions.size())) {
            List<Future<Long>> acts = desks.invokeAll(submissions.stream().<Callable<Long>>map(submission -> () -> {
                start.await();
                return desk.publishes(submission);
            }).toList());
            for (Future<Long> act : acts) {
                act.get();
            }
        }
    }
}
