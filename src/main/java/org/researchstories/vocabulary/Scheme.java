package org.researchstories.vocabulary;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The classifications that awards are reported by. */
public enum Scheme {
    /** UK Health Research Classification System, health categories. */
    HRCS_HEALTH_CATEGORY("hrcs-hc"),
    /** UK Health Research Classification System, research activity codes. */
    HRCS_RESEARCH_ACTIVITY("hrcs-ra"),
    /** International Cancer Research Partnership, Common Scientific Outline. */
    CSO("icrp-cso");

    @EnumeratedValue
    @JsonValue
    public final String value;

    Scheme(String value) {
        this.value = value;
    }
}
