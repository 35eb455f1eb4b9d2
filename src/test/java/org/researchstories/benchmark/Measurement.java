package org.researchstories.benchmark;

/**
 * One scenario with one target in one round.
 *
 * @param p50        in milliseconds, from when an answer was due
 * @param p99        likewise
 * @param server     CPU of the application, in microseconds a request
 * @param database   CPU of PostgreSQL, in microseconds a request
 * @param statements that a request causes
 * @param rows       of tables and indexes that PostgreSQL reads for a request
 * @param others     the share of the servers' core that other processes took meanwhile
 */
record Measurement(String scenario, int stories, int round, double rate, int failed, double p50, double p99, double server, double database,
        double statements, double rows, double others) {

    double cpu() {
        return server + database;
    }
}
