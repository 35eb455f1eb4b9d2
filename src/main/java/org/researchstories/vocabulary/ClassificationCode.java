package org.researchstories.vocabulary;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A code within its scheme. */
@Embeddable
public record ClassificationCode(@Enumerated(EnumType.STRING) Scheme scheme, String code) {

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
