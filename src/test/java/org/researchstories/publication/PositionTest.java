package org.researchstories.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.researchstories.vocabulary.Subject;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Unique;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/**
 * Positions are dense and become visible in their order, so whoever has read up to one has missed nothing. Where the
 * numbers are taken from a sequence instead, the same schedule loses a change: that is tried here, too.
 */
@QuarkusTest
class PositionTest {

    @Inject
    ChangeLog log;
    @Inject
    Desk desk;

    @Test
    void aReaderBetweenTwoOverlappingWritersMissesNothing() throws Exception {
        String first = Unique.word();
        String second = Unique.word();
        long start = head();
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            Future<Long> slow = writers.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                long position = record(first);
                taken.countDown();
                read.await();
                return position;
            }));
            taken.await();
            Future<Long> quick = writers.submit(() -> QuarkusTransaction.requiringNew().call(() -> record(second)));
            waitsForALock(1);
            long last = readOn(start, seen);
            assertFalse(quick.isDone(), "the second writer did not wait for the first");
            read.countDown();
            assertTrue(slow.get() < quick.get());
            readOn(last, seen);
        }
        assertEquals(List.of(first, second), seen);
    }

    @Test
    void numbersFromASequenceLoseAChangeInTheSameSchedule() {
        String table = "public." + Unique.word();
        Psql.asOwner().useHandle(owner -> owner.execute("create table " + table + " (seq bigserial primary key, subject text)"));
        List<String> seen = new ArrayList<>();
        try (Handle slow = Psql.asOwner().open(); Handle quick = Psql.asOwner().open(); Handle reader = Psql.asOwner().open()) {
            slow.begin();
            slow.execute("insert into " + table + " (subject) values ('first')");
            quick.execute("insert into " + table + " (subject) values ('second')");
            long last = readOn(reader, table, 0, seen);
            slow.commit();
            readOn(reader, table, last, seen);
            assertEquals(List.of("second"), seen);
            assertEquals(2, reader.createQuery("select count(*) from " + table).mapTo(Integer.class).one());
        } finally {
            Psql.asOwner().useHandle(owner -> owner.execute("drop table " + table));
        }
    }

    @Test
    void aWriterThatGivesUpLeavesNoGap() {
        long before = head();
        QuarkusTransaction.begin();
        record(Unique.word());
        QuarkusTransaction.rollback();
        assertEquals(before, head());
        long next = QuarkusTransaction.requiringNew().call(() -> record(Unique.word()));
        assertEquals(before + 1, next);
    }

    @Test
    void whoeverReadsOnAndOnWhileManyWriteMissesNothingAndSeesItInOrder() throws Exception {
        int writers = 6;
        int acts = 8;
        var neighbour = aChallenge();
        desk.publishes(neighbour);
        long start = head();
        List<Long> positions = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(writers)) {
            List<Future<?>> work = new ArrayList<>();
            IntStream.range(0, writers).forEach(writer -> work.add(desks.submit(() -> {
                var strategy = aStrategy().addressing(neighbour);
                IntStream.range(0, acts).forEach(act -> {
                    if (writer % 2 == 0) {
                        desk.publishes(strategy.titled("Act " + act + " of " + strategy.slug()));
                    } else {
                        QuarkusTransaction.requiringNew().call(() -> record(strategy.slug()));
                    }
                });
            })));
            Psql.asReader().useHandle(reader -> {
                while (!work.stream().allMatch(Future::isDone) || poll(reader, start, positions)) {
                    poll(reader, start, positions);
                }
            });
            for (Future<?> done : work) {
                done.get();
            }
        }
        List<Long> all = LongStream.rangeClosed(start + 1, head()).boxed().toList();
        assertTrue(all.size() >= writers * acts, "only " + all.size());
        assertEquals(all, positions);
    }

    @Test
    void theHeadIsTheLastPositionAndNoneIsMissingBeforeIt() {
        Psql.asReader().useHandle(reader -> {
            List<Long> positions = reader.createQuery("select position from live.change order by 1").mapTo(Long.class).list();
            assertEquals(new TreeSet<>(positions).size(), positions.size());
            assertEquals(positions.size(), positions.getLast());
            assertEquals(head(), positions.getLast());
        });
    }

    /** Reads a little further; whether there was anything. */
    private static boolean poll(Handle reader, long start, List<Long> positions) {
        return positions.addAll(reader.createQuery("select position from live.change where position > :last order by position limit 7")
                .bind("last", positions.isEmpty() ? start : positions.getLast()).mapTo(Long.class).list());
    }

    private long record(String subject) {
        return log.record(List.of(Change.of(new Subject(Subject.Type.TOPIC, subject), 1, Change.Reason.PUBLISHED)));
    }

    private static long head() {
        return Psql.asReader().withHandle(reader -> reader.createQuery("select position from live.head").mapTo(Long.class).one());
    }

    /** Reads what is after {@code last}, and answers where that ends. */
    private static long readOn(long last, List<String> seen) {
        return Psql.asReader().withHandle(reader -> {
            long[] position = {last};
            reader.createQuery("select position, subject from live.change where position > :last order by position")
                    .bind("last", last).map((row, context) -> {
                        position[0] = row.getLong("position");
                        return seen.add(row.getString("subject"));
                    }).list();
            return position[0];
        });
    }

    private static long readOn(Handle reader, String table, long last, List<String> seen) {
        long[] position = {last};
        reader.createQuery("select seq, subject from " + table + " where seq > :last order by seq")
                .bind("last", last).map((row, context) -> {
                    position[0] = row.getLong("seq");
                    return seen.add(row.getString("subject"));
                }).list();
        return position[0];
    }

    /** Returns when this many sessions wait for the row that counts positions. */
    private static void waitsForALock(int sessions) {
        Psql.asEditor().useHandle(handle -> {
            while (handle.createQuery("""
                            select count(*) from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'""").mapTo(Integer.class).one() < sessions) {
                Thread.onSpinWait();
            }
        });
    }
}
