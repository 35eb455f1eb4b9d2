package org.researchstories.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.Writer;

/** How one long answer is written of many stories, one after another. Each answer has its own, which may count as it goes. */
public interface StoryWriting {

    /** What stands before the first story. */
    void begin(Writer out) throws IOException;

    /**
     * The next story.
     *
     * @param story  by itself as its JSON shows it, without its text unless that was asked for
     * @param beside what was asked for beside it; null where nothing was, or there is nothing
     */
    void write(ObjectNode story, JsonNode beside, Writer out) throws IOException;

    /** What stands behind the last one. */
    void end(Writer out) throws IOException;
}
