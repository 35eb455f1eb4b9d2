package org.researchstories.problem;

import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a database that cannot answer at the moment from one that was asked something wrong. */
public final class Outage {

    /** After which a client may try again. */
    public static final int SECONDS_TO_WAIT = 2;

    /** Longer chains of causes are not made by hand; it also ends those that turn in a circle. */
    private static final int DEEPEST = 20;

    private static final Logger LOG = Logger.getLogger(Outage.class);

    private Outage() {
    }

    /** What a client is told of it, and the log why; empty where the failure has another cause. */
    public static Optional<Problem> problem(Throwable failure) {
        if (failure instanceof Problem problem && problem.type() == ProblemType.UNAVAILABLE) {
            return Optional.of(problem);
        }
        if (!causes(failure)) {
            return Optional.empty();
        }
        LOG.warnf("The database could not answer: %s", failure);
        return Optional.of(unavailable());
    }

    static Problem unavailable() {
        return Problem.of(ProblemType.UNAVAILABLE, "The store behind this API did not answer in time.").header("Retry-After", SECONDS_TO_WAIT);
    }

    /** Whether somewhere among its causes the database was unreachable, going down, overloaded or too slow. */
    public static boolean causes(Throwable failure) {
        return causes(failure, 0);
    }

    /** Of a commit that fails because the connection did, the transaction manager tells as what it has suppressed. */
    private static boolean causes(Throwable failure, int depth) {
        if (failure == null || depth == DEEPEST) {
            return false;
        }
        return failure instanceof SQLException sql && isOutage(sql) || causes(failure.getCause(), depth + 1)
                || Stream.of(failure.getSuppressed()).anyMatch(suppressed -> causes(suppressed, depth + 1));
    }

    private static boolean isOutage(SQLException failure) {
        return failure instanceof SQLTransientException || isOutage(failure.getSQLState()) || isPoolExhausted(failure);
    }

    /** PostgreSQL's error codes (appendix A of its manual). */
    private static boolean isOutage(String state) {
        if (state == null) {
            return false;
        }
        return switch (state) {
            case "57P01", "57P02", "57P03" -> true; // shut down, crashed, starting
            case "57014", "55P03" -> true; // the statement, or its wait for a lock, took too long
            default -> state.startsWith("08") || state.startsWith("53"); // connection, resources
        };
    }

    /** Agroal has neither a type nor a code of its own for this. */
    private static boolean isPoolExhausted(SQLException failure) {
        return failure.getMessage() != null && failure.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
