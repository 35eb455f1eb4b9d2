package org.researchstories.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges/%FF", "/v1/challenges/%C0%AF", "/v1/challenges/%ED%A0%80", "/v1/challenges/%00",
            "/v1/challenges/%0A", "/v1/challenges/%7F", "/v1/challenges/%", "/v1/challenges/%2", "/v1/challenges/%zz",
            "/v1/challenges/\u00e9", "/v1/challenges#fragment", "/v1/<script>", "/v1/a|b", "/no/such/%", "/faulty?%",
            "/faulty?a=%FF"})
    void whatIsNoProperAddressIsMalformed(String target) {
        assertProblem(400, "malformed-request", RawHttp.ask(RestAssured.port, "GET " + target + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//v1//challenges", "/v1//challenges", "/v1/challenges/", "/v1/challenges;x=1",
            "/v1/challenges%3Bx=1", "/v1/./challenges", "/v1/../v1/challenges", "/v1/%2e%2e/v1", "/v1%2Fchallenges",
            "/v1/a%5Cb", "/V1/challenges", "/index.html", "/favicon.ico", "*"})
    void everyPathHasOneSpellingAndAnyOtherIsNotFound(String target) {
        assertProblem(404, "not-found", RawHttp.ask(RestAssured.port, "GET " + target + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1/challenges", "/v1/%63hallenges", "http://localhost/v1/challenges",
            "/v1/challenges?"})
    void aProperAddressIsAnswered(String target) {
        assertEquals(200, RawHttp.ask(RestAssured.port, "GET " + target + " HTTP/1.1").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "[::", "a:b", "a:99999", "a/b", "user@a", "a:80:80"})
    void aHostThatIsNoneIsMalformed(String host) {
        assertProblem(400, "malformed-request", RawHttp.send(RestAssured.port,
                "GET /v1/challenges HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void fromOneDotOneOnWithoutAHostNothingIsAnswered() {
        assertProblem(400, "malformed-request", RawHttp.send(RestAssured.port, "GET /v1 HTTP/1.1\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void whatAsksTheServerOrAnotherOneIsNotFound() {
        assertProblem(404, "not-found", RawHttp.ask(RestAssured.port, "OPTIONS * HTTP/1.1"));
        assertProblem(404, "not-found", RawHttp.ask(RestAssured.port, "CONNECT localhost:80 HTTP/1.1"));
    }

    static void assertProblem(int status, String type, Answer answer) {
        assertEquals(status, answer.status(), answer.head());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertEquals("no-store", answer.header("Cache-Control"));
        assertNotNull(answer.header("Date"));
        assertTrue(answer.body().startsWith("{\"type\":\"/problems/" + type + "\""), answer.body());
    }
}
