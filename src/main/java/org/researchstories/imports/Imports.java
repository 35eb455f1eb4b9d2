package org.researchstories.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.access.Actor;
import org.researchstories.problem.Problem;
import org.researchstories.store.PublishingSide;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was sent to be imported, and how far each has come; within a transaction. */
@ApplicationScoped
class Imports {

    private final PublishingSide database;

    Imports(PublishingSide database) {
        this.database = database;
    }

    /** Where a list goes on: behind this one. */
    record Place(Instant createdAt, UUID id) {
    }

    Import add(Sent sent, Form form, boolean dryRun, Actor by) {
        UUID id = database.call(handle -> {
            UUID made = handle.createQuery("""
                            insert into desk.import (source, form, dry_run, actor, actor_name) values (:source, :form, :dryRun, :actor, :name) returning id""")
                    .bind("source", sent.source()).bind("form", form.value).bind("dryRun", dryRun).bind("actor", by.id()).bind("name", by.name())
                    .mapTo(UUID.class).one();
            handle.createUpdate("insert into desk.import_data (import, data) values (:id, :data)").bind("id", made).bind("data", sent.data()).execute();
            return made;
        });
        return at(id);
    }

    /** @throws Problem where there is none */
    Import at(UUID id) {
        return read("where i.id = :id", id);
    }

    /** As {@link #at}; nobody else is at it before the current transaction ends. */
    Import locked(UUID id) {
        return read("where i.id = :id for update", id);
    }

    private Import read(String where, UUID id) {
        return database.call(handle -> handle.createQuery("select %s from desk.import i %s".formatted(Import.COLUMNS, where))
                        .bind("id", id).map((row, context) -> Import.from(row)).findOne())
                .orElseThrow(() -> Problem.notFound("There is no import " + id + "."));
    }

    /** The first that is not over and that nobody else is at, locked. */
    Optional<Import> next() {
        return database.call(handle -> handle.createQuery("""
                        select %s from desk.import i where i.state in ('queued', 'running') order by i.created_at, i.id limit 1
                        for update skip locked""".formatted(Import.COLUMNS))
                .map((row, context) -> Import.from(row)).findOne());
    }

    byte[] data(UUID id) {
        return database.call(handle -> handle.createQuery("select data from desk.import_data where import = :id").bind("id", id).mapTo(byte[].class).one());
    }

    /** The newest first. */
    List<Import> all(Optional<Place> after, int limit) {
        return database.call(handle -> {
            Query query = handle.createQuery("select %s from desk.import i %s order by i.created_at desc, i.id limit :limit".formatted(Import.COLUMNS,
                    after.isPresent() ? "where (i.created_at < :createdAt or i.created_at = :createdAt and i.id > :id)" : "")).bind("limit", limit);
            after.ifPresent(place -> query.bind("createdAt", place.createdAt).bind("id", place.id));
            return query.map((row, context) -> Import.from(row)).list();
        });
    }

    /** All of it was read: from here on its rows hold it. */
    void begin(UUID id, int rows) {
        database.call(handle -> handle.createUpdate("""
                        update desk.import set state = 'running', rows = :rows, started_at = clock_timestamp() where id = :id""")
                .bind("id", id).bind("rows", rows).execute());
        forgetData(id);
    }

    /** What has come of its rows by now. */
    void count(UUID id) {
        database.call(handle -> handle.createUpdate("""
                        update desk.import set (created, updated, unchanged, refused) = (
                            select count(*) filter (where outcome = 'created'), count(*) filter (where outcome = 'updated'),
                                count(*) filter (where outcome = 'unchanged'), count(*) filter (where outcome = 'refused')
                            from desk.import_row where import = :id) where id = :id""")
                .bind("id", id).execute());
    }

    /** @param failure why, where it has failed; null otherwise */
    void end(UUID id, Import.State state, String failure) {
        database.call(handle -> handle.createUpdate("update desk.import set state = :state, failure = :failure, ended_at = clock_timestamp() where id = :id")
                .bind("id", id).bind("state", state.value).bind("failure", failure).execute());
        forgetData(id);
    }

    private void forgetData(UUID id) {
        database.call(handle -> handle.createUpdate("delete from desk.import_data where import = :id").bind("id", id).execute());
    }
}
