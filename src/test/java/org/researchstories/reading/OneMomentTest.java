package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    private static void readUntilThereIsOne(ChallengeManuscript challenge, ConcurrentLinkedQueue<Map.Entry<Long, Boolean>> told) {
        boolean isEmpty = true;
        while (isEmpty && !Thread.currentThread().isInterrupted()) {
            Response answer = Reader.reads("/v1/strategies?fields=title&challenge=" + challenge.slug());
            isEmpty = answer.<List<?>>path("items").isEmpty();
            told.add(Map.entry(Reader.positionIn(answer), isEmpty));
        }
    }
}
