package org.researchstories.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.researchstories.problem.RawHttp.Answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.problem.RequestTargetTest.assertProblem;

@QuarkusTest
class RequestLimitsTest {

    @Test
    void anAddressMayHaveEightKilobytes() {
        String start = "/v1/challenges/";
        assertEquals(404, get(start + "a".repeat(RequestLimits.LONGEST_TARGET - start.length())).status());
        assertProblem(414, "uri-too-long", get(start + "a".repeat(RequestLimits.LONGEST_TARGET - start.length() + 1)));
        assertProblem(414, "uri-too-long", get("/v1/challenges?x=" + "y".repeat(20_000)));
    }

    @Test
    void aHeaderFieldThatIsTooLongIsNamed() {
        Answer answer = get("/v1/challenges", "Accept: " + "x".repeat(10_000), "X-Fine: x");
        assertProblem(400, "invalid-request", answer);
        assertTrue(answer.body().contains("\"errors\":[{\"header\":\"Accept\",\"detail\":\"Has more than 8192 bytes.\"}]"), answer.body());
    }

    /** The server's own limits come first there: the status is right, the body is missing. */
    @Test
    void farBeyondTheLimitsTheServerItselfRefuses() {
        assertEquals(414, get("/v1/challenges?x=" + "y".repeat(70_000)).status());
        assertEquals(431, get("/v1/challenges", "X-Long: " + "y".repeat(70_000)).status());
    }

    @Test
    void aBodyThatIsAnnouncedAsTooLargeIsNotRead() {
        Answer answer = RawHttp.ask(RestAssured.port, "POST /faulty/notes HTTP/1.1", "Content-Type: application/json",
                "Content-Length: 1048577");
        assertProblem(413, "payload-too-large", answer);
        assertEquals("close", answer.header("Connection"));
    }

    /** Quarkus answers this itself, where a body is read: the status is right, the body is missing. */
    @Test
    void aBodyThatGrowsTooLargeIsRefused() {
        String body = "{\"text\":\"a\",\"count\":1,\"lines\":[" + "{\"text\":\"a\"},".repeat(100_000) + "{\"text\":\"a\"}]}";
        assertEquals(413, RawHttp.ask(RestAssured.port, "POST /faulty/notes HTTP/1.1", "Content-Type: application/json",
                "Transfer-Encoding: chunked", "", Integer.toHexString(body.length()), body, "0").status());
    }

    @Test
    void whatIsLeftOfARefusedBodyDoesNotDisturbTheNextRequest() {
        Answer answer = RawHttp.send(RestAssured.port, "POST /v1/challenges HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}"
                + "GET /v1/challenges HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertEquals(405, answer.status());
        assertTrue(answer.body().contains("HTTP/1.1 200 OK"), answer.body());
    }

    private static Answer get(String target, String... fields) {
        return RawHttp.ask(RestAssured.port, "GET " + target + " HTTP/1.1", fields);
    }
}
