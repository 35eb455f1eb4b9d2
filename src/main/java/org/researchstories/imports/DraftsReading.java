package org.researchstories.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.editorial.DraftKind;
import org.researchstories.problem.RequestProblems;
import org.researchstories.vocabulary.Language;

import java.util.List;
import java.util.function.Consumer;

/** A list of drafts as this API has them. */
@ApplicationScoped
class DraftsReading implements Reading {

    private final ObjectMapper json;
    private final JsonItems items;

    DraftsReading(ObjectMapper json) {
        this.json = json;
        this.items = new JsonItems(json, null);
    }

    /** openapi: ImportedDraft. */
    record SentDraft(DraftKind kind, String externalId, String subject, Language locale, JsonNode content, List<Reference> references) {

        Row at(String place) {
            return new Row(place, kind, externalId, locale,
                    new Row.Said(subject, content, references == null ? List.of() : references), List.of()).checked();
        }
    }

    @Override
    public Form form() {
        return Form.DRAFTS;
    }

    @Override
    public void glance(byte[] data) {
        Malformed.refuse(() -> items.each(Utf8.text(data), (row, number) -> { }));
    }

    @Override
    public void read(Sent sent, Consumer<Row> each) {
        items.each(Utf8.text(sent.data()), (row, number) -> each.accept(row(row, "/" + number)));
    }

    private Row row(JsonNode row, String place) {
        return row.isObject() ? draft(row, place) : Row.refused(place, "", "Must be an object.");
    }

    /** What cannot be read as a draft still has the name that it goes by, where that can be read. */
    Row draft(JsonNode row, String place) {
        try {
            return json.treeToValue(row, SentDraft.class).at(place);
        } catch (JsonMappingException wrong) {
            return Row.refused(place, row.path("externalId").textValue(), List.of(RequestProblems.violation(wrong, "")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("JSON that was read before cannot be read", e);
        }
    }
}
