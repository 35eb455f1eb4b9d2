package org.researchstories.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import org.researchstories.body.Block;
import org.researchstories.body.Body;
import org.researchstories.body.Callout;
import org.researchstories.body.Section;
import org.researchstories.body.Span;
import org.researchstories.document.Document;
import org.researchstories.rendering.Passage;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an item shows beyond its outline, with its text in the form that is asked for. */
@Singleton
class TextForms {

    private final BaseUrl base;

    TextForms(BaseUrl base) {
        this.base = base;
    }

    /** A JSON object (openapi: BodyFields). The blocks are served as they are stored. */
    String body(Document document, BodyFormat format) {
        if (format == BodyFormat.BLOCKS) {
            return document.body();
        }
        StoredText text = StoredText.of(document);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        addText(text, text.sections(), format, body);
        if (format != BodyFormat.NONE) {
            body.set("bodyMedia", text.shown().path("bodyMedia"));
            body.set("linkedStories", text.shown().path("linkedStories"));
        }
        JsonNode sections = text.shown().path("sections");
        sections.forEach(section -> keep(format, (ObjectNode) section));
        return body.<ObjectNode>set("sections", sections).toString();
    }

    /** Nothing where no text is asked for. */
    void addText(StoredText text, List<Section> sections, BodyFormat format, ObjectNode answer) {
        if (format == BodyFormat.BLOCKS) {
            answer.set(format.property, StoredText.json(new Body(sections.stream().flatMap(section -> section.blocks().stream()).toList())));
        } else if (format != BodyFormat.NONE) {
            answer.put(format.property, format.rendering.apply(text.passage(sections, URI.create(base.of("/")))));
        }
    }

    /** The text alone; empty where there is none. @param notices what must be read before it, in plain text */
    String alone(Document document, List<String> notices, Function<Passage, String> form) {
        StoredText text = StoredText.of(document);
        if (text.sections().isEmpty()) {
            return "";
        }
        Stream<Section> first = notices.isEmpty() ? Stream.of() : Stream.of(new Section(Section.INTRODUCTION, null,
                notices.stream().map(notice -> (Block) new Callout(Callout.Tone.WARNING, List.of(Span.of(notice)))).toList()));
        return form.apply(text.passage(Stream.concat(first, text.sections().stream()).toList(), URI.create(base.of("/"))));
    }

    static void keep(BodyFormat format, ObjectNode section) {
        section.put("href", format.keptIn(section.path("href").asText()));
    }
}
