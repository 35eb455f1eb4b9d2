package org.researchstories.editorial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396). */
final class MergePatch {

    private MergePatch() {
    }

    /** Section 2 of the RFC. Neither argument is changed. */
    static JsonNode applied(JsonNode patch, JsonNode target) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                result.remove(member.getKey());
            } else {
                JsonNode standing = result.path(member.getKey());
                result.set(member.getKey(), applied(member.getValue(), standing));
            }
        });
        return result;
    }
}
