package org.researchstories.contract;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.problem.RawHttp.Answer;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class MethodsAndMediaTypesTest {

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "PROPFIND", "TRACE", "CONNECT", "MADEUP", "get"})
    void aMethodThatIsNotInTheContractIsNotAllowed(String method) {
        Answer answer = RawHttp.ask(RestAssured.port, method + " /v1/challenges HTTP/1.1");
        assertEquals(405, answer.status());
        assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
        assertTrue(answer.body().startsWith("{\"type\":\"/problems/method-not-allowed\""), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PROPFIND", "TRACE", "MADEUP", "OPTIONS", "HEAD"})
    void whereNothingIsNoMethodIsOfUse(String method) {
        assertEquals(404, RawHttp.ask(RestAssured.port, method + " /no/such/path HTTP/1.1").status());
        assertEquals(404, RawHttp.ask(RestAssured.port, method + " /v1/a/b/c HTTP/1.1").status());
    }

    @Test
    void optionsTellsTheMethods() {
        Answer answer = RawHttp.ask(RestAssured.port, "OPTIONS /v1/challenges HTTP/1.1");
        assertEquals(204, answer.status());
        assertEquals("GET, HEAD, OPTIONS", answer.header("Allow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/json", "application/*", "APPLICATION/JSON", "application/json;charset=utf-8",
            "text/html, application/json;q=0.1", "text/html;q=0, */*;q=0.001", "garbage;;;", "application/*;q=0.x", ",,,",
            "a/b/c", "/", "q=0.5", "*", "application/json;q=2", "application/json;q=-1"})
    void whateverDoesNotClearlyExcludeJsonGetsIt(String accept) {
        Answer answer = RawHttp.ask(RestAssured.port, "GET /v1/challenges HTTP/1.1", "Accept: " + accept);
        assertEquals(200, answer.status(), answer.body());
        assertEquals("application/json", answer.header("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "*/*;q=0", "application/json;q=0", "application/json;q=0, */*", "application/*;q=0, */*;q=0.5",
            "text/html, garbage;;;", "application/problem+json", "application/jso"})
    void whatExcludesJsonIsToldThatThereIsNothingElse(String accept) {
        Answer answer = RawHttp.ask(RestAssured.port, "GET /v1/challenges HTTP/1.1", "Accept: " + accept);
        assertEquals(406, answer.status());
        JsonPath problem = new JsonPath(answer.body());
        assertEquals("/problems/not-acceptable", problem.getString("type"));
        assertEquals("Accept", problem.getString("errors[0].header"));
        assertEquals(List.of("application/json"), problem.getList("errors[0].allowed"));
        assertTrue(answer.header("Vary").contains("Accept"), answer.header("Vary"));
    }

    @Test
    void severalFieldsCountAsOne() {
        assertEquals(200, RawHttp.ask(RestAssured.port, "GET /v1/challenges HTTP/1.1", "Accept: text/plain", "Accept: application/json").status());
    }

    @Test
    void pagesAndTheContractAreNegotiatedTheSameWay() {
        assertEquals(406, RawHttp.ask(RestAssured.port, "GET /problems HTTP/1.1", "Accept: application/json").status());
        assertEquals(406, RawHttp.ask(RestAssured.port, "GET /openapi.yaml HTTP/1.1", "Accept: application/json").status());
        assertEquals(200, RawHttp.ask(RestAssured.port, "GET /openapi.yaml HTTP/1.1", "Accept: application/yaml").status());
        assertEquals(200, RawHttp.ask(RestAssured.port, "GET /docs HTTP/1.1", "Accept: text/html,application/xhtml+xml,*/*;q=0.8").status());
    }
}
