package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.body.Fault;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A draft as the contract has it (openapi: Draft).
 *
 * @param subject   the id of the story, or the key of what is shared
 * @param published the revision that the public was shown last; null where it never was
 * @param faults    what keeps the latest revision from being published, as far as it shows by itself
 * @param approvals of the latest revision
 */
public record DraftView(UUID id, DraftKind kind, String subject, Language locale, State state, int revision, Integer published, String title,
        Instant createdAt, Instant changedAt, Signature savedBy, JsonNode content, List<FaultView> faults, List<Approval> approvals, List<Action> actions) {

    /** Where something is missing or wrong, and what would be right (openapi: DraftFault). */
    public record FaultView(String pointer, String detail) {

        static FaultView of(Fault fault) {
            return new FaultView("/content" + fault.pointer(), fault.message());
        }
    }

    /** The same draft, its content written in another way. */
    DraftView saying(JsonNode other) {
        return new DraftView(id, kind, subject, locale, state, revision, published, title, createdAt, changedAt, savedBy, other, faults, approvals, actions);
    }

    String tag() {
        return "\"" + revision + "\"";
    }

    static DraftView of(WorkingCopy copy, Revision latest, List<Fault> faults, List<Approval> approvals) {
        return new DraftView(copy.id(), copy.kind(), copy.subject(), copy.language(), copy.state(), copy.revision(), copy.published(), copy.title(),
                copy.createdAt(), copy.changedAt(), latest.by(), latest.content(), faults.stream().map(FaultView::of).toList(), approvals,
                Action.possibleIn(copy.state()));
    }
}
