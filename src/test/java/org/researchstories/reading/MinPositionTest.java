package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;

import java.util.concurrent.CompletableFuture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Whoever has heard of a position reads nothing older. */
@QuarkusTest
class MinPositionTest {

    @Inject
    Desk desk;

    @Test
    void whatIsReachedIsAnsweredAndWhatIsNotIsNeverAnsweredWithAnythingOlder() {
        long position = Reader.position();
        assertEquals(200, from(position, "/v1/stories").statusCode());
        Response refused = from(position + 1_000_000, "/v1/stories");
        assertEquals(503, refused.statusCode());
        assertEquals("/problems/position-not-reached", refused.path("type"));
        assertEquals("1", refused.header("Retry-After"));
    }

    @Test
    void whatIsReachedMeanwhileIsAnswered() throws Exception {
        long next = Reader.position() + 1;
        var challenge = aChallenge();
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> from(next, "/v1/stories"));
        long reached = desk.publishes(challenge);
        assertTrue(reached >= next);
        assertEquals(200, answer.get().statusCode());
        assertTrue(Reader.positionIn(answer.get()) >= next);
    }

    @Test
    void whatIsGoneTellsAsOfWhichPositionItIs() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        long gone = desk.archives(challenge, "It is past.");
        assertTrue(Reader.positionIn(from(gone, challenge.path())) >= gone);
        assertTrue(Reader.positionIn(from(gone, "/v1/challenges/never-was-there")) >= gone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "9999999999999999999", "0x10"})
    void whatIsNoPositionIsRefused(String wrong) {
        Response refused = Reader.asking().header("Min-Position", wrong).get("/v1/stories");
        assertEquals(400, refused.statusCode());
        assertEquals("Min-Position", refused.path("errors[0].header"));
    }

    private static Response from(long position, String path) {
        return Reader.asking().header("Min-Position", position).get(path);
    }
}
