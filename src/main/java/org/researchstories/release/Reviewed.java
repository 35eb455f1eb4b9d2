package org.researchstories.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.editorial.Approval;
import org.researchstories.editorial.WorkingCopy;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.ReviewEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.researchstories.editorial.EditorialConfig;

/** A story's content with the reviews that its revision has had: nobody writes these into it by hand. */
@ApplicationScoped
public class Reviewed {

    private static final int USUAL_MONTHS = 36;
    private static final int MONTHS_OF_STRATEGIES = 24;
    private static final int MONTHS_OF_ACTIVE_RESEARCH = 12;

    private final EditorialConfig config;
    private final ObjectMapper json;

    Reviewed(EditorialConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    /** Where one of the approvals is a review that readers are told of, the last such. */
    public ObjectNode content(WorkingCopy copy, ObjectNode content, List<Approval> approvals) {
        ObjectNode story = content.withObject("/story");
        story.set("reviewEvents", json.valueToTree(approvals.stream().map(approval -> approval.event(config.zone())).toList()));
        vouching(copy, approvals).ifPresent(approval -> story.set("review", json.valueToTree(review(copy, content, approval))));
        return content;
    }

    /** Whether a clinical review of the latest revision is among the approvals. */
    static boolean clinically(List<Approval> approvals) {
        return approvals.stream().anyMatch(approval -> approval.type() == ReviewEvent.Type.CLINICAL);
    }

    private Optional<Approval> vouching(WorkingCopy copy, List<Approval> approvals) {
        return approvals.stream().filter(approval -> approval.event(config.zone()).vouchesFor(copy.language())).reduce((first, last) -> last);
    }

    private Review review(WorkingCopy copy, ObjectNode content, Approval approval) {
        LocalDate on = approval.on(config.zone());
        LocalDate due = approval.nextReviewDueOn() == null ? on.plusMonths(months(copy.kind().story().orElseThrow(), content)) : approval.nextReviewDueOn();
        return new Review(on, due, approval.reviewerRole(), approval.note());
    }

    private int months(Kind kind, ObjectNode content) {
        boolean active = content.at("/facts/researchStatus").asText().equals("active");
        return Optional.ofNullable(config.reviewMonths().get(kind))
                .orElse(active ? MONTHS_OF_ACTIVE_RESEARCH : kind == Kind.STRATEGY ? MONTHS_OF_STRATEGIES : USUAL_MONTHS);
    }
}
