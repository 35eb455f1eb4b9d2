package org.researchstories.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.researchstories.world.Psql;
import org.researchstories.world.Unique;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What readers' connections can do to the database: tried, not only looked up. */
@QuarkusTest
class ReadingRoleTest {

    private static final Set<String> GRANTED = Set.of("live.document", "live.listing", "live.address", "live.notice", "live.history", "live.former_withdrawal",
            "live.term", "live.searchable", "live.synonym", "live.word", "live.common_word", "live.word_posting", "live.unposted", "live.figure", "live.posting", "live.chunk_version", "live.branch", "live.entry", "live.relation", "live.head", "live.change", "live.seal");

    @Inject
    @DataSource("reader")
    AgroalDataSource reader;
    @Inject
    ReadingRole role;

    @Test
    void itCanReadExactlyTheTablesThatItWasGranted() {
        Set<String> readable = new TreeSet<>();
        for (String table : everyTable()) {
            if (isAllowed("select * from " + table + " limit 1")) {
                readable.add(table);
            }
        }
        assertEquals(new TreeSet<>(GRANTED), readable);
    }

    @Test
    void itCanWriteToNoTable() {
        for (String table : everyTable()) {
            for (String statement : List.of("delete from %s", "truncate %s", "insert into %s default values", "drop table %s",
                    "lock table %s in exclusive mode")) {
                assertFalse(isAllowed(statement.formatted(table)), statement.formatted(table));
            }
        }
    }

    @Test
    void noColumnOfAnyOtherTableIsOpenToIt() {
        List<String> open = ask("""
                select format('%I.%I.%I', n.nspname, c.relname, a.attname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'p', 'v', 'm', 'f')
                    and has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')
                    and not (n.nspname || '.' || c.relname = any(string_to_array('%s', ',')))"""
                .replace("%s", String.join(",", GRANTED)));
        assertEquals(List.of(), open);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "set role research_stories_editor", "set role research_stories_owner", "set role postgres",
            "set session authorization research_stories_editor",
            "create table public.smuggled (x int)", "create schema smuggled", "create table live.smuggled (x int)",
            "create function public.smuggled() returns int language sql as 'select 1'",
            "grant select on live.story to public", "alter table live.document add x int",
            "select * from live.story", "select * from live.story_text", "select * from live.edition", "select * from live.person", "select * from live.funded_research",
            "update live.head set position = 0", "insert into live.change values (1, 'story', 'x', 1, 'upsert', 'published', now())",
            "select pg_read_file('/etc/passwd')", "copy live.document to program 'cat'", "select * from pg_authid",
            "select * from migration.flyway_schema_history", "select nextval('live.smuggled')",
            "alter role research_stories_reader superuser"})
    void itMayNot(String statement) {
        assertFalse(isAllowed(statement), statement);
        assertFalse(isAllowed("set default_transaction_read_only = off; " + statement), statement);
    }

    @Test
    void thisTestSeesWhatIsAllowed() {
        assertTrue(isAllowed("select * from live.document limit 1"));
    }

    @Test
    void itIsReadOnlyAndBoundedInTime() {
        assertEquals(List.of("on"), ask("show default_transaction_read_only"));
        assertEquals(List.of("3s"), ask("show statement_timeout"));
        assertEquals("57014", assertThrows(PSQLException.class, () -> {
            try (var connection = reader.getConnection(); var statement = connection.createStatement()) {
                statement.execute("select pg_sleep(20)");
            }
        }).getSQLState());
    }

    @Test
    void theApplicationSeesARightTooMany() {
        String table = "public." + Unique.word();
        Psql.asOwner().useHandle(owner -> owner.execute("create table " + table + " (x int)"));
        try {
            role.verify();
            Psql.asOwner().useHandle(owner -> owner.execute("grant select on " + table + " to public"));
            IllegalStateException refused = assertThrows(IllegalStateException.class, role::verify);
            assertTrue(refused.getMessage().contains(table), refused.getMessage());
        } finally {
            Psql.asOwner().useHandle(owner -> owner.execute("drop table " + table));
        }
    }

    private static List<String> everyTable() {
        return Psql.asOwner().withHandle(owner -> owner.createQuery("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p', 'v', 'm', 'f')
                            and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1""")
                .mapTo(String.class).list());
    }

    private List<String> ask(String sql) {
        return Jdbi.create(reader).withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }

    /** Whether it can be done, in a transaction that is taken back. */
    private boolean isAllowed(String sql) {
        try (Handle handle = Psql.asReader().open()) {
            handle.begin();
            try (var statement = handle.getConnection().createStatement()) {
                statement.execute(sql);
                return true;
            } catch (SQLException refused) {
                return false;
            } finally {
                handle.rollback();
            }
        }
    }
}
