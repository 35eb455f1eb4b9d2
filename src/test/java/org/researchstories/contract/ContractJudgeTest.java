package org.researchstories.contract;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract's own examples pass its judge; each kind of fault, planted in one, does not. */
class ContractJudgeTest {

    private static final ContractFile CONTRACT = ContractFile.bundled();
    private static final ContractJudge JUDGE = new ContractJudge(CONTRACT);

    @TestFactory
    Stream<DynamicTest> everyExampleOfAnAnswerIsWhatTheContractSays() {
        return examples().map(example -> DynamicTest.dynamicTest(example.toString(),
                () -> assertEquals(List.of(), JUDGE.faults(example))));
    }

    @Test
    void everyOperationHasAnExample() {
        List<String> with = examples().filter(example -> example.status() == 200 && example.method().equals("GET")).map(Exchange::path)
                .map(path -> CONTRACT.templateOf(path).orElseThrow()).distinct().sorted().toList();
        assertEquals(CONTRACT.templates().stream().filter(template -> json(template, 200)).toList(), with);
    }

    @Test
    void anUndocumentedStatusIsAFault() {
        refused("undocumented status 418", with(challenge(), 418, challenge().responseHeaders(), challenge().body()));
    }

    @Test
    void anUndocumentedHeaderIsAFault() {
        Map<String, List<String>> headers = new HashMap<>(challenge().responseHeaders());
        headers.put("X-Powered-By", List.of("coffee"));
        refused("undocumented header X-Powered-By", with(challenge(), 200, headers, challenge().body()));
    }

    @Test
    void aMissingHeaderIsAFault() {
        Map<String, List<String>> headers = new HashMap<>(challenge().responseHeaders());
        headers.remove("ETag");
        refused("ETag", with(challenge(), 200, headers, challenge().body()));
    }

    /** Of what was faultless before, the body alone is not looked at again. */
    @Test
    void whatComesAgainIsFaultlessAgainAndAFaultInAnythingElseOfItIsSeen() {
        Exchange challenge = challenge();
        assertEquals(List.of(), JUDGE.faults(challenge));
        assertEquals(List.of(), JUDGE.faults(challenge));
        anUndocumentedHeaderIsAFault();
        aMissingHeaderIsAFault();
        anotherMediaTypeIsAFault();
        refused("nobody asked for", new Exchange("GET", challenge.path(), Map.of("fields", List.of("title")), challenge.requestHeaders(), "", 200, challenge.responseHeaders(), challenge.body()));
        anUndocumentedPropertyIsAFault();
        aMissingPropertyIsAFault();
    }

    @Test
    void anUndocumentedPropertyIsAFault() {
        refused("internalNotes", changed(body -> body.replaceFirst("\\{", "{\"internalNotes\":\"secret\",")));
    }

    @Test
    void aMissingPropertyIsAFault() {
        refused("slug", changed(body -> body.replaceFirst("\"slug\":\"[^\"]*\",", "")));
    }

    @Test
    void aValueThatTheContractDoesNotKnowIsAFault() {
        refused("status", changed(body -> body.replaceFirst("\"status\":\"published\"", "\"status\":\"draft\"")));
    }

    @Test
    void nullInsteadOfAbsenceIsAFault() {
        refused("seoDescription", changed(body -> body.replaceFirst("\\{", "{\"seoDescription\":null,")));
    }

    @Test
    void anotherMediaTypeIsAFault() {
        Map<String, List<String>> headers = new HashMap<>(challenge().responseHeaders());
        headers.put("Content-Type", List.of("text/plain"));
        refused("text/plain", with(challenge(), 200, headers, challenge().body()));
    }

    @Test
    void aRequestThatTheContractForbidsMustNotSucceed() {
        Exchange list = examples().filter(example -> example.path().equals("/v1/challenges") && example.status() == 200)
                .findFirst().orElseThrow();
        for (Map<String, List<String>> query : List.of(Map.of("colour", List.of("red")),
                Map.of("limit", List.of("0")), Map.of("limit", List.of("101")), Map.of("sort", List.of("colour")))) {
            refused("accepted although the contract forbids it", new Exchange("GET", list.path(), query,
                    Map.of(), "", 200, list.responseHeaders(), list.body()));
        }
    }

    @Test
    void aBodyThatTheContractForbidsMustNotSucceed() {
        Exchange made = examples().filter(example -> example.status() == 201 && example.path().equals("/edit/v1/keys")).findFirst().orElseThrow();
        for (String wrong : List.of("", "{}", "[]", made.requestBody().replace("author", "reader"),
                made.requestBody().replaceFirst("\\{", "{\"digest\":\"\","), made.requestBody().replaceFirst("\"name\":\"[^\"]*\"", "\"name\":1"))) {
            refused("accepted although the contract forbids it", new Exchange("POST", made.path(), Map.of(), made.requestHeaders(), wrong,
                    201, made.responseHeaders(), made.body()));
        }
        Map<String, List<String>> asCsv = new HashMap<>(made.requestHeaders());
        asCsv.put("Content-Type", List.of("text/csv"));
        refused("accepted although the contract forbids it", new Exchange("POST", made.path(), Map.of(), asCsv, made.requestBody(),
                201, made.responseHeaders(), made.body()));
    }

    @Test
    void whatIsNotForEverybodyMustNotSucceedWithoutAKey() {
        Exchange me = examples().filter(example -> example.status() == 200 && example.path().equals("/edit/v1/me")).findFirst().orElseThrow();
        refused("security", new Exchange("GET", me.path(), Map.of(), Map.of(), "", 200, me.responseHeaders(), me.body()));
    }

    @Test
    void anUndocumentedPathMustNotBeServed() {
        refused("an undocumented path that is served", new Exchange("GET", "/v1/secrets", Map.of(), Map.of(), "", 200, Map.of(), "{}"));
    }

    private static void refused(String because, Exchange exchange) {
        List<String> faults = JUDGE.faults(exchange);
        assertTrue(faults.toString().contains(because), () -> exchange + " was let through, or refused for another reason: " + faults);
    }

    private static Exchange challenge() {
        return examples().filter(example -> example.path().startsWith("/v1/challenges/") && example.status() == 200
                && example.body().contains("\"status\":\"published\"")).findFirst().orElseThrow();
    }

    private static Exchange changed(UnaryOperator<String> change) {
        Exchange challenge = challenge();
        return with(challenge, 200, challenge.responseHeaders(), change.apply(challenge.body()));
    }

    private static Exchange with(Exchange it, int status, Map<String, List<String>> headers, String body) {
        return new Exchange(it.method(), it.path(), it.query(), it.requestHeaders(), it.requestBody(), status, headers, body);
    }

    private static Stream<Exchange> examples() {
        return CONTRACT.templates().stream().flatMap(template -> CONTRACT.operations(template).stream()
                .flatMap(method -> CONTRACT.statuses(template, method).stream()
                        .flatMap(status -> examples(template, method, status))));
    }

    private static Stream<Exchange> examples(String template, String method, int status) {
        JsonNode operation = CONTRACT.operation(template, method);
        JsonNode response = CONTRACT.resolved(operation.path("responses").path(String.valueOf(status)));
        return ContractFile.names(response.path("content")).stream().filter(type -> type.endsWith("json"))
                .flatMap(type -> values(response.path("content").path(type)).map(body -> new Exchange(method,
                        template.replace("{scheme}", "hrcs-ra").replace("{name}", "not-found").replace("{section}", "how-it-works")
                                .replaceAll("\\{(keyId|previewId)}", "Ex4mple0").replace("{revision}", "1")
                                .replaceAll("\\{(id|slugOrId|draftId|storyId|scheduleId|importId|subscriptionId)}", "dd69000c-e450-56c2-be18-6aaf94de5625"),
                        query(method, template, body), asked(operation), sent(operation), status, headers(response, type), body.toString())));
    }

    /** With a key where the operation wants one, and with what says that the body is JSON where it takes one. */
    private static Map<String, List<String>> asked(JsonNode operation) {
        Map<String, List<String>> headers = new HashMap<>();
        if (!operation.path("security").isEmpty()) {
            headers.put("Authorization", List.of("Bearer something"));
        }
        ContractFile.names(operation.path("requestBody").path("content")).stream().findFirst()
                .ifPresent(type -> headers.put("Content-Type", List.of(type)));
        return headers;
    }

    private static String sent(JsonNode operation) {
        return ContractFile.names(operation.path("requestBody").path("content")).stream().findFirst()
                .flatMap(type -> values(operation.path("requestBody").path("content").path(type)).findFirst())
                .map(JsonNode::toString).orElse("");
    }

    /** What such an answer was asked for with. */
    private static Map<String, List<String>> query(String method, String template, JsonNode body) {
        if (method.equals("POST") && template.equals("/edit/v1/imports")) {
            return Map.of("source", List.of("grants-database"));
        }
        if (template.endsWith("/differences")) {
            return Map.of("from", List.of("1"), "to", List.of("2"));
        }
        return body.has("included") ? Map.of("include", List.of("relatedStories")) : Map.of();
    }

    private static Stream<JsonNode> values(JsonNode content) {
        Stream<JsonNode> named = StreamSupport.stream(content.path("examples").spliterator(), false)
                .map(CONTRACT::resolved).map(example -> example.path("value"));
        return content.has("example") ? Stream.concat(Stream.of(content.get("example")), named) : named;
    }

    private static Map<String, List<String>> headers(JsonNode response, String type) {
        Map<String, List<String>> headers = new HashMap<>();
        ContractFile.names(response.path("headers")).forEach(name -> {
            JsonNode header = CONTRACT.resolved(response.path("headers").path(name));
            JsonNode example = header.has("example") ? header.get("example") : CONTRACT.resolved(header.path("schema")).path("examples").path(0);
            headers.put(name, List.of(example.asText()));
        });
        headers.put("Content-Type", List.of(type));
        return headers;
    }

    private static boolean json(String template, int status) {
        return ContractFile.names(CONTRACT.resolved(CONTRACT.operation(template, "GET").path("responses")
                .path(String.valueOf(status))).path("content")).stream().anyMatch(type -> type.endsWith("json"));
    }
}
