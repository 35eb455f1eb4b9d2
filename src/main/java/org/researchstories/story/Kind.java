package org.researchstories.story;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** The three kinds of story. */
public enum Kind {
    CHALLENGE(Kind.Name.CHALLENGE, "challenges"),
    STRATEGY(Kind.Name.STRATEGY, "strategies"),
    RESEARCH(Kind.Name.RESEARCH, "research");

    @EnumeratedValue
    @JsonValue
    public final String value;

    /** The last segment of its collection's path. */
    public final String collection;

    Kind(String value, String collection) {
        this.value = value;
        this.collection = collection;
    }

    /** The path of the collection in the public API. */
    public String path() {
        return "/v1/" + collection;
    }

    public static Kind of(String value) {
        for (Kind kind : values()) {
            if (kind.value.equals(value)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of story is called " + value);
    }

    /** As constants, where an annotation needs one. */
    public interface Name {
        String CHALLENGE = "challenge";
        String STRATEGY = "strategy";
        String RESEARCH = "research";
    }
}
