package org.researchstories.body;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BodyJsonTest {

    private static final String ONE_OF_EACH = """
            [
            {"type":"heading","level":2,"content":[{"text":"What is known"}]},
            {"type":"paragraph","content":[{"text":"See ","marks":["strong","em"]},\
            {"text":"T cells","href":"/v1/strategies/car-t-cell-therapy","termId":"t-cell","referenceId":"nhs-car-t","lang":"cy"}]},
            {"type":"list","style":"number","items":[[{"text":"one"}],[{"text":"two"}]]},
            {"type":"image","media":"lung-scan"},
            {"type":"video","media":"clinic"},
            {"type":"quote","content":[{"text":"It helped."}],"attribution":"A patient"},
            {"type":"callout","tone":"warning","content":[{"text":"Ask your doctor."}]},
            {"type":"keyFact","content":[{"text":"55 in 100"}],"reference":"cmaj-2019"},
            {"type":"table","caption":"Answers","header":[[{"text":"Drug"}],[{"text":"Share"}]],"rows":[[[{"text":"A"}],[]]]},
            {"type":"storyLink","id":"6b1f0a52-6f0c-5a0e-9d5e-0a4b8f3c2d11","text":"More"}
            ]""".replace("\n", "");

    private final JsonMapper json = new JsonMapper();

    @Test
    void everyBlockIsWrittenAsTheContractHasIt() throws Exception {
        Body body = json.readValue(ONE_OF_EACH, Body.class);
        assertEquals(ONE_OF_EACH, json.writeValueAsString(body));
        assertEquals(List.of(), body.faults());
    }

    @Test
    void whatItRefersToIsFound() throws Exception {
        Body body = json.readValue(ONE_OF_EACH, Body.class);
        assertEquals(List.of("lung-scan", "clinic"), body.mediaKeys());
        assertEquals(List.of("nhs-car-t", "cmaj-2019"), body.referenceKeys());
        assertEquals(List.of("t-cell"), body.termKeys());
        assertEquals(List.of(UUID.fromString("6b1f0a52-6f0c-5a0e-9d5e-0a4b8f3c2d11")), body.storyIds());
    }

    @Test
    void plainTextIsALineForWhateverIsReadInOneGo() throws Exception {
        assertEquals("""
                What is known
                See T cells
                one
                two
                It helped.
                A patient
                Ask your doctor.
                55 in 100
                Answers
                Drug
                Share
                A
                More""", json.readValue(ONE_OF_EACH, Body.class).plainText());
    }

    @Test
    void marksAreWrittenInOneOrderAndOnce() throws Exception {
        Span span = json.readValue("{\"text\":\"a\",\"marks\":[\"em\",\"strong\",\"em\"]}", Span.class);
        Span made = new Span("a", new LinkedHashSet<>(List.of(Mark.EMPHASIS, Mark.STRONG)), null, null, null, null);
        assertEquals("{\"text\":\"a\",\"marks\":[\"strong\",\"em\"]}", json.writeValueAsString(span));
        assertEquals("{\"text\":\"a\",\"marks\":[\"strong\",\"em\"]}", json.writeValueAsString(made));
    }

    @Test
    void nullIsReadAsAbsent() throws Exception {
        Span span = json.readValue("{\"text\":\"a\",\"marks\":null,\"href\":null}", Span.class);
        assertEquals(Span.of("a"), span);
        assertEquals("{\"text\":\"a\"}", json.writeValueAsString(span));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "[{\"type\":\"html\",\"content\":\"<b>\"}]",
            "[{\"content\":[]}]",
            "[{\"type\":\"org.researchstories.body.Paragraph\",\"content\":[]}]",
            "[{\"type\":\"callout\",\"tone\":\"loud\",\"content\":[]}]",
            "[{\"type\":\"storyLink\",\"id\":\"not-a-uuid\"}]",
            "[{\"type\":\"paragraph\",\"content\":[{\"text\":\"a\",\"marks\":[\"underline\"]}]}]",
            "[{\"type\":\"paragraph\",\"content\":[{\"text\":\"a\",\"colour\":\"red\"}]}]",
            "[{\"type\":\"paragraph\",\"content\":[null]}]",
            "[null]"})
    void whatIsNotABodyCannotBeRead(String other) {
        assertThrows(JsonMappingException.class, () -> json.readValue(other, Body.class));
    }
}
