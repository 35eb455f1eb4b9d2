package org.researchstories.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.body.Body;
import org.researchstories.body.Section;
import org.researchstories.document.Document;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes a section by itself (openapi: Section), but for what depends on the day and on the request. */
@ApplicationScoped
class SectionWriting {

    private static final int MOST_ALLOWED = 100;

    private static final List<String> BEFORE = List.of("id", "kind", "locale", "slug", "title", "status", "withdrawal");
    private static final List<String> AFTER = List.of("edition", "sourceEdition", "translationStale", "licence", "attribution", "sample", "sampleNotice", "availableLocales");

    private final TextForms texts;

    SectionWriting(TextForms texts) {
        this.texts = texts;
    }

    /** A JSON object; a problem where the story has no such section. */
    String section(Document document, String key, BodyFormat format) {
        StoredText text = StoredText.of(document);
        List<String> keys = text.sections().stream().map(Section::key).toList();
        int place = keys.indexOf(key);
        if (place < 0) {
            throw unknown(key, keys);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        copy(BEFORE, text.outline(), answer);
        JsonNode listed = text.shown().path("sections");
        listed.forEach(section -> TextForms.keep(format, (ObjectNode) section));
        answer.set("section", listed.path(place));
        addText(text, text.sections().get(place), format, answer);
        copy(AFTER, text.outline(), answer);
        return answer.<ObjectNode>set("links", links(text, listed, place, format)).toString();
    }

    private void addText(StoredText text, Section section, BodyFormat format, ObjectNode answer) {
        Body body = section.body();
        texts.addText(text, List.of(section), format, answer);
        if (format != BodyFormat.NONE) {
            answer.set("bodyMedia", those(text.shown().path("bodyMedia"), "key", body.mediaKeys()));
            answer.set("linkedStories", those(text.shown().path("linkedStories"), "id", body.storyIds().stream().map(UUID::toString).toList()));
        }
        answer.set("references", those(text.outline().path("references"), "key", body.referenceKeys()));
        answer.set("glossaryTerms", those(text.outline().path("glossaryTerms"), "key", body.termKeys()));
    }

    /** In the order of the keys; none for a key that nothing has. */
    private static ArrayNode those(JsonNode all, String name, List<String> keys) {
        ArrayNode those = JsonNodeFactory.instance.arrayNode();
        keys.forEach(key -> all.forEach(each -> {
            if (each.path(name).asText().equals(key)) {
                those.add(each);
            }
        }));
        return those;
    }

    private static ObjectNode links(StoredText text, JsonNode listed, int place, BodyFormat format) {
        ObjectNode links = JsonNodeFactory.instance.objectNode();
        links.set("self", listed.path(place).path("href"));
        links.put("story", format.keptIn(text.outline().path("links").path("self").asText()));
        IntStream.of(place - 1).filter(previous -> previous >= 0).forEach(previous -> links.set("previous", listed.path(previous).path("href")));
        IntStream.of(place + 1).filter(next -> next < listed.size()).forEach(next -> links.set("next", listed.path(next).path("href")));
        return links;
    }

    private static void copy(List<String> names, ObjectNode from, ObjectNode to) {
        names.stream().filter(from::has).forEach(name -> to.set(name, from.get(name)));
    }

    private static Problem unknown(String key, List<String> keys) {
        Violation violation = Violation.ofParameter("section", "The story has no such section in this language.").allowing(keys, key);
        return Problem.notFound("The story has no section " + key + ".")
                .violating(List.of(violation.allowing(keys.stream().limit(MOST_ALLOWED).toList())))
                .header("Vary", "Accept-Language");
    }
}
