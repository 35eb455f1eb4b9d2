package org.researchstories.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.researchstories.document.Head;
import org.researchstories.store.EditingSide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The table of subscriptions. */
@ApplicationScoped
class Subscriptions {

    private static final String SELECT = "select " + Subscription.COLUMNS + " from gate.subscription s ";

    private final EditingSide database;
    private final Duration lease;

    Subscriptions(EditingSide database, WebhookConfig config) {
        this.database = database;
        this.lease = config.lease();
    }

    /**
     * @param head where the change log stands
     * @param due  those that something of it is to be told to
     */
    record Claimed(Head head, List<Subscription> due) {
    }

    /**
     * Those that something is to be told to, each for one instance only until its lease ends.
     *
     * @param failing whether those whose last call failed, or those whose last call was received
     */
    Claimed claimed(int most, boolean failing, Instant now) {
        return database.call(handle -> {
            List<Subscription> due = new ArrayList<>();
            List<Head> heads = handle.createQuery("""
                            with due as (
                                select s.id from gate.subscription s join live.head h on s.position < h.position
                                where s.state = 'active' and (s.failures > 0) = :failing and s.next_attempt_at <= :now and (s.lease_until is null or s.lease_until <= :now)
                                order by s.next_attempt_at, s.id limit :most for update of s skip locked
                            ), s as (
                                update gate.subscription s set lease_until = :until, message = coalesce(s.message, gen_random_uuid())
                                from due where due.id = s.id returning s.*
                            )
                            select %s, %s from live.head h left join s on true""".formatted(Head.COLUMNS, Subscription.COLUMNS))
                    .bind("now", now).bind("until", now.plus(lease)).bind("most", most).bind("failing", failing).map((row, context) -> {
                        if (row.getObject("id") != null) {
                            due.add(Subscription.from(row));
                        }
                        return Head.from(row);
                    }).list();
            return new Claimed(heads.getFirst(), due);
        });
    }

    /** Before a call is made it is on record what it tells: made again, it tells the same. */
    void begin(Subscription it, long until) {
        change("update gate.subscription set message_until = :until where id = :id and message = :message",
                query -> query.bind("until", until).bind("message", it.message()), it.id());
    }

    /** It is looked at again at this moment, by whichever instance. Without effect where it goes on from elsewhere by now. */
    void waits(Subscription it, Instant until) {
        change("update gate.subscription set next_attempt_at = :until, lease_until = null where id = :id and message = :message",
                query -> query.bind("until", until).bind("message", it.message()), it.id());
    }

    /** Its receiver has everything up to here. Without effect where it goes on from elsewhere by now, as for {@link #failed}. */
    void received(Subscription it, String cursor, long position, Instant now) {
        change("""
                update gate.subscription set cursor = :cursor, position = :position, message = null, message_until = null, failures = 0,
                    failing_since = null, next_attempt_at = :now, lease_until = null where id = :id and message = :message""",
                query -> query.bind("cursor", cursor).bind("position", position).bind("now", now).bind("message", it.message()), it.id());
    }

    void failed(Subscription it, Instant next, Instant now) {
        change("""
                update gate.subscription set failures = failures + 1, failing_since = coalesce(failing_since, :now), next_attempt_at = :next,
                    lease_until = null where id = :id and message = :message""",
                query -> query.bind("next", next).bind("now", now).bind("message", it.message()), it.id());
    }

    void stops(UUID id, Subscription.State state, Subscription.Reason reason, Instant now) {
        change("update gate.subscription set state = :state, reason = :reason, state_since = :now, lease_until = null where id = :id and state = 'active'",
                query -> query.bind("state", state.value).bind("reason", reason.value).bind("now", now), id);
    }

    /** From the next look on, with what has come since; what failed before is forgotten. */
    void goesOn(UUID id, Instant now) {
        change("""
                update gate.subscription set state = 'active', reason = null, state_since = :now, failures = 0, failing_since = null,
                    next_attempt_at = :now where id = :id and state <> 'active'""", query -> query.bind("now", now), id);
    }

    /** Everything after this place is told again. */
    void goesBack(UUID id, String cursor, long position, Instant now) {
        change("update gate.subscription set cursor = :cursor, position = :position, message = null, message_until = null, next_attempt_at = :now, lease_until = null where id = :id",
                query -> query.bind("cursor", cursor).bind("position", position).bind("now", now), id);
    }

    void signsWith(UUID id, byte[] secret, Instant formerUntil) {
        change("update gate.subscription set former_secret = secret, former_until = :until, secret = :secret where id = :id",
                query -> query.bind("secret", secret).bind("until", formerUntil), id);
    }

    void add(Handle handle, UUID id, String owner, SubscriptionDraft draft, byte[] secret, String cursor, long position, Instant now) {
        handle.createUpdate("""
                        insert into gate.subscription (id, owner, url, description, state_since, secret, cursor, position, next_attempt_at, created_at)
                        values (:id, :owner, :url, :description, :now, :secret, :cursor, :position, :now, :now)""")
                .bind("id", id).bind("owner", owner).bind("url", draft.url()).bind("description", draft.description()).bind("secret", secret)
                .bind("cursor", cursor).bind("position", position).bind("now", now).execute();
    }

    List<Subscription> of(String owner) {
        return database.call(handle -> handle.createQuery(SELECT + "where s.owner = :owner order by s.created_at, s.id")
                .bind("owner", owner).map((row, context) -> Subscription.from(row)).list());
    }

    /** Nobody learns of another's. */
    Optional<Subscription> of(String owner, UUID id) {
        return database.call(handle -> handle.createQuery(SELECT + "where s.id = :id and s.owner = :owner").bind("id", id).bind("owner", owner)
                .map((row, context) -> Subscription.from(row)).findOne());
    }

    void remove(UUID id) {
        change("delete from gate.subscription where id = :id", query -> query, id);
    }

    private void change(String sql, UnaryOperator<Update> bound, UUID id) {
        database.call(handle -> bound.apply(handle.createUpdate(sql)).bind("id", id).execute());
    }
}
