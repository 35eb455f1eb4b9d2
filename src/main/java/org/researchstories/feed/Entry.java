package org.researchstories.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.researchstories.vocabulary.Doi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A story as feeds show it: made of its JSON and its text and of nothing else, so it tells nothing that is not public.
 *
 * @param story    as lists show it
 * @param html     the text with its notices; null where only the summary is wanted, or there is no more
 * @param plain    likewise; null too where the format has no place for it
 * @param absolute makes whole addresses of paths of this API
 */
record Entry(ObjectNode story, String id, String html, String plain, UnaryOperator<String> absolute) {

    /** What a story is about: an entry of a vocabulary, by its whole address. */
    record Category(String scheme, String term, String label) {
    }

    /** @param language null where it is not known */
    record Link(String href, String title, String language) {
    }

    private static final Map<String, String> SCHEMES = Map.of("hrcsHealthCategories", "hrcs-hc", "hrcsResearchActivities", "hrcs-ra",
            "cso", "icrp-cso");

    /** Null where there is none. */
    String text(String name) {
        return story.path(name).textValue();
    }

    JsonNode at(String name) {
        return story.path(name);
    }

    Stream<JsonNode> each(String name) {
        return each(story.path(name));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** With its notices before it. */
    String summary() {
        return Stream.concat(Notices.of(story).stream(), Stream.of(text("summary"))).collect(Collectors.joining(" "));
    }

    Instant published() {
        return Instant.parse(text("firstPublishedAt"));
    }

    /** When readers last had reason to read it again: a withdrawal is one too. */
    Instant updated() {
        Instant changed = Instant.parse(text("contentUpdatedAt"));
        String withdrawn = at("withdrawal").path("at").textValue();
        return withdrawn == null || Instant.parse(withdrawn).isBefore(changed) ? changed : Instant.parse(withdrawn);
    }

    List<String> authors() {
        return each("authors").map(author -> author.path("name").asText()).toList();
    }

    /** Who pays for research and who does it, as far as they may be named; none of other stories. */
    List<String> contributors() {
        return Stream.of(each("funders").map(funder -> funder.path("organisation").path("name")), Stream.of(at("leadOrganisation").path("name")),
                        each("people").map(person -> person.path("displayName")))
                .flatMap(names -> names).map(JsonNode::textValue).filter(Objects::nonNull).distinct().toList();
    }

    List<Category> categories() {
        Stream<Category> awards = Stream.ofNullable(at("award").path("funderReference").textValue())
                .map(reference -> new Category(absolute.apply("/v1/research#award"), reference, null));
        return Stream.of(categories("cancerTypes", "/v1/cancer-types"), categories("topics", "/v1/topics"), classifications(), awards)
                .flatMap(all -> all).toList();
    }

    private Stream<Category> categories(String name, String vocabulary) {
        return each(name).map(it -> new Category(absolute.apply(vocabulary), it.path("key").asText(), it.path("label").textValue()));
    }

    private Stream<Category> classifications() {
        return SCHEMES.entrySet().stream().sorted(Map.Entry.comparingByValue()).flatMap(scheme -> each(at("classifications").path(scheme.getKey()))
                .map(it -> new Category(absolute.apply("/v1/classifications/" + scheme.getValue()), it.path("code").asText(), it.path("label").textValue())));
    }

    /** The story in other languages. */
    List<Link> translations() {
        return each("availableLocales").filter(it -> !it.path("locale").asText().equals(text("locale")))
                .map(it -> new Link(absolute.apply(it.path("href").asText()), null, it.path("locale").asText())).toList();
    }

    /** Other stories that it is linked to, each once. */
    List<Link> related() {
        return Stream.of("challenges", "strategies", "research", "components", "relatedStories").flatMap(this::each)
                .map(it -> new Link(absolute.apply(it.path("href").asText()), it.path("title").asText(), it.path("locale").asText())).distinct().toList();
    }

    /** What it rests on, as far as that has an address. */
    List<Link> sources() {
        return each("references").flatMap(it -> Stream.concat(Stream.ofNullable(it.path("url").textValue()).map(absolute),
                Stream.ofNullable(it.path("doi").textValue()).map(Doi::address)).limit(1)
                .map(href -> new Link(href, it.path("citation").asText(), null))).distinct().toList();
    }

    /** The picture at its head. */
    Optional<Link> picture() {
        return Optional.of(at("heroImage")).filter(it -> it.path("type").asText().equals("image"))
                .map(it -> new Link(absolute.apply(it.path("url").asText()), it.path("alt").textValue(), null));
    }
}
