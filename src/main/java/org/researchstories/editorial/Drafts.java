package org.researchstories.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.problem.Problem;
import org.researchstories.query.Cursor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What lies on the desk, as it is shown to those who work there. */
@ApplicationScoped
public class Drafts {

    private final Desk desk;
    private final Contents contents;
    private final Approvals approvals;
    private final Typed typed;
    private final DeskCursors cursors;

    Drafts(Desk desk, Contents contents, Approvals approvals, Typed typed, DeskCursors cursors) {
        this.desk = desk;
        this.contents = contents;
        this.approvals = approvals;
        this.typed = typed;
        this.cursors = cursors;
    }

    /** As {@link #one}, with the body as its author would type it. */
    @Transactional
    public DraftView inMarkdown(UUID id) {
        DraftView draft = one(id);
        return draft.saying(typed.written(draft.content()));
    }

    /** @throws Problem where there is no such draft */
    @Transactional
    public DraftView one(UUID id) {
        WorkingCopy copy = desk.at(id);
        Revision latest = desk.revision(id, copy.revision());
        return DraftView.of(copy, latest, contents.faults(copy.kind(), latest.content()), approvals.of(id, copy.revision()));
    }

    @Transactional
    public Listed<DraftSummary> matching(DraftFilter filter, int limit, String cursor) {
        Optional<DraftFilter.Place> after = cursors.opened(cursor, filter.canonical())
                .map(place -> new DraftFilter.Place(Instant.parse(place.key()), UUID.fromString(place.id())));
        List<WorkingCopy> found = desk.found(filter, after, limit + 1);
        List<WorkingCopy> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit ? null
                : cursors.sealed(new Cursor(shown.getLast().changedAt().toString(), shown.getLast().id().toString()), filter.canonical());
        return new Listed<>(shown.stream().map(DraftSummary::of).toList(), next);
    }

    @Transactional
    public Listed<RevisionSummary> revisions(UUID id, int limit, Integer before) {
        desk.at(id);
        List<Revision> found = desk.revisions(id, before == null ? Integer.MAX_VALUE : before, limit + 1);
        List<Revision> shown = found.subList(0, Math.min(limit, found.size()));
        return new Listed<>(shown.stream().map(RevisionSummary::of).toList(),
                found.size() <= limit ? null : String.valueOf(shown.getLast().number()));
    }

    @Transactional
    public RevisionView revision(UUID id, int number) {
        desk.at(id);
        return RevisionView.of(desk.revision(id, number));
    }

    /** What {@code to} has otherwise than {@code from}, field by field. */
    @Transactional
    public List<Difference> differences(UUID id, int from, int to) {
        desk.at(id);
        return Difference.between(desk.revision(id, from).content(), desk.revision(id, to).content());
    }

    @Transactional
    public Listed<Transition> transitions(UUID id, int limit, Long before) {
        desk.at(id);
        List<Transition> found = desk.transitions(id, before == null ? Long.MAX_VALUE : before, limit + 1);
        List<Transition> shown = found.subList(0, Math.min(limit, found.size()));
        return new Listed<>(shown, found.size() <= limit ? null : String.valueOf(shown.getLast().id()));
    }
}
