package org.researchstories.strategy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Whether a strategy is what is tried, or what others are measured against. */
public enum StrategyRole {
    INTERVENTION("intervention"),
    COMPARATOR("comparator");

    @EnumeratedValue
    @JsonValue
    public final String value;

    StrategyRole(String value) {
        this.value = value;
    }
}
