package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.document.Head;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** What is looked up for a filter, and what is read by it, are of the one position that the answer tells, whatever is published between the two. */
@QuarkusTest
class OneMomentTest {

    private static final int ROUNDS = 15;
    private static final int READERS = 4;

    @Inject
    Desk desk;

    @Test
    void whoReadsWhileTheFirstRelationIsPublishedIsNotToldAtItsPositionThatThereIsNone() {
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            for (int round = 0; round < ROUNDS; round++) {
                ChallengeManuscript challenge = aChallenge();
                desk.publishes(challenge);
                ConcurrentLinkedQueue<Map.Entry<Long, Boolean>> told = new ConcurrentLinkedQueue<>();
                List<CompletableFuture<Void>> readers = Stream.generate(() -> CompletableFuture.runAsync(() -> readUntilThereIsOne(challenge, told), threads)).limit(READERS).toList();
                long related;
                try {
                    related = desk.publishes(aStrategy().addressing(challenge));
                } catch (RuntimeException e) {
                    readers.forEach(reader -> reader.cancel(false));
                    threads.shutdownNow();
                    throw e;
                }
                readers.forEach(CompletableFuture::join);
                assertEquals(List.of(), told.stream().filter(answer -> answer.getValue() && answer.getKey() >= related).toList(), "none, at " + related + " or later");
            }
        }
    }

    /** Which a reader cannot bring about: what is looked up and what is read stand for what the database has. */
    @Test
    void whoIsOvertakenFiveTimesIsToldToComeBackAndNothingThatIsOfTwoMoments() {
        AtomicInteger reads = new AtomicInteger();
        Problem problem = assertThrows(Problem.class, () -> OneMoment.read(UUID.randomUUID(), UUID::randomUUID, UUID::equals,
                lookedUp -> new Head(UUID.randomUUID(), UUID.randomUUID(), reads.incrementAndGet(), Instant.EPOCH, null), Function.identity()));
        assertEquals(ProblemType.UNAVAILABLE, problem.type());
        assertEquals(5, reads.get());
    }

    @Test
    void whoIsOvertakenReadsAgainByWhatIsLookedUpAgain() {
        UUID mark = UUID.randomUUID();
        List<UUID> readBy = new ArrayList<>();
        OneMoment.read(UUID.randomUUID(), () -> mark, UUID::equals, lookedUp -> {
            readBy.add(lookedUp);
            return new Head(UUID.randomUUID(), mark, 1, Instant.EPOCH, null);
        }, Function.identity());
        assertEquals(2, readBy.size());
        assertEquals(mark, readBy.getLast());
    }

    private static void readUntilThereIsOne(ChallengeManuscript challenge, ConcurrentLinkedQueue<Map.Entry<Long, Boolean>> told) {
        boolean isEmpty = true;
        while (isEmpty && !Thread.currentThread().isInterrupted()) {
            Response answer = Reader.reads("/v1/strategies?fields=title&challenge=" + challenge.slug());
            isEmpty = answer.<List<?>>path("items").isEmpty();
            told.add(Map.entry(Reader.positionIn(answer), isEmpty));
        }
    }
}
