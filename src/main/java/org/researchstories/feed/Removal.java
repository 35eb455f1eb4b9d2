package org.researchstories.feed;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * That a story is not in feeds any more, in one of its languages.
 *
 * @param reason for readers; null where none was given, and of what was erased
 */
record Removal(UUID id, Kind kind, Language language, Instant at, String reason) {

    /** @param row as {@link Removals} has it */
    static Removal of(JsonNode row) {
        return new Removal(UUID.fromString(row.path("id").asText()), Kind.of(row.path("kind").asText()),
                Language.of(row.path("locale").asText()), OffsetDateTime.parse(row.path("at").asText()).toInstant(), row.path("reason").textValue());
    }
}
