package org.researchstories.strategy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How far the evidence for a strategy has come. */
public enum EvidenceStage {
    ESTABLISHED("established"),
    STANDARD_FOR_SOME("standard_for_some"),
    IN_TRIALS("in_trials"),
    EARLY_RESEARCH("early_research");

    @EnumeratedValue
    @JsonValue
    public final String value;

    EvidenceStage(String value) {
        this.value = value;
    }
}
