package org.researchstories.story;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Whether readers should be told of a change: only a major one moves {@code contentUpdatedAt}. */
public enum UpdateType {
    MAJOR("major"),
    MINOR("minor");

    @EnumeratedValue
    @JsonValue
    public final String value;

    UpdateType(String value) {
        this.value = value;
    }
}
