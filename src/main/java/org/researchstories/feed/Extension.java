package org.researchstories.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** What a story has that JSON Feed has no place for (openapi: FeedExtension), under the names that it has everywhere here. */
final class Extension {

    private static final List<String> AS_IT_IS = List.of("kind", "standfirst", "status", "withdrawal", "edition", "translationStale", "changeNote", "licence", "attribution",
            "sample", "sampleNotice", "review", "award", "funders", "leadOrganisation", "people", "classifications", "registryIds", "outputs");

    /** Where stories are mentioned, and what each is where the mention does not say. */
    private static final Map<String, String> UNLESS_SAID = Map.of("challenges", "investigates", "strategies", "investigates", "research", "investigates",
            "components", "component", "relatedStories", "related");
    private static final List<String> MENTIONS = List.of("challenges", "strategies", "research", "components", "relatedStories");

    private Extension() {
    }

    static ObjectNode of(Entry it, String about) {
        ObjectNode extension = JsonNodeFactory.instance.objectNode().put("about", about);
        AS_IT_IS.stream().filter(it.story()::has).forEach(name -> extension.set(name, absolute(it.at(name).deepCopy(), it)));
        it.picture().filter(picture -> picture.title() != null).ifPresent(picture -> extension.put("imageAlt", picture.title()));
        if (it.at("award").has("funderReference")) {
            extension.set("funderReference", it.at("award").get("funderReference"));
        }
        extension.set("readingTimeMinutes", it.at("readability").path("readingTimeMinutes"));
        ArrayNode locales = extension.putArray("availableLocales");
        it.each("availableLocales").forEach(other -> locales.addObject().put("locale", other.path("locale").asText())
                .put("url", it.absolute().apply(other.path("href").asText())));
        ArrayNode relations = extension.putArray("relations");
        MENTIONS.forEach(name -> it.each(name).forEach(mention -> relations.add(relation(mention, UNLESS_SAID.get(name), it))));
        return extension;
    }

    /** With whole addresses in the place of paths of this API, wherever they are in it. */
    private static JsonNode absolute(JsonNode copy, Entry of) {
        copy.findParents("href").forEach(parent -> ((ObjectNode) parent).put("href", of.absolute().apply(parent.get("href").asText())));
        return copy;
    }

    private static ObjectNode relation(JsonNode mention, String unlessSaid, Entry of) {
        ObjectNode relation = JsonNodeFactory.instance.objectNode();
        List.of("id", "kind", "locale", "title").forEach(name -> relation.set(name, mention.path(name)));
        relation.put("url", of.absolute().apply(mention.path("href").asText()))
                .put("relation", mention.path("relation").asText(mention.path("role").asText(unlessSaid)));
        if (mention.has("rationale")) {
            relation.set("rationale", mention.get("rationale"));
        }
        return relation;
    }
}
