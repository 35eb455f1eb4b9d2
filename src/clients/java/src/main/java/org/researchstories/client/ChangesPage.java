package org.researchstories.client;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A page of the change log (schema {@code Changes}).
 *
 * @param next  cursor of where it goes on
 * @param more  whether there is more already
 * @param after position behind which it was asked for
 * @param head  where the log stood
 */
record ChangesPage(List<Change> changes, String next, boolean more, long after, long head) {

    /** An entry, as far as a copy goes by it. */
    record Change(long position, boolean remove, String id, String href) {

        static Change of(JsonNode item) {
            return new Change(item.path("position").asLong(), !item.path("op").asText().equals("upsert"), item.path("id").asText(), item.path("href").asText());
        }
    }

    static ChangesPage of(JsonNode json, long after) {
        return new ChangesPage(StreamSupport.stream(json.path("items").spliterator(), false).map(Change::of).toList(),
                json.path("nextCursor").asText(), json.path("more").asBoolean(), after, json.path("position").asLong());
    }

    /** Whether it is of what comes next, as one that a cache kept may not be. */
    boolean isInPlace() {
        return end().position() >= after && changes.stream().allMatch(change -> change.position() > after);
    }

    /** Where the log has been read to, with it. */
    Bookmark end() {
        if (!more) {
            return new Bookmark(next, head);
        }
        return new Bookmark(next, changes.isEmpty() ? after : changes.getLast().position());
    }

    /** Of each story the last that is told: what was before it is past. */
    Collection<Change> latest() {
        Map<String, Change> latest = new LinkedHashMap<>();
        changes.forEach(change -> latest.put(change.id(), change));
        return latest.values();
    }
}
