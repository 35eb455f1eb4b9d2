package org.researchstories.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.EditingSide;
import org.researchstories.sync.ChangeView;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Every call that was made: what its receiver can be asked about, and what it can see for itself. */
@ApplicationScoped
class DeliveryLog {

    private final EditingSide database;

    DeliveryLog(EditingSide database) {
        this.database = database;
    }

    /**
     * A call (openapi: Delivery).
     *
     * @param firstPosition absent of a ping
     * @param status        absent where no answer came
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Delivery(long id, String message, int attempt, Long firstPosition, Long lastPosition, int changes, Instant at, int tookMs, Integer status, String outcome) {
    }

    void add(UUID subscription, Message message, int attempt, Instant at, Duration took, Receipt receipt) {
        List<ChangeView> changes = message.changes();
        database.call(handle -> handle.createUpdate("""
                        insert into gate.delivery (subscription, message, attempt, first_position, last_position, changes, at, took_ms, status, outcome)
                        values (:subscription, :message, :attempt, :first, :last, :changes, :at, :took, :status, :outcome)""")
                .bind("subscription", subscription).bind("message", message.id()).bind("attempt", attempt)
                .bindByType("first", changes.isEmpty() ? null : changes.getFirst().position(), Long.class)
                .bindByType("last", changes.isEmpty() ? null : changes.getLast().position(), Long.class).bind("changes", changes.size())
                .bind("at", at).bind("took", (int) took.toMillis()).bindByType("status", receipt.status(), Integer.class)
                .bind("outcome", receipt.outcome().value).execute());
    }

    /** The latest first, from before this one on. */
    List<Delivery> of(UUID subscription, long before, int limit) {
        return database.call(handle -> handle.createQuery("""
                        select * from gate.delivery where subscription = :subscription and id < :before order by id desc limit :limit""")
                .bind("subscription", subscription).bind("before", before).bind("limit", limit)
                .map((row, context) -> new Delivery(row.getLong("id"), Message.name(row.getObject("message", UUID.class)), row.getInt("attempt"),
                        row.getObject("first_position", Long.class), row.getObject("last_position", Long.class), row.getInt("changes"),
                        row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("took_ms"), row.getObject("status", Integer.class),
                        row.getString("outcome"))).list());
    }
}
