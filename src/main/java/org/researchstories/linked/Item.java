package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.story.Kind;

import java.net.URI;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A story by itself, as its JSON shows it (openapi: Challenge, Strategy, Research), and the addresses that follow from it. */
record Item(JsonNode json) {

    Kind kind() {
        return Kind.of(text("kind"));
    }

    /** Null where there is none. */
    String text(String property) {
        return json.path(property).textValue();
    }

    JsonNode at(String property) {
        return json.path(property);
    }

    /** None where the property is absent. */
    Stream<JsonNode> each(String property) {
        return StreamSupport.stream(json.path(property).spliterator(), false);
    }

    /** The page about the story, and what it is called in linked data. */
    String page() {
        return text("canonicalUrl");
    }

    /** Something that the page tells of. */
    String part(String name) {
        return page() + "#" + name;
    }

    /**
     * @param href a path within this API
     */
    String absolute(String href) {
        String self = at("links").path("self").asText();
        return page().endsWith(self) && !self.isEmpty()
                ? page().substring(0, page().length() - self.length()) + href : URI.create(page()).resolve(href).toString();
    }
}
