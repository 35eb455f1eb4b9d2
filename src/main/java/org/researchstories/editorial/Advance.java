package org.researchstories.editorial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.access.Actor;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Takes a draft a step further, or back to its author. */
@ApplicationScoped
public class Advance {

    private final Desk desk;
    private final Approvals approvals;
    private final Preconditions preconditions;
    private final EditorialConfig config;
    private final Clock clock;

    Advance(Desk desk, Approvals approvals, Preconditions preconditions, EditorialConfig config, Clock clock) {
        this.desk = desk;
        this.approvals = approvals;
        this.preconditions = preconditions;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Shows it to reviewers.
     *
     * @throws org.researchstories.problem.Problem as every step here, where it is based on another revision than the latest or is
     *                                             not possible in the draft's state
     */
    @Transactional
    public WorkingCopy submitting(UUID id, IfMatch based, Remark remark, Actor by) {
        return moved(id, based, Action.SUBMIT, remark.reason(), by);
    }

    /** Takes it back before anybody has approved it: its author is not done. */
    @Transactional
    public WorkingCopy recalling(UUID id, IfMatch based, Remark remark, Actor by) {
        return moved(id, based, Action.RECALL, remark.reason(), by);
    }

    /** Gives it back to its author with what has to be otherwise. */
    @Transactional
    public WorkingCopy requestingChanges(UUID id, IfMatch based, Remark remark, Actor by) {
        if (remark.reason() == null) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/reason", "Must say what has to be changed.")));
        }
        return moved(id, based, Action.REQUEST_CHANGES, remark.reason(), by);
    }

    /**
     * Stands by the latest revision.
     *
     * @throws Problem also where it is one's own, and where the next review is due before this one
     */
    @Transactional
    public WorkingCopy approving(UUID id, IfMatch based, ApprovalDraft approval, Actor by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), config.zone());
        if (approval.nextReviewDueOn() != null && approval.nextReviewDueOn().isBefore(today)) {
            throw Problem.invalidRequest(List.of(Violation.ofBody("/nextReviewDueOn", "Must not be before today, %s.".formatted(today))));
        }
        WorkingCopy copy = moved(id, based, Action.APPROVE, approval.note(), by);
        if (desk.revision(id, copy.revision()).by().id().equals(by.id())) {
            throw EditorialProblems.ownWork();
        }
        approvals.add(copy, approval, by);
        return copy;
    }

    /** Lays it aside; all of it stays on record, and it can be taken up again by reverting to one of its revisions. */
    @Transactional
    public void discarding(UUID id, IfMatch based, Actor by) {
        moved(id, based, Action.DISCARD, null, by);
    }

    private WorkingCopy moved(UUID id, IfMatch based, Action action, String reason, Actor by) {
        return desk.move(preconditions.met(desk.locked(id), based), action, reason, by);
    }
}
