package org.researchstories.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.util.PSQLException;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of keys. */
@ApplicationScoped
class Keys {

    private static final String THIRD = "key_two_live";

    private static final Duration NOTED_FOR = Duration.ofMinutes(1);

    private final Pepper pepper;
    private final Clock clock;

    Keys(Pepper pepper, Clock clock) {
        this.pepper = pepper;
        this.clock = clock;
    }

    /** The key that this secret is, if it can be used now; notes that it was. */
    Optional<Key> used(Handle database, ApiKey secret) {
        byte[] digest = pepper.digest(secret.asSecret(), database);
        Optional<Key> found = database.createQuery("select " + Key.COLUMNS + ", digest from gate.key where id = :id")
                .bind("id", secret.id())
                .map((row, context) -> MessageDigest.isEqual(row.getBytes("digest"), digest) ? Key.ROW.map(row, context) : null)
                .findOne().filter(Key::isLive);
        found.filter(this::isNotNoted).ifPresent(key -> noteUse(database, key));
        return found;
    }

    /** To the minute is enough to see which keys are of no use, and not a write for each request. */
    private boolean isNotNoted(Key key) {
        return key.lastUsed().isEmpty() || key.lastUsed().get().isBefore(clock.instant().minus(NOTED_FOR));
    }

    private static void noteUse(Handle database, Key key) {
        database.createUpdate("update gate.key set last_used_at = clock_timestamp() where id = :id").bind("id", key.id()).execute();
    }

    Optional<Key> withId(Handle database, String id) {
        return database.createQuery("select " + Key.COLUMNS + " from gate.key where id = :id").bind("id", id).map(Key.ROW).findOne();
    }

    /** The newest first. */
    List<Key> all(Handle database, Optional<String> holder, Optional<Key.State> state, int most) {
        return database.createQuery("""
                        select * from (select %s from gate.key where :holder is null or holder = :holder) as key
                        where :state is null or state = :state order by created_at desc, id limit :most""".formatted(Key.COLUMNS))
                .bindByType("holder", holder.orElse(null), String.class)
                .bindByType("state", state.map(it -> it.value).orElse(null), String.class)
                .bind("most", most).map(Key.ROW).list();
    }

    boolean everHad(Handle database, String role) {
        return has(database, role, "true");
    }

    boolean hasLive(Handle database, String role) {
        return has(database, role, "revoked_at is null and expires_at > clock_timestamp()");
    }

    private static boolean has(Handle database, String role, String condition) {
        return database.createQuery("select exists (select from gate.key where :role = any(roles) and " + condition + ")")
                .bind("role", role).mapTo(Boolean.class).one();
    }

    /** @throws Problem where the holder has two live keys already */
    void add(Handle database, ApiKey secret, NewKey key) {
        database.createUpdate("insert into gate.holder (name) values (:holder) on conflict do nothing")
                .bind("holder", key.holder()).execute();
        try {
            database.createUpdate("""
                            insert into gate.key (id, holder, name, roles, digest, created_by, expires_at)
                            values (:id, :holder, :name, :roles, :digest, :by, :expires)""")
                    .bind("id", secret.id()).bind("holder", key.holder()).bind("name", key.name())
                    .bindArray("roles", String.class, key.roles()).bind("digest", pepper.digest(secret.asSecret(), database))
                    .bind("by", key.createdBy()).bind("expires", key.expiresAt()).execute();
        } catch (UnableToExecuteStatementException refused) {
            throw isThird(refused) ? tooMany(key.holder()) : refused;
        }
    }

    private static boolean isThird(UnableToExecuteStatementException refused) {
        return refused.getCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                && THIRD.equals(cause.getServerErrorMessage().getConstraint());
    }

    private static Problem tooMany(String holder) {
        return Problem.of(ProblemType.CONFLICT, holder + " has two live keys already. Revoke one of them first.");
    }

    /** Only ever sooner than it would. */
    void expire(Handle database, String id, Instant at) {
        database.createUpdate("update gate.key set expires_at = least(expires_at, :at) where id = :id")
                .bind("id", id).bind("at", at).execute();
    }

    void revoke(Handle database, String id) {
        database.createUpdate("update gate.key set revoked_at = clock_timestamp() where id = :id and revoked_at is null")
                .bind("id", id).execute();
    }
}
