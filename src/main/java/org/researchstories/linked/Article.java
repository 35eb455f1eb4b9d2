package org.researchstories.linked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.researchstories.body.Body;
import org.researchstories.vocabulary.Language;

import java.net.URI;
import java.util.stream.Stream;

/** A story as a text. */
final class Article {

    private static final String NAME = "article";

    private static final ObjectMapper BODIES = new ObjectMapper();

    private Article() {
    }

    static Node of(Item item) {
        return Publication.of(item, Node.of("Article", item.part(NAME))
                .with("url", item.page())
                .with("mainEntityOfPage", Node.reference(item.page()))
                .withAll("identifier", Stream.of(Identifier.of("uuid", item.text("id"))))
                .with("headline", item.text("title"))
                .with("alternativeHeadline", item.text("standfirst"))
                .with("abstract", item.text("summary"))
                .with("description", Notices.before(item.text("summary"), item))
                .with("articleBody", plainText(item.at("body")))
                .with("image", Picture.reference(item))
                .withAll("author", item.each("authors").map(Article::author))
                .with("wordCount", item.at("readability").path("wordCount"))
                .with("timeRequired", "PT%dM".formatted(item.at("readability").path("readingTimeMinutes").asInt()))
                .withTexts("keywords", item.each("tags").map(JsonNode::textValue))
                .withReferences("about", Stream.concat(Terms.in(item), OtherStories.investigatedBy(item)))
                .withReferences("mentions", OtherStories.mentionedBy(item))
                .withReferences("workTranslation", isOriginal(item) ? translations(item) : Stream.empty())
                .with("translationOfWork", isOriginal(item) ? null
                        : translations(item).findFirst().map(Node::toReference).orElse(null))
                .withAll("citation", Citation.all(item)));
    }

    private static String plainText(JsonNode blocks) {
        return !blocks.isArray() ? null : BODIES.convertValue(blocks, Body.class).plainText();
    }

    private static Node author(JsonNode author) {
        return Node.of("Person").with("name", author.path("name")).with("jobTitle", author.path("role"));
    }

    /** The same text in other languages: all translations of the original, and of a translation the original. */
    static Stream<Node> translations(Item item) {
        return item.each("availableLocales")
                .filter(other -> isOriginal(item) ? !isOriginal(other) : isOriginal(other))
                .map(other -> translation(other, item));
    }

    /** Every story is written in the default language and translated from it. */
    private static boolean isOriginal(Item item) {
        return isOriginal(item.json());
    }

    private static boolean isOriginal(JsonNode text) {
        return text.path("locale").asText().equals(Language.DEFAULT.tag);
    }

    /** Called as it calls itself: by its canonical address, in which the default language goes without saying. */
    private static Node translation(JsonNode other, Item item) {
        URI href = URI.create(other.path("href").asText());
        String page = item.absolute(isOriginal(other) ? href.getRawPath() : href.toString());
        return Node.of("Article", page + "#" + NAME).with("url", page).with("inLanguage", other.path("locale"));
    }
}
