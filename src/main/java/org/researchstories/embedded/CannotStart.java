package org.researchstories.embedded;

/** Why the application cannot start, in words for the person who started it: what is wrong and what to do. */
public class CannotStart extends RuntimeException {

    /** What helps wherever an embedded server cannot be had. */
    static final String WAY_OUT = "Set QUARKUS_DATASOURCE_JDBC_URL (with QUARKUS_DATASOURCE_USERNAME and"
            + " QUARKUS_DATASOURCE_PASSWORD) to use a PostgreSQL server, version 15 or newer, instead.";

    CannotStart(String why) {
        super(why);
    }

    CannotStart(String why, Throwable cause) {
        super(why, cause);
    }
}
