package org.researchstories.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;

/** What came of a grant, and the stories that say why it was given. */
final class RelatedDocuments {

    private RelatedDocuments() {
    }

    static void of(ObjectNode story, ArrayNode into) {
        story.path("outputs").forEach(output -> output(output, into));
        List.of("challenges", "strategies").forEach(name -> story.path(name).forEach(other -> into.addObject()
                .put("title", other.path("title").asText()).put("url", Addresses.absolute(story, other.path("href").asText()))
                .put("documentType", other.path("kind").asText())));
    }

    private static void output(JsonNode output, ArrayNode into) {
        ObjectNode document = into.addObject().put("title", output.path("title").asText()).put("documentType", output.path("kind").asText());
        if (output.has("scheme")) {
            document.put("id", output.path("scheme").asText() + ":" + output.path("value").asText());
        }
        Grant.text(output, "url").ifPresent(url -> document.put("url", url));
    }
}
