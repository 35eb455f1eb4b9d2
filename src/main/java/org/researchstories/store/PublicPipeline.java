package org.researchstories.store;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The database as the public may see it, asked by the threads that have the requests: none of them waits, and their questions follow one another down a
 * connection or two of each (PostgreSQL's documentation, "Pipeline Mode"). For short questions, because an answer comes after all those that were asked before it; behind one that takes long nobody stands.
 * Nobody depends on it: whatever cannot be asked here can be asked of the {@link PublicSide}.
 */
@Singleton
public class PublicPipeline {

    private final Vertx vertx;
    private final SchemaState schema;
    private final ReaderAddress address;
    private final Map<Thread, Lines> lines = new ConcurrentHashMap<>();

    PublicPipeline(Vertx vertx, SchemaState schema, ReaderAddress address) {
        this.vertx = vertx;
        this.schema = schema;
        this.address = address;
        if (address.options().isEmpty()) {
            Log.info("The reading side's address does not say sslmode=disable, or sslmode=verify-full and sslrootcert, and nothing else, so all reads go by its driver: see deploy/README.md.");
        }
    }

    /** Those of one thread. What has to be planned anew, or for any values, has one of its own, on which that is asked of PostgreSQL for all: for a single statement it has no such wish. */
    private record Lines(Line plannedOnce, Line plannedAnew, Line plannedForAnyValues) {

        Line of(Question.Planning planning) {
            return switch (planning) {
                case ONCE -> plannedOnce;
                case ANEW -> plannedAnew;
                case FOR_ANY_VALUES -> plannedForAnyValues;
            };
        }
    }

    /**
     * The only row of what is found; empty where there is none.
     *
     * @param sql  with $1, $2, …, that each connection keeps, as {@link Question#plannedOnce} has it
     * @param read what is made of the row
     * @return on the thread that asked; failed where it could not be asked, or was not answered soon
     */
    public <T> Future<Optional<T>> ask(String sql, Tuple values, Function<Row, T> read) {
        return lines().compose(all -> all.plannedOnce.ask(sql, values)).map(rows -> rows.size() == 0 ? Optional.empty() : Optional.of(read.apply(rows.iterator().next())));
    }

    /**
     * All that is found.
     *
     * @return as above
     */
    public <T> Future<List<T>> ask(Question question, Function<Row, T> read) {
        return lines().compose(all -> {
            Numbered numbered = Numbered.of(question.sql(), question.values());
            return all.of(question.planning()).ask(numbered.sql(), numbered.values());
        }).map(rows -> {
            List<T> found = new ArrayList<>(rows.size());
            rows.forEach(row -> found.add(read.apply(row)));
            return found;
        });
    }

    private Future<Lines> lines() {
        return address.options().isEmpty() || !schema.isReady() || !Context.isOnEventLoopThread() ? Future.failedFuture("not by this thread, or not yet")
                : Future.succeededFuture(lines.computeIfAbsent(Thread.currentThread(), thread -> new Lines(
                        new Line(vertx, address.options().orElseThrow(), "reads without waiting of " + thread.getName()),
                        new Line(vertx, address.plannedAnew().orElseThrow(), "reads without waiting, planned anew, of " + thread.getName()),
                        new Line(vertx, address.plannedForAnyValues().orElseThrow(), "reads without waiting, planned for any values, of " + thread.getName()))));
    }

    @PreDestroy
    void end() {
        lines.values().forEach(all -> {
            all.plannedOnce.close();
            all.plannedAnew.close();
            all.plannedForAnyValues.close();
        });
    }
}
