package org.researchstories.imports;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.editorial.DraftKind;

/**
 * A place in a content where something is named that the sender only knows by the source's id (openapi: ImportReference).
 *
 * @param at a JSON pointer into the content
 */
record Reference(String at, DraftKind kind, String externalId) {

    /** Whether all of it is there. */
    boolean isComplete() {
        return at != null && kind != null && externalId != null;
    }

    /** Puts the id or key of what is meant into its place; false where there is no such place. */
    boolean fill(JsonNode content, String subject) {
        JsonPointer pointer = pointer();
        if (pointer == null || pointer.matches()) {
            return false;
        }
        return switch (content.at(pointer.head())) {
            case ObjectNode object -> {
                object.put(pointer.last().getMatchingProperty(), subject);
                yield true;
            }
            case ArrayNode array when pointer.last().getMatchingIndex() >= 0 && pointer.last().getMatchingIndex() < array.size() -> {
                array.set(pointer.last().getMatchingIndex(), subject);
                yield true;
            }
            default -> false;
        };
    }

    private JsonPointer pointer() {
        try {
            return JsonPointer.compile(at);
        } catch (IllegalArgumentException notAPointer) {
            return null;
        }
    }
}
