package org.researchstories.research;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What somebody does in a piece of research. */
public enum PersonRole {
    LEAD_INVESTIGATOR("lead_investigator"),
    CO_LEAD("co_lead"),
    CO_INVESTIGATOR("co_investigator"),
    FELLOW("fellow"),
    STUDENT("student");

    @EnumeratedValue
    @JsonValue
    public final String value;

    PersonRole(String value) {
        this.value = value;
    }
}
