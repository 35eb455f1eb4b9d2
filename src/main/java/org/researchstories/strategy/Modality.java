package org.researchstories.strategy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What kind of treatment a strategy is. */
public enum Modality {
    ANTIBODY("antibody"),
    CELL_THERAPY("cell_therapy"),
    VACCINE("vaccine"),
    SMALL_MOLECULE("small_molecule"),
    RADIOTHERAPY("radiotherapy"),
    SURGERY("surgery"),
    COMBINATION("combination"),
    PERSONALISED("personalised"),
    SUPPORTIVE_CARE("supportive_care"),
    OTHER("other");

    @EnumeratedValue
    @JsonValue
    public final String value;

    Modality(String value) {
        this.value = value;
    }
}
