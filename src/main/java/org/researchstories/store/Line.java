package org.researchstories.store;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One thread's connection to the database, opened again when that is needed; after trouble not for a while. Used by that thread alone, but for its end. */
final class Line {

    /** Longer than the database itself gives a statement. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** For their turn, besides those that are under way. More than that is too much for one connection. */
    static final int MOST_WAITING = 256;
    /** The statement, or its wait for a lock, took too long (PostgreSQL's error codes, appendix A of its manual). */
    private static final Set<String> TOO_LONG = Set.of("57014", "55P03");

    private final Vertx vertx;
    private final PgConnectOptions address;
    private volatile SqlClient client;
    private long troubledAt = System.nanoTime() - PAUSE.toNanos();

    Line(Vertx vertx, PgConnectOptions address) {
        this.vertx = vertx;
        this.address = address;
    }

    /** @return failed with {@link SQLException} where it took too long, and with anything else where it could not be asked */
    Future<RowSet<Row>> ask(String sql, Tuple values) {
        if (System.nanoTime() - troubledAt < PAUSE.toNanos()) {
            return Future.failedFuture("after trouble, for a while");
        }
        SqlClient asked = client == null ? open() : client;
        return asked.preparedQuery(sql).execute(values).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.failedFuture(failed(failure, asked)));
    }

    private SqlClient open() {
        client = PgBuilder.client().using(vertx).connectingTo(address).with(new PoolOptions().setName("line of " + Thread.currentThread().getName())
                .setMaxSize(1).setMaxWaitQueueSize(MOST_WAITING).setConnectionTimeout(0)).build();
        return client;
    }

    /** That something took too long is an answer, and that too many wait is none; the connection is as good as before. After anything else a new one is needed. */
    private Throwable failed(Throwable failure, SqlClient asked) {
        if (failure instanceof PgException answer && TOO_LONG.contains(String.valueOf(answer.getSqlState()))) {
            return new SQLException(answer.getErrorMessage(), answer.getSqlState(), answer);
        }
        if (failure instanceof ConnectionPoolTooBusyException) {
            return failure;
        }
        if (asked == client) {
            Log.warnf("Reads without waiting pause for %s: %s", PAUSE, failure);
            troubledAt = System.nanoTime();
            close();
        }
        return failure instanceof TimeoutException ? new SQLTimeoutException("No answer within %s.".formatted(PATIENCE), failure) : failure;
    }

    void close() {
        SqlClient last = client;
        client = null;
        if (last != null) {
            last.close();
        }
    }
}
