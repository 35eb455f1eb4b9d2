package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.story.Kind;

import java.util.Arrays;
import java.util.stream.Stream;

/** The stories that a story is linked to, as far as it knows them: what they tell of, its name and its page. */
final class OtherStories {

    private static final String COMPARES = "compares";

    private OtherStories() {
    }

    static Stream<Node> in(Item item) {
        return linked(item, "challenges", "strategies", "research", "components");
    }

    /** All but what the story is about. */
    static Stream<Node> mentionedBy(Item item) {
        return item.kind() == Kind.RESEARCH ? linked(item, "strategies") : in(item);
    }

    /** The challenges that research is about; none where the story is no research. */
    static Stream<Node> investigatedBy(Item item) {
        return item.kind() == Kind.RESEARCH ? linked(item, "challenges") : Stream.empty();
    }

    /** The strategies that research is about. */
    static Stream<Node> studiedBy(Item item) {
        return linked(item, "strategies");
    }

    /** The strategies that are researched with the money; what they are only compared with is not. */
    static Stream<Node> fundedBy(Item item) {
        return item.each("strategies").filter(strategy -> !strategy.path("role").asText().equals(COMPARES))
                .map(strategy -> node(strategy, item));
    }

    private static Stream<Node> linked(Item item, String... properties) {
        return Arrays.stream(properties).flatMap(item::each).map(story -> node(story, item));
    }

    private static Node node(JsonNode story, Item item) {
        String page = item.absolute(story.path("href").asText());
        return Told.elsewhere(Kind.of(story.path("kind").asText()), page).with("name", story.path("title")).with("url", page);
    }
}
