package org.researchstories.vocabulary;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.researchstories.body.PlainText;

/** A code within its scheme. */
@Embeddable
public record ClassificationCode(@NotNull @Enumerated(EnumType.STRING) Scheme scheme, @NotNull @PlainText(min = 1, max = 60) String code) {

    public Subject subject() {
        return new Subject(Subject.Type.CLASSIFICATION, scheme.value + "/" + code);
    }

    /** Numbers by their value: {@code 2.1} before {@code 10.1}. */
    String sortKey() {
        StringBuilder key = new StringBuilder();
        for (String part : code.split("\\.")) {
            key.append(part.chars().allMatch(Character::isDigit) ? "0".repeat(Math.max(0, 4 - part.length())) : "")
                    .append(part).append('.');
        }
        return key.toString();
    }
}
