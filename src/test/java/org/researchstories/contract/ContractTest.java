package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.ProblemType;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.Arrays;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ContractTest {

    private final Contract contract = new Contract();

    @ParameterizedTest
    @CsvSource({"/, openHomePage", "/v1, describeService", "/v1/challenges, listChallenges", "/v1/challenges/a-b, getChallenge",
            "/v1/classifications/hrcs-hc, listClassifications", "/openapi.json, getContractJson", "/problems/x, getProblem"})
    void aPathLeadsToItsOperation(String path, String operation) {
        assertEquals(operation, contract.at(path).orElseThrow().get("GET").id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/", "/v2", "/v1/challenges/", "/v1/challenges/a/b", "/v1/Challenges", "/v1/classifications",
            "//", "/v1//", "v1", "/openapi.json/"})
    void nothingElseDoes(String path) {
        assertTrue(contract.at(path).isEmpty(), path);
    }

    @Test
    void everyPathOfTheContractIsFound() {
        contract.paths().forEach((template, operations) ->
                assertEquals(operations, contract.at(template.replaceAll("\\{[^}]*}", "some")).orElseThrow()));
    }

    @Test
    void aLiteralGoesBeforeAVariableAndOneThatFitsBeforeOneThatDoesNot() throws IOException {
        Contract toy = new Contract(new ObjectMapper().readTree("""
                {"paths": {"/a/{x}/c": {"get": {"operationId": "variable"}},
                           "/a/b": {"get": {"operationId": "literal"}},
                           "/a/{x}": {"parameters": [{"name": "q", "in": "query", "schema": {"type": "integer"}}],
                                      "get": {"operationId": "one"}, "delete": {"operationId": "remove"}}}}"""));
        assertEquals("literal", toy.at("/a/b").orElseThrow().get("GET").id());
        assertEquals("variable", toy.at("/a/b/c").orElseThrow().get("GET").id());
        assertEquals(Set.of("GET", "DELETE"), toy.at("/a/z").orElseThrow().keySet());
        assertEquals(Set.of("q"), toy.at("/a/z").orElseThrow().get("DELETE").queryParameters().keySet());
    }

    /** Name, status and title of a problem are promised twice: in the contract's examples and in the catalogue. */
    @Test
    void theContractShowsEveryProblemAsTheCatalogueHasIt() throws IOException {
        Map<String, String> shown = new TreeMap<>();
        try (InputStream bundle = Artefact.open("META-INF/openapi.json")) {
            for (JsonNode example : new ObjectMapper().readTree(bundle).at("/components/examples")) {
                JsonNode value = example.path("value");
                if (value.path("type").asText().startsWith("/problems/")) {
                    shown.put(value.get("type").asText(), value.path("status").asInt() + " " + value.path("title").asText());
                }
            }
        }
        Map<String, String> known = Arrays.stream(ProblemType.values())
                .collect(Collectors.toMap(ProblemType::path, type -> type.status() + " " + type.title(), (a, b) -> a, TreeMap::new));
        assertEquals(known, shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'format':'uuid' | 66d780cd-9346-5a31-bc15-a07958f2f10a | true", "'format':'uuid' | 66d780cd93465a31bc15a07958f2f10a | false",
            "'format':'date' | 2024-02-29 | true", "'format':'date' | 2023-02-29 | false", "'format':'date' | 2023-2-9 | false",
            "'format':'date-time' | 2026-01-01T00:00:00Z | true", "'format':'date-time' | 2026-01-01t00:00:00.5+01:00 | true",
            "'format':'date-time' | 2026-01-01T00:00Z | false", "'format':'date-time' | 2026-01-01T00:00:00+01:00:30 | false",
            "'format':'date-time' | 2026-01-01T00:00:00+01 | false", "'format':'date-time' | 2026-02-29T00:00:00Z | false",
            "'pattern':'^[a-z]+$' | abc | true", "'pattern':'^[a-z]+$' | aBc | false", "'minLength':2 | a | false",
            "'maxLength':2 | \uD83E\uDDEC\uD83E\uDDEC | true", "'minLength':2 | \uD83E\uDDEC | false",
            "'type':'integer','minimum':3 | 2 | false", "'type':'integer','maximum':3 | 4 | false", "'type':'integer' | -5 | true"})
    void aValueIsHeldAgainstItsSchema(String schema, String value, boolean right) throws IOException {
        assertEquals(right, Schema.of(new ObjectMapper().readTree("{" + schema.replace('\'', '"') + "}")).faultOf(value).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'minLength':3,'maxLength':3 | Must have 3 characters.", "'minLength':3,'maxLength':9 | Must have 3 to 9 characters."})
    void aLengthIsToldAsPeopleSayIt(String schema, String fault) throws IOException {
        assertEquals(fault, Schema.of(new ObjectMapper().readTree("{" + schema.replace('\'', '"') + "}")).faultOf("a").orElseThrow());
    }
}
