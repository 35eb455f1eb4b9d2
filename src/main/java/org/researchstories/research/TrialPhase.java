package org.researchstories.research;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The phase of a clinical trial. */
public enum TrialPhase {
    ONE("1"),
    ONE_TO_TWO("1/2"),
    TWO("2"),
    TWO_TO_THREE("2/3"),
    THREE("3"),
    FOUR("4");

    @EnumeratedValue
    @JsonValue
    public final String value;

    TrialPhase(String value) {
        this.value = value;
    }
}
