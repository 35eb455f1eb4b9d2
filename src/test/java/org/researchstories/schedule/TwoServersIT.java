package org.researchstories.schedule;

import org.jdbi.v3.core.Handle;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is due is done once although two servers look for it, and wholly although one of them is killed over it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
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
        assertEquals(30, number("select count(*) from desk.schedule where state = 'done'"));
        assertEquals(30, number("select count(distinct position) from desk.schedule"));
        for (Draft draft : drafts) {
            assertEquals(1, number("select count(*) from live.change where subject = '%s'".formatted(draft.story())));
            assertEquals(1, number("select count(*) from desk.transition where action = 'publish' and working_copy = '%s'".formatted(draft.id())));
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
        signal("STOP", servers.second().process());
        CompletableFuture<Void> asked = new CompletableFuture<>();
        servers.sql().useTransaction(owner -> {
            owner.execute("lock table live.change in share mode");
            nowDue();
            until("the first is in the middle of it", () -> waiting(owner, "relation = cast('live.change' as regclass)") == 1);
            asked.completeAsync(() -> {
                servers.published(servers.first(), wanted);
                return null;
            });
            until("another waits at its door", () -> waiting(owner, "true") > 1);
            servers.first().kill();
        });
        assertInstanceOf(UncheckedIOException.class, assertThrows(CompletionException.class, asked::join).getCause());
        until("the database knows that it is gone", () -> number("select count(*) from pg_locks where relation = cast('live.change' as regclass)") == 0);
        assertEquals("0 0 0 0 0 0", of(due));
        assertEquals(1, pending());
        signal("CONT", servers.second().process());
        until("the other has done it", () -> pending() == 0);
        assertEquals("1 1 2 1 1 1", of(due));
        assertEquals(1, number("select count(*) from desk.transition where action = 'publish' and working_copy = '%s'".formatted(due.id())));
        assertEquals("0 0 0 0 0 0", of(wanted));
        servers.published(servers.second(), wanted);
        assertEquals(of(due), of(wanted));
        acknowledged.forEach(draft -> assertEquals(200, servers.read(servers.second(), draft)));
    }

    private void nowDue() {
        servers.sql().useHandle(owner -> owner.execute("update desk.schedule set due_at = clock_timestamp() where state = 'pending'"));
    }

    private int pending() {
        return number("select count(*) from desk.schedule where state = 'pending'");
    }

    private static int waiting(Handle owner, String where) {
        return owner.createQuery("select count(*) from pg_locks where not granted and " + where).mapTo(int.class).one();
    }

    private int number(String query) {
        return servers.sql().withHandle(owner -> owner.createQuery(query).mapTo(int.class).one());
    }

    /** How many rows there are of it, wherever there are any of a story that is public. */
    private String of(Draft draft) {
        return servers.sql().withHandle(owner -> owner.createQuery(OF_THE_STORY).bind("story", UUID.fromString(draft.story())).mapTo(String.class).one());
    }

    /** With a little time between the looks, for the servers to work in. */
    private static void until(String what, BooleanSupplier isSo) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isSo.getAsBoolean()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            assertTrue(Instant.now().isBefore(end), () -> "waited in vain until " + what);
        }
    }

    private static void signal(String name, Process process) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().onExit().join();
    }
}
