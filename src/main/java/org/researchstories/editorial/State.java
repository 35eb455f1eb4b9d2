package org.researchstories.editorial;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/** Where a working copy stands. What the public sees of its subject may be an older revision, whatever the state. */
public enum State {
    DRAFT,
    IN_REVIEW,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    WITHDRAWN,
    ARCHIVED,
    /** Laid aside before it was ever published. */
    DISCARDED;

    @JsonValue
    public final String value = name().toLowerCase(Locale.ROOT);

    static State of(String value) {
        return Arrays.stream(values()).filter(state -> state.value.equals(value)).findFirst().orElseThrow();
    }
}
