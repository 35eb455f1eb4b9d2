package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.linked.StoryNodes;
import org.researchstories.reading.Publisher;
import org.researchstories.reading.StoryWriting;

import java.io.IOException;
import java.io.Writer;

/** Stories as one graph of JSON-LD (openapi: LinkedStories). */
final class GraphOfStories implements StoryWriting {

    private final Publisher publisher;
    private String separator = "";

    GraphOfStories(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void begin(Writer out) throws IOException {
        out.append("{\"@context\":\"").append(StoryNodes.CONTEXT).append("\",\"@graph\":[");
    }

    @Override
    public void write(ObjectNode story, JsonNode beside, Writer out) throws IOException {
        for (JsonNode node : StoryNodes.of(story, publisher)) {
            out.append(separator).append(node.toString());
            separator = ",";
        }
    }

    @Override
    public void end(Writer out) throws IOException {
        out.append("]}");
    }
}
