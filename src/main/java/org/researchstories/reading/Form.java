package org.researchstories.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A form in which a story can be read besides the JSON of the contract. It is made of that JSON, and tells besides who publishes it and nothing else, so it
 * can tell nothing that is not public, and what validates the one validates the other.
 */
public interface Form {

    /** As the contract has it among the media types of a story: in lower case and without parameters. */
    String mediaType();

    /**
     * The story in this form, the same for the same story.
     *
     * @param item a story by itself as its JSON shows it, with the body's blocks
     */
    String write(ObjectNode item);
}
