package org.researchstories.mirror;

import org.apache.commons.io.FileUtils;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.Until.until;

/** The mirror's proof would find a log that loses changes: it finds this one. */
class NaiveLogTest {

    private static final int WRITERS = 32;
    private static final int PUBLICATIONS = 10;

    private static Path data;
    private static EmbeddedServer database;

    @TempDir
    Path folder;

    @BeforeAll
    static void starts() throws IOException {
        data = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "naive");
        database = EmbeddedServer.start(new Folder(data));
    }

    @AfterAll
    static void ends() {
        database.close();
        FileUtils.deleteQuietly(data.toFile());
    }

    @Test
    void aChangeThatIsCommittedAfterALaterOneWasReadIsLost() throws Exception {
        UUID early = UUID.randomUUID();
        UUID late = UUID.randomUUID();
        try (NaiveLog log = new NaiveLog(sql(), false); Handle one = sql().open(); Handle other = sql().open();
                ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Mirror mirror = mirror(log);
            CountDownLatch written = new CountDownLatch(1);
            CountDownLatch mayCommit = new CountDownLatch(1);
            Future<?> slow = threads.submit(() -> log.publishes(one, early, () -> {
                written.countDown();
                waits(mayCommit);
            }));
            waits(written);
            log.publishes(other, late, () -> { });
            mirror.catchUp();
            mayCommit.countDown();
            slow.get();
            assertEquals(Map.of(early.toString(), "ours 0, theirs 1"), mirror.differences());
        }
    }

    @Test
    void whatManyWritersPublishWhileItReadsIsLostInPartByANaiveLog() throws Exception {
        assertFalse(written(false).isEmpty());
    }

    @Test
    void andIsAllThereWhereTheyCommitInOrder() throws Exception {
        assertEquals(Map.of(), written(true));
    }

    /** @return what is wrong with a mirror that has read all the while */
    private Map<String, String> written(boolean inOrder) throws Exception {
        try (NaiveLog log = new NaiveLog(sql(), inOrder); ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            Mirror mirror = mirror(log);
            List<Future<?>> writers = IntStream.range(0, WRITERS).<Future<?>>mapToObj(number -> threads.submit(() -> write(log, new Random(number)))).toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                mirror.readOn(Duration.ZERO);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            Map<String, String> wrong = mirror.differences();
            int told = mirror.tally().changes.get();
            System.out.printf("%s: %d of %d changes lost, %d stories wrong%n", inOrder ? "in order" : "naive", WRITERS * PUBLICATIONS - told,
                    WRITERS * PUBLICATIONS, wrong.size());
            assertTrue(told > 0);
            return wrong;
        }
    }

    private static void write(NaiveLog log, Random random) {
        try (Handle writer = sql().open()) {
            for (int number = 0; number < PUBLICATIONS; number++) {
                log.publishes(writer, new UUID(random.nextLong(), random.nextLong()), random.nextBoolean() ? () -> { } : () -> isReadMeanwhile(log));
            }
        }
    }

    /** However fast the machine is. */
    private static void isReadMeanwhile(NaiveLog log) {
        int before = log.pagesRead();
        until("the mirror has read", () -> log.pagesRead() > before);
    }

    private Mirror mirror(NaiveLog log) {
        return Mirror.in(folder, new PatientClient(() -> List.of(log.url()), Duration.ofSeconds(30)), () -> 100);
    }

    private static void waits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Jdbi sql() {
        return Jdbi.create(database.coordinates().jdbcUrl(), database.coordinates().credentials().owner().name(),
                database.coordinates().credentials().owner().password());
    }
}
