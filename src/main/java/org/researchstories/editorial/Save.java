package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.researchstories.access.Actor;

import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps a new revision of a draft. Whatever was approved before is not any more; what the public sees stays as it is. */
@ApplicationScoped
public class Save {

    private final Desk desk;
    private final Contents contents;
    private final Preconditions preconditions;

    Save(Desk desk, Contents contents, Preconditions preconditions) {
        this.desk = desk;
        this.contents = contents;
        this.preconditions = preconditions;
    }

    /**
     * With this in the place of what it says.
     *
     * @throws org.researchstories.problem.Problem where it is based on another revision than the latest, or the content is not of its kind
     */
    @Transactional
    public WorkingCopy replacing(UUID id, IfMatch based, JsonNode content, Actor by) {
        return changed(id, based, Action.SAVE, Revision.Origin.WRITTEN, latest -> content, by);
    }

    /** With these changes of what it says (RFC 7396). */
    @Transactional
    public WorkingCopy patching(UUID id, IfMatch based, JsonNode patch, Actor by) {
        return changed(id, based, Action.SAVE, Revision.Origin.WRITTEN, latest -> MergePatch.applied(patch, latest), by);
    }

    /** As it was in that revision. What came after it stays on record. */
    @Transactional
    public WorkingCopy reverting(UUID id, IfMatch based, int revision, Actor by) {
        return changed(id, based, Action.REVERT, Revision.Origin.REVERTED, latest -> desk.revision(id, revision).content(), by);
    }

    private WorkingCopy changed(UUID id, IfMatch based, Action action, Revision.Origin origin, UnaryOperator<JsonNode> change, Actor by) {
        WorkingCopy copy = preconditions.met(desk.locked(id), based);
        JsonNode latest = desk.revision(id, copy.revision()).content();
        return revised(copy, contents.of(copy.kind(), copy.subject(), copy.language(), change.apply(latest)), action, origin, by);
    }

    /** Saying the same once more is no revision: it voids nothing. */
    WorkingCopy revised(WorkingCopy copy, ObjectNode content, Action action, Revision.Origin origin, Actor by) {
        if (!action.isPossibleIn(copy.state())) {
            throw EditorialProblems.wrongState(copy, action);
        }
        if (copy.state() != State.DISCARDED && desk.isLatest(copy, content)) {
            return copy;
        }
        desk.write(copy, content, origin, by);
        return desk.move(copy, action, null, by);
    }
}
