package org.researchstories.fairuse;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.researchstories.store.EditingSide;
import org.researchstories.store.Schema;
import org.researchstories.store.Watch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many requests each holder of a key made on which day (UTC). Counted in memory and written down once a minute, at the end, and
 * before somebody reads it; an instance that is killed takes a minute's counts with it.
 */
@ApplicationScoped
class Ledger {

    /** For how many days it is kept. */
    static final int DAYS = 31;
    private static final Duration BETWEEN_WRITINGS = Duration.ofMinutes(1);

    private record Line(String holder, LocalDate day) {
    }

    private record Count(long answered, long limited) {

        Count and(Count more) {
            return new Count(answered + more.answered, limited + more.limited);
        }
    }

    private final EditingSide database;
    private final Clock clock;
    private final Map<Line, Count> counted = new ConcurrentHashMap<>();
    /** Who writes takes what there is, and puts it back where that fails; who writes next must find it. */
    private final ReentrantLock writing = new ReentrantLock();
    private final Watch watch = new Watch("requests to write down", BETWEEN_WRITINGS, () -> {
        write();
        return false;
    });

    Ledger(EditingSide database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void begin(@Observes Schema.Open open) {
        watch.begin();
    }

    void end(@Observes ShutdownEvent stop) {
        watch.end();
        try {
            write();
        } catch (RuntimeException outage) {
            Log.warnf("The last requests could not be written down: %s", outage.getMessage());
        }
    }

    void note(String holder, boolean answered) {
        counted.merge(new Line(holder, today()), answered ? new Count(1, 0) : new Count(0, 1), Count::and);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The newest first. */
    List<DayOfUsage> daysOf(String holder) {
        write();
        return database.call(handle -> handle.createQuery(
                        "select day, answered, limited from gate.usage where holder = :holder and day > :before order by day desc limit :most")
                .bind("holder", holder).bind("before", today().minusDays(DAYS)).bind("most", DAYS)
                .map((row, context) -> new DayOfUsage(row.getObject("day", LocalDate.class), row.getLong("answered"), row.getLong("limited"))).list());
    }

    /** All or nothing of what was counted so far. */
    void write() {
        writing.lock();
        try {
            Map<Line, Count> taken = taken();
            if (!taken.isEmpty()) {
                writeOrPutBack(taken);
            }
        } finally {
            writing.unlock();
        }
    }

    private Map<Line, Count> taken() {
        Map<Line, Count> taken = new HashMap<>();
        counted.keySet().forEach(line -> taken.computeIfAbsent(line, counted::remove));
        return taken;
    }

    private void writeOrPutBack(Map<Line, Count> taken) {
        try {
            add(List.copyOf(taken.entrySet()));
        } catch (RuntimeException outage) {
            taken.forEach((line, count) -> counted.merge(line, count, Count::and));
            throw outage;
        }
    }

    /** In one order, so that two instances wait for each other and not in a circle. A restored database may not know a holder any more. */
    private void add(List<Map.Entry<Line, Count>> lines) {
        database.call(handle -> handle.createUpdate("""
                        with forgotten as (delete from gate.usage where day <= :before)
                        insert into gate.usage (holder, day, answered, limited)
                        select holder, day, answered, limited
                        from unnest(:holders, cast(:days as date[]), cast(:answered as bigint[]), cast(:limited as bigint[])) noted(holder, day, answered, limited)
                        where day > :before and exists (select from gate.holder known where known.name = noted.holder) order by holder, day
                        on conflict (holder, day) do update set answered = usage.answered + excluded.answered, limited = usage.limited + excluded.limited""")
                .bind("before", today().minusDays(DAYS))
                .bindArray("holders", String.class, lines.stream().map(it -> it.getKey().holder()).toList())
                .bindArray("days", String.class, lines.stream().map(it -> it.getKey().day().toString()).toList())
                .bindArray("answered", String.class, lines.stream().map(it -> String.valueOf(it.getValue().answered())).toList())
                .bindArray("limited", String.class, lines.stream().map(it -> String.valueOf(it.getValue().limited())).toList())
                .execute());
    }
}
