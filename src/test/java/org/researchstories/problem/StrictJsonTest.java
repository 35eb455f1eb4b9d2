package org.researchstories.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTimeout;

@QuarkusTest
class StrictJsonTest {

    static Stream<String> notJsonOrTooMuch() {
        return Stream.of("{", "nul", "{\"text\":\"a\",\"text\":\"b\",\"count\":1}", "{\"text\":\"a\",\"count\":1} x",
                "{\"text\":\"a\",\"count\":" + "9".repeat(400) + "}",
                "{\"text\":\"" + "x".repeat(200_001) + "\",\"count\":1}");
    }

    @ParameterizedTest
    @MethodSource("notJsonOrTooMuch")
    void whatIsNotJsonOrExhaustsItsReaderIsMalformed(String body) {
        post(body).statusCode(400).body("type", equalTo("/problems/malformed-request"));
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        RequestTargetTest.assertProblem(400, "malformed-request", RawHttp.ask(RestAssured.port, "POST /faulty/notes HTTP/1.1",
                "Content-Type: application/json", "Content-Length: 13", "", "{\"text\":\"\u00ff\u00fe\"}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void deepNestingCostsNothing(int depth) {
        String body = "[".repeat(depth);
        assertTimeout(Duration.ofSeconds(2), () -> RequestTargetTest.assertProblem(400, "invalid-request",
                RawHttp.ask(RestAssured.port, "POST /faulty/notes HTTP/1.1", "Content-Type: application/json",
                        "Content-Length: " + depth, "", body)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{\"text\":\"a\",\"count\":\"1\"} | /count", "{\"text\":\"a\",\"count\":1.5} | /count",
            "{\"text\":\"a\",\"count\":1e999999999} | /count", "{\"text\":\"a\",\"count\":true} | /count",
            "{\"text\":1,\"count\":1} | /text", "{\"text\":{},\"count\":1} | /text",
            "{\"text\":\"a\",\"count\":1,\"lines\":[{\"text\":[]}]} | /lines/0/text"})
    void aTypeIsNeverGuessed(String body, String pointer) {
        post(body).statusCode(400).body("type", equalTo("/problems/invalid-request")).body("errors.pointer", contains(pointer));
    }

    @Test
    void anUnknownPropertyIsNamedWithTheNearestThatThereIs() {
        post("{\"text\":\"a\",\"cuont\":1}").statusCode(400)
                .body("errors.pointer", contains("/cuont")).body("errors.didYouMean", contains("count"))
                .body("errors.allowed[0]", contains("count", "lines", "text"));
    }

    @Test
    void everyRuleThatABodyBreaksIsTold() {
        post("{\"text\":\"\",\"count\":0,\"lines\":[{\"text\":\"a\"},{\"text\":\"\"}]}").statusCode(400)
                .body("detail", equalTo("3 things are wrong with the request."))
                .body("errors.pointer", contains("/count", "/lines/1/text", "/text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aBodyIsNotOptional(String body) {
        post(body).statusCode(400).body("type", equalTo("/problems/invalid-request")).body("errors.pointer", contains(""));
    }

    @Test
    void anotherMediaTypeIsNotSupported() {
        given().contentType("text/csv").body("a,b").post("/faulty/notes").then().statusCode(415)
                .contentType("application/problem+json").body("type", equalTo("/problems/unsupported-media-type"));
    }

    private static ValidatableResponse post(String body) {
        return given().header("Content-Type", "application/json").body(body).post("/faulty/notes").then()
                .contentType("application/problem+json");
    }
}
