package org.researchstories.editorial;

import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;
import org.researchstories.story.ReviewEvent;

import java.time.LocalDate;

/**
 * What a reviewer says of a revision (openapi: ApprovalDraft).
 *
 * @param type            as what it was looked at; a clinical one, or that of a translation, lets the text say that it was reviewed
 * @param reviewerRole    as readers are told
 * @param note            for readers, where the text says that it was reviewed
 * @param nextReviewDueOn when it has to be looked at again; as the kind of draft has it where it is absent
 */
public record ApprovalDraft(@NotNull ReviewEvent.Type type, @NotNull @PlainText(min = 1, max = 120) String reviewerRole,
        @PlainText(min = 1, max = 500) String note, LocalDate nextReviewDueOn) {
}
