package org.researchstories.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.researchstories.story.Kind;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The latest change of a story, and which partners have applied it (openapi: StoryCopies).
 *
 * @param partners how many there are; the four numbers behind it add up to it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryCopies(UUID id, Kind kind, String slug, String op, String reason, long position, Instant at,
        int partners, int applied, int behind, int stillShown, int unknown, List<Copy> items, boolean truncated) {

    /** The latest change. */
    record Latest(Kind kind, String slug, String op, String reason, long position, Instant at) {
    }

    /** One partner (openapi: CopyOfAStory). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Copy(String partner, String name, String state, Long position, Instant at) {

        static Copy unknown(String partner, String name) {
            return new Copy(partner, name, "unknown", null, null);
        }
    }

    /** @param all one more than {@link Copies#MOST} where there are more */
    static StoryCopies of(UUID id, Latest latest, List<Copy> all) {
        List<Copy> items = all.stream().limit(Copies.MOST).toList();
        return new StoryCopies(id, latest.kind, latest.slug, latest.op, latest.reason, latest.position, latest.at, items.size(), in("applied", items),
                in("behind", items), in("still_shown", items), in("unknown", items), items, all.size() > Copies.MOST);
    }

    private static int in(String state, List<Copy> copies) {
        return (int) copies.stream().filter(copy -> copy.state.equals(state)).count();
    }
}
