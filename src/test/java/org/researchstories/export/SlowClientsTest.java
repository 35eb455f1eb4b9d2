package org.researchstories.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.researchstories.body.Block;
import org.researchstories.body.Body;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.OtherWays;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Things.aTopic;
import static org.researchstories.world.Until.until;

/** Clients that take their time, or leave, where one export is written at a time: of some 8 MB, which no buffer holds. */
@QuarkusTest
@TestProfile(OtherWays.class)
class SlowClientsTest {

    private static final int PAGES = 4;
    private static final List<ChallengeManuscript> STORIES = new ArrayList<>();
    private static String export;

    @Inject
    Desk desk;

    @BeforeEach
    void thereIsMuchToExport() {
        if (export == null) {
            String topic = Unique.slug("topic");
            desk.keeps(aTopic(topic, "A topic"));
            Block[] blocks = IntStream.range(0, 20).mapToObj(place -> paragraph("Some of it is known, and most of it is not. ".repeat(22).strip())).toArray(Block[]::new);
            for (int act = 0; act < PAGES; act++) {
                List<ChallengeManuscript> page = Stream.generate(() -> aChallenge().onTopics(topic).telling(blocks)).limit(100).toList();
                desk.publishes(page);
                STORIES.addAll(page);
            }
            export = "/v1/exports/stories.jsonld?topic=" + topic;
        }
        until("an export can be had", SlowClientsTest::free);
    }

    /** Other tests share the database, and would read them again and again. */
    @AfterAll
    static void nothingOfItStaysInTheLists() {
        Desk desk = Arc.container().instance(Desk.class).get();
        STORIES.forEach(story -> desk.withdraws(story, "It was for a test."));
    }

    private static Block paragraph(String text) {
        return new ObjectMapper().convertValue(List.of(Map.of("type", "paragraph", "content", List.of(Map.of("text", text)))), Body.class).blocks().getFirst();
    }

    private static boolean free() {
        return Reader.gets("/v1/exports/research.csv").statusCode() == 200;
    }

    @Test
    void aSlowClientHoldsNoConnectionAndKeepsOthersWaitingOnlyForExports() throws IOException {
        try (SlowClient client = SlowClient.asks(export)) {
            until("the server waits for its client", () -> busyConnections() == 0);
            Response refused = Reader.gets("/v1/exports/research.csv");
            refused.then().statusCode(503).header("Retry-After", "10").body("type", equalTo("/problems/unavailable"));
            assertEquals(200, Reader.asking().head(export).statusCode());
            assertEquals(304, Reader.asking().header("If-None-Match", Reader.asking().head(export).header("ETag")).get(export).statusCode());
            assertEquals(200, Reader.gets("/v1/stories").statusCode());
            assertEquals(0, busyConnections());
            assertTrue(client.takesAll());
        }
        until("the turn is given back", SlowClientsTest::free);
    }

    /** Though much is still to be written to it, of which it takes nothing. */
    @Test
    void aClientThatTakesLongerThanAnExportMayTakeIsLeft() throws IOException {
        try (SlowClient client = SlowClient.asks(export)) {
            until("the turn is given back", SlowClientsTest::free);
            assertFalse(client.takesAll());
        }
    }

    @Test
    void onceTheClientHasLeftTheReadingStopsAndAnotherMayAsk() throws IOException {
        DatabaseLog log = DatabaseLog.ofReaders();
        SlowClient.asks(export).close();
        until("the turn is given back", SlowClientsTest::free);
        assertTrue(log.statements().stream().filter(statement -> statement.contains("d.body as body") && statement.contains("story_id >")).count() < PAGES - 1,
                "it was read to its end");
    }

    /** Whether its end would have been sent was a matter of chance: of one in three answers it was. */
    @RepeatedTest(10)
    void whereTheDatabaseFailsTheAnswerBreaksOff() throws IOException {
        try (SlowClient client = SlowClient.asks(export)) {
            Psql.asOwner().useHandle(owner -> owner.execute("alter table live.listing rename to listing_elsewhere"));
            assertFalse(client.takesAll());
        } finally {
            Psql.asOwner().useHandle(owner -> owner.execute("alter table live.listing_elsewhere rename to listing"));
        }
        until("the turn is given back", SlowClientsTest::free);
    }

    /** Those of readers that are asked something, or hold a snapshot. */
    private static int busyConnections() {
        return Psql.asOwner().withHandle(owner -> owner.createQuery("""
                        select count(*) from pg_stat_activity where datname = current_database() and usename = (select :reader)
                            and state <> 'idle'""").bind("reader", readers()).mapTo(int.class).one());
    }

    private static String readers() {
        return Psql.asReader().withHandle(handle -> handle.createQuery("select session_user").mapTo(String.class).one());
    }
}
