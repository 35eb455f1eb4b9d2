package org.researchstories.contract;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.problem.RawHttp.Answer;
import org.researchstories.world.Staff;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a body must look like before anybody reads it. */
@QuarkusTest
class StrictBodyTest {

    private static final String POST = "POST /edit/v1/keys HTTP/1.1";

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON", "application/json;charset=utf-8", "application/json; charset=\"UTF-8\""})
    void jsonIsTaken(String type) {
        Answer answer = send(POST, "{}", "Content-Type: " + type);
        assertEquals(400, answer.status());
        assertEquals(List.of("/expiresAt", "/holder", "/name", "/roles"), new JsonPath(answer.body()).getList("errors.pointer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/merge-patch+json", "application/xml", "application/json;charset=utf-16", "json", "*/*",
            "application/*", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json, text/plain"})
    void anotherFormIsNot(String type) {
        refused("Content-Type", List.of("application/json"), send(POST, "{}", "Content-Type: " + type));
    }

    @Test
    void aBodySaysWhatItIsAndOnce() {
        refused("Content-Type", List.of("application/json"), send(POST, "{}"));
        refused("Content-Type", List.of("application/json"), send(POST, "{}", "Content-Type: application/json", "Content-Type: text/plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate, identity", "x"})
    void aCompressedBodyIsNotTaken(String coding) {
        refused("Content-Encoding", List.of("identity"), send(POST, "{}", "Content-Type: application/json", "Content-Encoding: " + coding));
    }

    @Test
    void whereABodyIsTakenItMustBeThere() {
        Answer answer = ask(POST, "Content-Type: application/json");
        assertEquals(400, answer.status());
        assertEquals("A body is missing.", new JsonPath(answer.body()).getString("errors[0].detail"));
    }

    @Test
    void whereNoneIsTakenNoneMayBeThere() {
        Answer answer = send("DELETE /edit/v1/keys/00000000 HTTP/1.1", "{}", "Content-Type: application/json");
        assertEquals(400, answer.status());
        assertEquals("No body is taken here.", new JsonPath(answer.body()).getString("errors[0].detail"));
        assertEquals(404, ask("DELETE /edit/v1/keys/00000000 HTTP/1.1", "Content-Length: 0").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {"{ | malformed-request", "[] | invalid-request", "1 | invalid-request",
            "null | invalid-request", "~{\"name\":\"a\",\"name\":\"b\"}~ | malformed-request", "{} {} | invalid-request", "~\"\"~ | invalid-request"})
    void whatIsInItIsReadStrictly(String body, String type) {
        Answer answer = send(POST, body, "Content-Type: application/json");
        assertEquals(400, answer.status(), answer.body());
        assertTrue(answer.body().startsWith("{\"type\":\"/problems/" + type), answer.body());
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        assertEquals(413, ask(POST, "Content-Type: application/json", "Content-Length: 1048577").status());
    }

    private static void refused(String field, List<String> allowed, Answer answer) {
        assertEquals(415, answer.status(), answer.body());
        JsonPath problem = new JsonPath(answer.body());
        assertEquals("/problems/unsupported-media-type", problem.getString("type"));
        assertEquals(field, problem.getString("errors[0].header"));
        assertEquals(allowed, problem.getList("errors[0].allowed"));
    }

    private static Answer send(String line, String body, String... fields) {
        String[] all = new String[fields.length + 3];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "Content-Length: " + body.length();
        all[fields.length + 1] = "";
        all[fields.length + 2] = body;
        return ask(line, all);
    }

    private static Answer ask(String line, String... fields) {
        String[] all = new String[fields.length + 1];
        all[0] = "Authorization: Bearer " + Staff.in("administrator").key();
        System.arraycopy(fields, 0, all, 1, fields.length);
        return RawHttp.ask(RestAssured.port, line, all);
    }
}
