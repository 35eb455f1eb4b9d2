package org.researchstories.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.researchstories.editorial.DraftSummary;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryReference;

import java.util.List;
import java.util.UUID;

/**
 * How a story stands towards the public, and what lies on the desk of it (openapi: StoryStanding).
 *
 * @param state     {@code unpublished}, {@code published}, {@code withdrawn}, {@code archived} or {@code erased}
 * @param version   as readers see it; null where they see none
 * @param referrers public stories that show it, the first hundred
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Standing(UUID id, Kind kind, String state, Integer version, List<DraftSummary> drafts, List<StoryReference> referrers) {

    /** What a change of how it stands has to be based on. */
    String tag() {
        return "\"" + state + (version == null ? "" : "-" + version) + "\"";
    }
}
