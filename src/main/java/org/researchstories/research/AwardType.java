package org.researchstories.research;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What the charity pays for. */
public enum AwardType {
    PROJECT("project"),
    PROGRAMME("programme"),
    FELLOWSHIP("fellowship"),
    STUDENTSHIP("studentship"),
    CLINICAL_TRIAL("clinical_trial"),
    INFRASTRUCTURE("infrastructure"),
    OTHER("other");

    @EnumeratedValue
    @JsonValue
    public final String value;

    AwardType(String value) {
        this.value = value;
    }
}
