package org.researchstories.benchmark;

import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;
import org.researchstories.embedded.Coordinates;
import org.researchstories.embedded.Login;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Counts what readers ask the database, while somebody wants to know; at other times it costs nothing. */
final class Statements {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** By the defaults of {@code stories.search}. */
    private static final String SETTLED = """
            select not exists (select from live.common_words(0.1, 20000) where of_all >= 0.2)
                and not exists (select from live.common_word where not told) and (select count(*) from live.unposted) <= 250""";

    private final Jdbi superuser;
    private final String reader;

    Statements(Coordinates it) {
        this.superuser = superuser(it);
        this.reader = it.credentials().reader().name();
    }

    static Jdbi superuser(Coordinates it) {
        Login login = it.credentials().superuser();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(it.jdbcUrl());
        source.setUser(login.name());
        source.setPassword(login.password());
        return Jdbi.create(source);
    }

    /** How many statements this causes. */
    long causedBy(Runnable what) {
        track("top");
        try {
            superuser.useHandle(handle -> handle.execute("select pg_stat_statements_reset()"));
            what.run();
            return superuser.withHandle(handle -> handle.createQuery("""
                            select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_roles r on r.oid = s.userid
                            where r.rolname = :reader""")
                    .bind("reader", reader).mapTo(Long.class).one());
        } finally {
            track("none");
        }
    }

    /**
     * Its tables as they will stay: so that no plan rests on what autovacuum has not come to yet, and no text waits for what the running
     * application does once a minute.
     */
    void settle() {
        track("none");
        superuser.useHandle(handle -> {
            handle.execute("vacuum analyze");
            while (!handle.createQuery(SETTLED).mapTo(Boolean.class).one()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
            handle.execute("vacuum analyze live.common_word, live.word_posting, live.unposted");
        });
    }

    private void track(String what) {
        superuser.useHandle(handle -> {
            handle.execute("create extension if not exists pg_stat_statements");
            handle.execute("alter system set pg_stat_statements.track = '" + what + "'");
            handle.execute("select pg_reload_conf()");
        });
    }
}
