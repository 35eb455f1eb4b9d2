package org.researchstories.schedule;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.researchstories.world.TwoServers;
import org.researchstories.world.TwoServers.Draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.researchstories.world.Until.until;

/** What is due is done once although two servers look for it, and wholly although one of them is killed over it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersIT {

    private static final String OF_THE_STORY = """
            select (select count(*) from live.story where id = :story) || ' ' || (select count(*) from live.document where story_id = :story)
                || ' ' || (select count(*) from live.listing where story_id = :story) || ' ' || (select count(*) from live.drawn_from where story_id = :story)
                || ' ' || (select count(*) from live.address where story_id = :story) || ' ' || (select count(*) from live.change where subject = cast(:story as text))""";

    private TwoServers servers;

    @BeforeAll
    void bothRun() throws IOException {
        servers = TwoServers.overAnEmptyDatabase();
    }

    @AfterAll
    void theyEnd() {
        servers.close();
    }

    @Test
    @Order(1)
    void whatIsDueIsDoneOnceByWhicheverServerLooksFirst() {
        List<Draft> drafts = Stream.generate(() -> servers.approved(servers.first())).limit(30).toList();
        drafts.forEach(draft -> servers.scheduled(servers.second(), draft, Instant.now().plus(Duration.ofHours(1))));
        nowDue();
        until("everything is done", () -> pending() == 0);
        assertEquals(30, servers.number("select count(*) from desk.schedule where state = 'done'"));
        assertEquals(30, servers.number("select count(distinct position) from desk.schedule"));
        for (Draft draft : drafts) {
            assertEquals(1, servers.number("select count(*) from live.change where subject = '%s'".formatted(draft.story())));
            assertEquals(1, servers.number("select count(*) from desk.transition where action = 'publish' and working_copy = '%s'".formatted(draft.id())));
            assertEquals(200, servers.read(servers.first(), draft));
            assertEquals(200, servers.read(servers.second(), draft));
        }
    }

    /** The second, which is held back, finds what the first was killed over. */
    @Test
    @Order(2)
    void aServerThatIsKilledOverAPublicationLeavesNothingHalfAndTheOtherGoesOn() throws Exception {
        List<Draft> acknowledged = Stream.generate(() -> servers.approved(servers.first())).limit(10).toList();
        acknowledged.forEach(draft -> servers.published(servers.first(), draft));
        Draft due = servers.approved(servers.first());
        Draft wanted = servers.approved(servers.first());
        servers.scheduled(servers.first(), due, Instant.now().plus(Duration.ofHours(1)));
        servers.second().hold();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        servers.sql().useTransaction(owner -> {
            owner.execute("lock table live.change in share mode");
            nowDue();
            until("the first is in the middle of it", () -> TwoServers.waiting(owner, "relation = cast('live.change' as regclass)") == 1);
            asked.completeAsync(() -> {
                servers.published(servers.first(), wanted);
                return null;
            });
            until("another waits at its door", () -> TwoServers.waiting(owner, "true") > 1);
            servers.first().kill();
        });
        assertInstanceOf(UncheckedIOException.class, assertThrows(CompletionException.class, asked::join).getCause());
        until("the database knows that it is gone", () -> servers.number("select count(*) from pg_locks where relation = cast('live.change' as regclass)") == 0);
        assertEquals("0 0 0 0 0 0", of(due));
        assertEquals(1, pending());
        servers.second().letGo();
        until("the other has done it", () -> pending() == 0);
        assertEquals("1 1 2 1 1 1", of(due));
        assertEquals(1, servers.number("select count(*) from desk.transition where action = 'publish' and working_copy = '%s'".formatted(due.id())));
        assertEquals("0 0 0 0 0 0", of(wanted));
        servers.published(servers.second(), wanted);
        assertEquals(of(due), of(wanted));
        acknowledged.forEach(draft -> assertEquals(200, servers.read(servers.second(), draft)));
    }

    private void nowDue() {
        servers.sql().useHandle(owner -> owner.execute("update desk.schedule set due_at = clock_timestamp() where state = 'pending'"));
    }

    private int pending() {
        return servers.number("select count(*) from desk.schedule where state = 'pending'");
    }

    /** How many rows there are of it, wherever there are any of a story that is public. */
    private String of(Draft draft) {
        return servers.sql().withHandle(owner -> owner.createQuery(OF_THE_STORY).bind("story", UUID.fromString(draft.story())).mapTo(String.class).one());
    }
}
