package org.researchstories.body;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a span stands out. */
public enum Mark {
    @JsonProperty("strong") STRONG,
    @JsonProperty("em") EMPHASIS
}
