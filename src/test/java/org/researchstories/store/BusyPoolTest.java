package org.researchstories.store;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Psql;
import org.researchstories.world.TwoServers;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Until.until;

/** What editors are told while others have every connection. */
@QuarkusTest
class BusyPoolTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void whoFindsEveryConnectionTakenIsToldToComeAgain() {
        List<OnTheDesk> drafts = Stream.generate(() -> OnTheDesk.begun(aChallenge())).limit(connections).toList();
        drafts.forEach(draft -> {
            draft.submitted();
            draft.approved();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Response>> waiting = Psql.asOwner().inTransaction(owner -> {
                owner.execute("select from live.head for update");
                List<CompletableFuture<Response>> publications = drafts.stream()
                        .map(draft -> CompletableFuture.supplyAsync(() -> draft.published(""), threads)).toList();
                until("all wait at the door", () -> TwoServers.waiting(owner, "true") >= connections);
                drafts.getFirst().author().asks().get("/edit/v1/drafts").then().statusCode(503).header("Retry-After", notNullValue())
                        .body("type", equalTo("/problems/unavailable"));
                return publications;
            });
            waiting.forEach(publication -> assertEquals(200, publication.join().statusCode()));
        }
    }
}
