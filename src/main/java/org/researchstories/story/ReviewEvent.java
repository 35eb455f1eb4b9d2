package org.researchstories.story;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;

/**
 * That somebody looked at a text, and what they said of it. Kept for the record; the public is told what follows from
 * it (see {@link Review}), and never the reviewer's name.
 */
@Embeddable
public record ReviewEvent(
        @NotNull @Enumerated(EnumType.STRING) Type type,
        @NotNull @Enumerated(EnumType.STRING) Outcome outcome,
        @NotNull @Column(name = "reviewed_on") LocalDate on,
        @NotNull @PlainText(min = 1, max = 120) String reviewerRole,
        @PlainText(min = 1, max = 120) String reviewerName,
        @PlainText(min = 1, max = 500) String note) {

    /** What the reviewer looked at it as. */
    public enum Type {
        CLINICAL("clinical"),
        LAY("lay"),
        EDITORIAL("editorial"),
        TRANSLATION("translation");

        @EnumeratedValue
        @JsonValue
        public final String value;

        Type(String value) {
            this.value = value;
        }
    }

    public enum Outcome {
        APPROVED("approved"),
        CHANGES_REQUESTED("changes_requested");

        @EnumeratedValue
        @JsonValue
        public final String value;

        Outcome(String value) {
            this.value = value;
        }
    }

    /** Whether a text in {@code language} may say because of this that it was reviewed. */
    public boolean vouchesFor(Language language) {
        return outcome == Outcome.APPROVED
                && (type == Type.CLINICAL || type == Type.TRANSLATION && language != Language.DEFAULT);
    }
}
