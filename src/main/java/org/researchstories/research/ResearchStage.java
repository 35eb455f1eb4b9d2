package org.researchstories.research;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How near to people the research is. */
public enum ResearchStage {
    DISCOVERY("discovery"),
    PRECLINICAL("preclinical"),
    TRANSLATIONAL("translational"),
    CLINICAL_TRIAL("clinical_trial"),
    INFRASTRUCTURE("infrastructure");

    @EnumeratedValue
    @JsonValue
    public final String value;

    ResearchStage(String value) {
        this.value = value;
    }
}
