package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A page of the change log (openapi: Changes).
 *
 * @param next  cursor of where it goes on
 * @param more  whether there is more already
 * @param head  where the log stood
 * @param after position behind which it was asked for
 */
record Page(List<Change> changes, String next, boolean more, long head, long after) {

    static Page of(JsonNode json, long after) {
        return new Page(StreamSupport.stream(json.path("items").spliterator(), false).map(Change::of).toList(),
                json.path("nextCursor").asText(), json.path("more").asBoolean(), json.path("position").asLong(), after);
    }

    /** Up to where the log has been read with it. */
    long position() {
        return !more ? head : changes.isEmpty() ? after : changes.getLast().position();
    }

    /** Whether it can be what comes after that position, as one that was asked for long ago may not be. */
    boolean isInPlace() {
        return position() >= after && changes.stream().allMatch(change -> change.position() > after);
    }

    /** Whether the log, where it was at a position once, may have more to tell of what was so there: it has come to it, and was not read as far. */
    boolean canStillTell(long position) {
        return position() < position && position <= head;
    }

    /** Of each story the last. */
    Collection<Change> latest() {
        Map<String, Change> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.id(), change));
        return latest.values();
    }
}
