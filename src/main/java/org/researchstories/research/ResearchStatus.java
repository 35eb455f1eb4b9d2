package org.researchstories.research;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where the work stands. */
public enum ResearchStatus {
    PLANNED("planned"),
    ACTIVE("active"),
    COMPLETED("completed"),
    STOPPED("stopped");

    @EnumeratedValue
    @JsonValue
    public final String value;

    ResearchStatus(String value) {
        this.value = value;
    }
}
