package org.researchstories.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.access.Actor;
import org.researchstories.editorial.DeskCursors;
import org.researchstories.editorial.Listed;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.query.Cursor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Imports as those who send them see them. */
@ApplicationScoped
class Intake {

    private static final String LIST = "imports";

    private final Imports imports;
    private final ImportRows rows;
    private final Work work;
    private final DeskCursors cursors;

    Intake(Imports imports, ImportRows rows, Work work, DeskCursors cursors) {
        this.imports = imports;
        this.rows = rows;
        this.work = work;
        this.cursors = cursors;
    }

    /** @throws Problem where it can be seen at once that it cannot be read; then nothing is kept */
    @Transactional
    Import accepting(Sent sent, Form form, boolean dryRun, Actor by) {
        work.reading(form).glance(sent.data());
        return imports.add(sent, form, dryRun, by);
    }

    @Transactional
    Import one(UUID id) {
        return imports.at(id);
    }

    /** The newest first. */
    @Transactional
    Listed<Import> all(int limit, String cursor) {
        Optional<Imports.Place> after = cursors.opened(cursor, LIST)
                .map(place -> new Imports.Place(Instant.parse(place.key()), UUID.fromString(place.id())));
        return page(imports.all(after, limit + 1), limit, last -> new Cursor(last.createdAt().toString(), last.id().toString()), LIST);
    }

    /** In the order in which they were sent. */
    @Transactional
    Listed<ImportedRow> rows(UUID id, Optional<String> outcome, int limit, String cursor) {
        String list = "%s/%s/rows?%s".formatted(LIST, imports.at(id).id(), outcome.orElse(""));
        int after = cursors.opened(cursor, list).map(place -> Integer.valueOf(place.id())).orElse(0);
        return page(rows.told(id, outcome, after, limit + 1), limit, last -> new Cursor("", String.valueOf(last.number())), list);
    }

    private <T> Listed<T> page(List<T> found, int limit, Function<T, Cursor> place, String list) {
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        return new Listed<>(shown, found.size() <= limit ? null : cursors.sealed(place.apply(shown.getLast()), list));
    }

    /**
     * Ends it behind the step that is under way. What was done stays; once more has no effect.
     *
     * @throws Problem where it has come to its end already
     */
    @Transactional
    Import cancelling(UUID id) {
        Import it = imports.locked(id);
        if (it.isOpen()) {
            imports.end(id, Import.State.CANCELLED, null);
            rows.forgetPending(id);
        } else if (it.state() != Import.State.CANCELLED) {
            throw Problem.of(ProblemType.CONFLICT, "The import is %s: there is nothing left to cancel.".formatted(it.state().value));
        }
        return imports.at(id);
    }
}
