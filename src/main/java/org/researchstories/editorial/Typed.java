package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.body.Body;
import org.researchstories.manuscript.LineFault;
import org.researchstories.manuscript.MarkdownBody;
import org.researchstories.manuscript.Reading;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

/** The body of a draft as its author types it, in Markdown. What is kept is blocks, whichever way it came. */
@ApplicationScoped
class Typed {

    private static final String WORDING = "/story/wording";
    private static final String BODY = "body";

    private final ObjectMapper json;

    Typed(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Puts blocks in the place of Markdown, where that is what was sent.
     *
     * @throws Problem with everything in it that no body can be made of, line by line
     */
    void read(ObjectNode content) {
        if (content.at(WORDING) instanceof ObjectNode wording && wording.path(BODY).isTextual()) {
            Reading reading = MarkdownBody.read(wording.get(BODY).asText());
            if (!reading.faults().isEmpty()) {
                throw Problem.invalidRequest(reading.faults().stream().map(Typed::violation).toList());
            }
            wording.set(BODY, json.valueToTree(reading.body()));
        }
    }

    /** The same content with Markdown in the place of the blocks, where it has any. */
    JsonNode written(JsonNode content) {
        ObjectNode typed = content.deepCopy();
        if (typed.at(WORDING) instanceof ObjectNode wording && wording.path(BODY).isArray()) {
            wording.put(BODY, MarkdownBody.write(json.convertValue(wording.get(BODY), Body.class)));
        }
        return typed;
    }

    private static Violation violation(LineFault fault) {
        return Violation.ofBody("/content" + WORDING + "/" + BODY, "Line %d, column %d: %s".formatted(fault.line(), fault.column(), fault.message()));
    }
}
