package org.researchstories.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.body.Fault;
import org.researchstories.editorial.Approval;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.story.ReviewEvent;
import org.researchstories.story.ReviewRepository;

import java.util.List;
import java.util.UUID;
import org.researchstories.editorial.EditorialConfig;

/** Stories that tell what a treatment does must have been read by somebody who knows (domain: publish guards). */
@ApplicationScoped
class ClinicalReview {

    private final EditorialConfig config;
    private final ReviewRepository reviews;

    ClinicalReview(EditorialConfig config, ReviewRepository reviews) {
        this.config = config;
        this.reviews = reviews;
    }

    /**
     * One on record is enough: later editions are for the editors to judge. Samples are labelled instead.
     *
     * @throws org.researchstories.problem.Problem where the kind needs one and has none
     */
    void check(int place, WorkingCopy copy, ObjectNode content, List<Approval> approvals) {
        boolean isNeeded = copy.kind().story().filter(config.clinicalReview()::contains).isPresent()
                && !content.at("/story/facts/sample").asBoolean() && !content.at("/story/facts").isMissingNode();
        if (isNeeded && !Reviewed.clinically(approvals) && !isOnRecord(UUID.fromString(copy.subject()))) {
            throw ReleaseProblems.notPublishable(List.of(new Fault("/drafts/%d".formatted(place),
                    "needs the approval of a clinical reviewer, as every %s does".formatted(copy.kind().value))));
        }
    }

    private boolean isOnRecord(UUID story) {
        return reviews.of(List.of(story)).stream().map(review -> review.event)
                .anyMatch(event -> event.type() == ReviewEvent.Type.CLINICAL && event.outcome() == ReviewEvent.Outcome.APPROVED);
    }
}
