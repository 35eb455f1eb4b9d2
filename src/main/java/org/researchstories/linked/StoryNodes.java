package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.reading.Publisher;

/** The nodes of a story's graph, for a graph of several stories. */
public final class StoryNodes {

    /** Where the words of the nodes are explained. */
    public static final String CONTEXT = Graph.CONTEXT;

    private StoryNodes() {
    }

    /**
     * As an array. Two stories that tell of the same thing each have a node of it, under the same id and saying the same, or of a
     * story that is only mentioned less.
     *
     * @param story by itself as its JSON shows it, with the body's blocks
     */
    public static JsonNode of(ObjectNode story, Publisher publisher) {
        return StoryGraph.of(new Item(story), publisher).get("@graph");
    }
}
