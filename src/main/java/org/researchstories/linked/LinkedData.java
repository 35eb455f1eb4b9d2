package org.researchstories.linked;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.reading.Form;
import org.researchstories.reading.Publisher;

/** A story as JSON-LD 1.1 in the words of schema.org (openapi: LinkedStory). */
@ApplicationScoped
class LinkedData implements Form {

    private final Publisher publisher;

    LinkedData(Publisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public String mediaType() {
        return "application/ld+json";
    }

    @Override
    public String write(ObjectNode item) {
        return StoryGraph.of(new Item(item), publisher).toString();
    }
}
