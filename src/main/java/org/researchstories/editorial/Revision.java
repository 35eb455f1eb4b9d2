package org.researchstories.editorial;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/**
 * A saved state of a working copy, for ever as it was.
 *
 * @param digest SHA-256 of the content, in hexadecimal
 * @param by     who saved it
 */
public record Revision(int number, JsonNode content, String digest, Origin origin, Signature by, Instant at) {

    /** Where a revision came from. */
    public enum Origin {
        WRITTEN, REVERTED, IMPORTED, PUBLISHED;

        @JsonValue
        public final String value = name().toLowerCase(Locale.ROOT);

        static Origin of(String value) {
            return Arrays.stream(values()).filter(origin -> origin.value.equals(value)).findFirst().orElseThrow();
        }
    }
}
