package org.researchstories.publication;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where in a draft something is named. */
final class Place {

    private Place() {
    }

    /** The JSON Pointer (RFC 6901) to the first place with this very text; to the whole draft where there is none. */
    static String of(String text, JsonNode draft) {
        return find(text, draft, "").findFirst().orElse("");
    }

    private static Stream<String> find(String text, JsonNode node, String here) {
        if (node.isTextual()) {
            return node.textValue().equals(text) ? Stream.of(here) : Stream.empty();
        }
        return node.isArray()
                ? IntStream.range(0, node.size()).boxed().flatMap(place -> find(text, node.get(place), here + "/" + place))
                : node.properties().stream().flatMap(member -> find(text, member.getValue(), here + "/" + member.getKey()));
    }
}
