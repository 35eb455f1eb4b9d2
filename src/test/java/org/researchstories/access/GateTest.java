package org.researchstories.access;

import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;

import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What the database itself refuses of keys, whoever asks and by whatever code: here the role that edits, in plain SQL. */
@QuarkusTest
class GateTest {

    private static final String INSERT = "insert into gate.key (id, holder, name, roles, digest, created_by, expires_at)"
            + " select %s, %s, %s, %s, %s, %s, %s from gate.key where id = :k";

    private Member member;

    @BeforeEach
    void thereIsAKey() {
        member = Staff.somebodyNew(Roles.AUTHOR);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a longer life                  | 23514 | update gate.key set expires_at = expires_at + interval '1 second' where id = :k",
            "other roles                    | 42501 | update gate.key set roles = '{administrator}' where id = :k",
            "another holder                 | 42501 | update gate.key set holder = 'x' where id = :k",
            "another secret                 | 42501 | update gate.key set digest = sha256('x') where id = :k",
            "another past                   | 42501 | update gate.key set created_by = 'x' where id = :k",
            "no trace                       | 42501 | delete from gate.key where id = :k",
            "no traces                      | 42501 | truncate gate.key",
            "another pepper                 | 42501 | update gate.pepper set value = sha256('x')",
            "a second pepper                | 42501 | insert into gate.pepper (id) values (true)",
            "no trigger                     | 42501 | alter table gate.key disable trigger all"})
    void noKeyCanBeGiven(String what, String state, String statement) {
        refused(state, statement);
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        as(editor -> editor.execute("update gate.key set revoked_at = clock_timestamp() where id = ?", id()));
        refused("23514", "update gate.key set revoked_at = null where id = :k");
        refused("23514", "update gate.key set revoked_at = clock_timestamp() where id = :k");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "an id of seven digits  | 23514 | '1234567'  | holder | name | roles | sha256('{r}') | created_by | expires_at",
            "an id with a hyphen    | 23514 | '1234-678' | holder | name | roles | sha256('{r}') | created_by | expires_at",
            "an id twice            | 23505 | id         | holder | name | roles | sha256('{r}') | created_by | expires_at",
            "an unknown holder      | 23503 | '{r}' | 'nobody' | name | roles | sha256('{r}') | created_by | expires_at",
            "an empty name          | 23514 | '{r}' | holder | ' ' | roles | sha256('{r}') | created_by | expires_at",
            "no role                | 23514 | '{r}' | holder | name | '{}' | sha256('{r}') | created_by | expires_at",
            "an unknown role        | 23514 | '{r}' | holder | name | '{root}' | sha256('{r}') | created_by | expires_at",
            "a short digest         | 23514 | '{r}' | holder | name | roles | '\\x00' | created_by | expires_at",
            "a digest twice         | 23505 | '{r}' | holder | name | roles | digest | created_by | expires_at",
            "no maker               | 23514 | '{r}' | holder | name | roles | sha256('{r}') | '' | expires_at",
            "an end at the start    | 23514 | '{r}' | holder | name | roles | sha256('{r}') | created_by | created_at - interval '1 day'"})
    void noKeyCanHave(String what, String state, String id, String holder, String name, String roles, String digest, String by, String expires) {
        String random = ApiKey.random().id();
        refused(state, INSERT.formatted(id, holder, name, roles, digest, by, expires).replace("{r}", random));
    }

    @Test
    void aThirdLiveKeyIsRefusedAndAThirdThatHasEndedIsNot() {
        String another = INSERT.formatted("'{r}'", "holder", "name", "roles", "sha256('{r}')", "created_by", "expires_at");
        as(editor -> editor.createUpdate(another.replace("{r}", ApiKey.random().id())).bind("k", id()).execute());
        refused("23514", another.replace("{r}", ApiKey.random().id()));
        as(editor -> editor.execute("update gate.key set revoked_at = clock_timestamp() where id = ?", id()));
        as(editor -> editor.createUpdate(another.replace("{r}", ApiKey.random().id())).bind("k", id()).execute());
    }

    private String id() {
        return member.key().substring(9, 17);
    }

    private void refused(String state, String statement) {
        Throwable failure = assertThrows(RuntimeException.class, () -> as(editor -> {
            var update = editor.createUpdate(statement);
            (statement.contains(":k") ? update.bind("k", id()) : update).execute();
        })).getCause();
        assertEquals(state, ((PSQLException) failure).getSQLState(), failure.getMessage());
    }

    private static void as(Consumer<Handle> editor) {
        Psql.asEditor().useHandle(editor::accept);
    }
}
