package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.vocabulary.Language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a content says of whose it is. It may leave that out, but not say otherwise. */
record Identity(Map<String, String> members) {

    static Identity of(DraftKind kind, String subject, Language language) {
        Map<String, String> members = new LinkedHashMap<>();
        if (kind.isStory()) {
            members.put("/story/id", subject);
            members.put("/story/locale", language.tag);
        } else if (kind == DraftKind.CLASSIFICATION) {
            String[] scheme = subject.split("/", 2);
            members.put("/id/scheme", scheme[0]);
            members.put("/id/code", scheme.length < 2 ? "" : scheme[1]);
        } else {
            members.put("/key", subject);
        }
        return new Identity(members);
    }

    /** Whose a content says that it is: its key, its id, or a scheme and a code with a slash between them; null where it does not. */
    static String subject(DraftKind kind, JsonNode content) {
        if (kind == DraftKind.CLASSIFICATION) {
            JsonNode id = content.path("id");
            return id.path("scheme").isTextual() && id.path("code").isTextual() ? id.path("scheme").asText() + "/" + id.path("code").asText() : null;
        }
        JsonNode own = content.at(kind.isStory() ? "/story/id" : "/key");
        return own.isTextual() ? own.asText() : null;
    }

    /** @throws Problem where it says otherwise */
    void sign(ObjectNode content) {
        List<Violation> violations = new ArrayList<>();
        members.forEach((pointer, value) -> {
            JsonNode said = content.at(pointer);
            if (!said.isMissingNode() && !said.equals(TextNode.valueOf(value))) {
                violations.add(Violation.ofBody("/content" + pointer, "Must be %s here, or left out.".formatted(value)));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalidRequest(violations);
        }
        members.forEach((pointer, value) -> {
            String[] path = pointer.substring(1).split("/");
            if (path.length == 1) {
                content.put(path[0], value);
            } else if (content.path(path[0]).isMissingNode() || content.get(path[0]) instanceof ObjectNode) {
                content.withObject("/" + path[0]).put(path[1], value);
            }
        });
    }
}
