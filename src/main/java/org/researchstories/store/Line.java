package org.researchstories.store;

import io.quarkus.logging.Log;
import io.vertx.core.AsyncResult;
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

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A connection of one thread to the database, opened again when that is needed; after trouble not for a while. Used by that thread alone, but for its end. Nobody has to
 * stand behind a statement that takes long: there are other ways to ask.
 */
final class Line {

    /** For all that stands before, and for the statement itself. */
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** Where the statement that is under way has taken so long, nobody else stands behind it. */
    private static final Duration LONG = Duration.ofMillis(250);
    /** Longer than the database itself gives a statement. */
    private static final Duration TOO_LONG = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** For their turn, besides those that are under way. More than that is too much for one connection. */
    static final int MOST_WAITING = 256;
    /** That the connection ends, or that statements which were prepared are not good any more (PostgreSQL's error codes, appendix A of its manual). */
    private static final String ENDS = "08.*|57P.*|26.*|0A.*";

    private final Vertx vertx;
    private final PgConnectOptions address;
    private final String name;
    private volatile Connection connection;
    private long troubledAt = System.nanoTime() - PAUSE.toNanos();

    /** @param name by which measurements of it can be told */
    Line(Vertx vertx, PgConnectOptions address, String name) {
        this.vertx = vertx;
        this.address = address;
        this.name = name;
    }

    /** Statements are answered in the order in which they were asked. */
    private static final class Connection {

        private final SqlClient client;
        private int underWay;
        /** Set anew by each answer: many short ones in front are not a long one. */
        private long firstSince;

        Connection(SqlClient client) {
            this.client = client;
        }

        /** For how long the first that is not answered has been the first. */
        long nanosOfTheFirst() {
            return underWay == 0 ? 0 : System.nanoTime() - firstSince;
        }

        Future<RowSet<Row>> ask(String sql, Tuple values) {
            if (underWay++ == 0) {
                firstSince = System.nanoTime();
            }
            return client.preparedQuery(sql).execute(values).onComplete(this::ended);
        }

        private void ended(AsyncResult<?> answer) {
            underWay--;
            if (!(answer.cause() instanceof ConnectionPoolTooBusyException)) {
                firstSince = System.nanoTime();
            }
        }
    }

    /** @return failed where it could not be asked, or not soon: then it is to be asked in another way */
    Future<RowSet<Row>> ask(String sql, Tuple values) {
        if (System.nanoTime() - troubledAt < PAUSE.toNanos()) {
            return Future.failedFuture("after trouble, for a while");
        }
        Connection asked = connection == null ? open() : connection;
        if (asked.nanosOfTheFirst() > TOO_LONG.toNanos()) {
            pause("No answer within %s.".formatted(TOO_LONG));
        }
        return asked.nanosOfTheFirst() > LONG.toNanos() ? Future.failedFuture("behind a statement that takes long")
                : asked.ask(sql, values).timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).recover(failure -> Future.failedFuture(failed(failure, asked)));
    }

    private Connection open() {
        connection = new Connection(PgBuilder.client().using(vertx).connectingTo(address).with(new PoolOptions().setName(name)
                .setMaxSize(1).setMaxWaitQueueSize(MOST_WAITING).setConnectionTimeout(0)).build());
        return connection;
    }

    private String failed(Throwable failure, Connection asked) {
        if (asked == connection && ends(failure)) {
            pause(failure);
        }
        return failure.toString();
    }

    private static boolean ends(Throwable failure) {
        return !(failure instanceof TimeoutException || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof PgException answer && !"FATAL".equals(answer.getSeverity()) && !String.valueOf(answer.getSqlState()).matches(ENDS));
    }

    private void pause(Object why) {
        Log.warnf("%s pause for %s: %s", name, PAUSE, why);
        troubledAt = System.nanoTime();
        close();
    }

    void close() {
        Connection last = connection;
        connection = null;
        if (last != null) {
            last.client.close();
        }
    }
}
