package org.researchstories.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.researchstories.access.Actor;
import org.researchstories.editorial.Signature;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.problem.Problem;
import org.researchstories.release.Ending;
import org.researchstories.store.PublishingSide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be done at moments to come, and what came of it. */
@ApplicationScoped
class Schedules {

    /** After so long it was not done when it was due, but caught up with. */
    private static final Duration LATE = Duration.ofSeconds(5);

    private static final String SELECT = """
            select s.id, s.act, s.local_time, s.zone, s.due_at, s.state, s.story, s.reason, s.replaced_by, s.detach, s.actor, s.actor_name, s.created_at,
                s.ended_at, s.position, s.failure,
                array(select d.working_copy from desk.scheduled_draft d where d.schedule = s.id order by d.working_copy) as drafts
            from desk.schedule s\s""";

    private final PublishingSide database;

    Schedules(PublishingSide database) {
        this.database = database;
    }

    Schedule add(ScheduleDraft wanted, Instant due, List<WorkingCopy> copies, Actor by) {
        UUID id = database.call(handle -> {
            UUID made = handle.createQuery("""
                            insert into desk.schedule (act, local_time, zone, due_at, story, reason, replaced_by, detach, actor, actor_name)
                            values (:act, :at, :zone, :due, cast(:story as uuid), :reason, cast(:replacedBy as uuid), :detach, :actor, :name) returning id""")
                    .bind("act", (wanted.story() == null ? Schedule.Act.PUBLISH : Schedule.Act.WITHDRAW).value)
                    .bind("at", wanted.at()).bind("zone", wanted.zone().getId()).bind("due", due).bind("story", wanted.story())
                    .bind("reason", wanted.ending() == null ? null : wanted.ending().reason())
                    .bind("replacedBy", wanted.ending() == null ? null : wanted.ending().replacedBy())
                    .bind("detach", wanted.ending() != null && wanted.ending().detach())
                    .bind("actor", by.id()).bind("name", by.name()).mapTo(UUID.class).one();
            copies.forEach(copy -> handle.createUpdate("insert into desk.scheduled_draft (schedule, working_copy, revision) values (:schedule, :copy, :revision)")
                    .bind("schedule", made).bind("copy", copy.id()).bind("revision", copy.revision()).execute());
            return made;
        });
        return at(id);
    }

    /** @throws Problem where there is none */
    Schedule at(UUID id) {
        return database.call(handle -> read(handle, "where s.id = :id", id)).orElseThrow(() -> Problem.notFound("There is no schedule " + id + "."));
    }

    /** As {@link #at}; nobody else ends it before the current transaction does. */
    Schedule locked(UUID id) {
        return database.call(handle -> read(handle, "where s.id = :id for update of s", id))
                .orElseThrow(() -> Problem.notFound("There is no schedule " + id + "."));
    }

    /** The first that is due and that nobody else is at, locked. */
    Optional<Schedule> due() {
        return database.call(handle -> handle.createQuery(SELECT
                        + "where s.state = 'pending' and s.due_at <= clock_timestamp() order by s.due_at, s.id limit 1 for update of s skip locked")
                .map((row, context) -> schedule(row)).findOne());
    }

    /** The last made first. */
    List<Schedule> all(Optional<String> state, int most) {
        return database.call(handle -> handle.createQuery(SELECT + "where (cast(:state as text) is null or s.state = :state) order by s.created_at desc, s.id limit :most")
                .bind("state", state.orElse(null)).bind("most", most).map((row, context) -> schedule(row)).list());
    }

    void end(UUID id, Schedule.State state, Long position, String failure) {
        database.call(handle -> handle.createUpdate("""
                        update desk.schedule set state = :state, ended_at = clock_timestamp(), position = cast(:position as bigint), failure = :failure
                        where id = :id and state = 'pending'""")
                .bind("id", id).bind("state", state.value).bind("position", position).bind("failure", failure).execute());
    }

    private static Optional<Schedule> read(Handle handle, String where, UUID id) {
        return handle.createQuery(SELECT + where).bind("id", id).map((row, context) -> schedule(row)).findOne();
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        Schedule.Act act = row.getString("act").equals("publish") ? Schedule.Act.PUBLISH : Schedule.Act.WITHDRAW;
        Instant due = WorkingCopy.instant(row, "due_at");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        Schedule.State state = Schedule.State.of(row.getString("state"));
        return new Schedule(row.getObject("id", UUID.class), act, row.getObject("local_time", LocalDateTime.class), row.getString("zone"), due, state,
                Arrays.stream((UUID[]) row.getArray("drafts").getArray()).toList(), row.getObject("story", UUID.class),
                act == Schedule.Act.PUBLISH ? null : new Ending(row.getString("reason"), row.getObject("replaced_by", UUID.class), row.getBoolean("detach")),
                new Signature(row.getString("actor"), row.getString("actor_name")), WorkingCopy.instant(row, "created_at"),
                ended == null ? null : ended.toInstant(),
                state == Schedule.State.DONE ? ended.toInstant().isAfter(due.plus(LATE)) : null,
                row.getObject("position", Long.class), row.getString("failure"));
    }
}
