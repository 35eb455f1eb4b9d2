package org.researchstories.imports;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.imports.Sending.IMPORTS;
import static org.researchstories.imports.Sending.challenge;
import static org.researchstories.imports.Sending.problem;

/** What cannot be read as a whole is told at once, and nothing is kept of it. */
@QuarkusTest
class WholesTest {

    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";

    private final Sending sending = Sending.ofANewSource();

    private record Whole(String type, byte[] body, String query, String told) {

        Whole(String type, String body, String told) {
            this(type, body.getBytes(StandardCharsets.UTF_8), "", told);
        }
    }

    static Stream<Whole> unreadable() {
        return Stream.of(
                new Whole(JSON, "[{", "This is not JSON (line 1"), new Whole(JSON, "[{\"kind\":\"topic\"},", "This is not JSON"),
                new Whole(JSON, "{}", "Must be a list"), new Whole(JSON, "null", "Must be a list"), new Whole(JSON, "[]", "There is nothing in it"),
                new Whole(JSON, "[{}] []", "Something follows"), new Whole(JSON, "[{\"a\":1,\"a\":2}]", "Duplicate field"),
                new Whole(JSON, "[".repeat(100_000), "exceeds what is taken"), new Whole(JSON, "[1" + ",1".repeat(20_000) + "]", "more than 20,000 rows"),
                new Whole(JSON, "[\"" + "a".repeat(300_000) + "\"]", "exceeds what is taken"),
                new Whole(JSON, "[\"é\"]".getBytes(StandardCharsets.ISO_8859_1), "", "Line 1 is not UTF-8: it has the byte E9"),
                new Whole(JSON, "[{}]".getBytes(StandardCharsets.UTF_16), "", "This is UTF-16"),
                new Whole(JSON, "[{}]".getBytes(StandardCharsets.UTF_16LE), "", "This is UTF-16"),
                new Whole(JSON, "[]".getBytes(StandardCharsets.UTF_8), "&format=360giving", "Must be an object with the list \"grants\""),
                new Whole(JSON, "{\"grants\":{}}".getBytes(StandardCharsets.UTF_8), "&format=360giving", "Must have the list \"grants\""),
                new Whole(JSON, "{\"grants\":[]}".getBytes(StandardCharsets.UTF_8), "&format=360giving", "There is nothing in it"),
                new Whole(CSV, "\n", "There is nothing in it"), new Whole(CSV, "externalId,title\n", "no rows"),
                new Whole(CSV, "externalId,title\na,\"b\"c\n", "This is not CSV"), new Whole(CSV, "externalId,title\na,\"b\n", "This is not CSV"),
                new Whole(CSV, "externalId\n" + "a\n".repeat(20_001), "more than 20,000 rows"),
                new Whole(CSV, "externalId,title\na,b\nc,Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1), "", "Line 3 is not UTF-8"),
                new Whole("text/markdown", "---\ntitle: Caf\u00e9\n---\n".getBytes(StandardCharsets.ISO_8859_1), "", "Line 2 is not UTF-8"),
                new Whole("application/zip", "no zip", "This is not a zip archive"), new Whole("application/zip", "PK\u0003\u0004", "This is not a zip archive"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsToldAtOnce(Whole whole) {
        sending.posts(whole.type, whole.body, whole.query).then().statusCode(400).body("type", equalTo("/problems/malformed-request"))
                .body("detail", containsString(whole.told));
        assertEquals(0, sending.drafts());
    }

    @Test
    void columnsThatNobodyKnowsAreToldAtOnce() {
        sending.posts(CSV, "externalId,titel,amountAwarded,amountAwarded\na,b,1,1\n", "").then().statusCode(400).body("type", equalTo("/problems/invalid-request"))
                .body("errors.pointer", contains("/titel", "/amountAwarded")).body("errors[0].didYouMean", equalTo("title"));
        sending.posts(CSV, "title\nb\n", "").then().statusCode(400).body("errors.pointer", contains("/externalId"));
    }

    @Test
    void whereItComesFromMustBeSaid() {
        sending.author().sends("[]").post(IMPORTS).then().statusCode(400).body("errors[0].parameter", equalTo("source"))
                .body("errors[0].detail", equalTo("Must be given, such as source=grants-database."));
        sending.author().sends("[]").post(IMPORTS + "?source=Not+A+Key").then().statusCode(400).body("errors[0].parameter", equalTo("source"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/plain", "application/vnd.ms-excel", "multipart/form-data; boundary=x"})
    void otherFormsAreNotTaken(String type) {
        assertEquals(415, RawHttp.ask(RestAssured.port, "POST " + IMPORTS + "?source=a HTTP/1.1", "Authorization: Bearer " + sending.author().key(),
                "Content-Type: " + type, "Content-Length: 1", "", "x").status());
    }

    @Test
    void aFormAndAMediaTypeThatDoNotGoTogetherAreToldWhichDo() {
        sending.posts(CSV, "externalId\na\n", "&format=360giving").then().statusCode(400).body("errors[0].parameter", equalTo("format"))
                .body("errors[0].allowed", contains("csv"));
        sending.posts(JSON, "[{}]", "&format=zip").then().statusCode(400).body("errors[0].allowed", contains("drafts", "360giving"));
    }

    @Test
    void anImportMayBeLargerThanOtherBodiesAndHasAnEnd() {
        String large = Sending.json(List.of(challenge("a", "Title " + "x".repeat(190_000)), challenge("b", "y".repeat(190_000)), challenge("c", "z".repeat(190_000)),
                challenge("d", "y".repeat(190_000)), challenge("e", "y".repeat(190_000)), challenge("f", "y".repeat(190_000))));
        assertEquals(List.of("created", "created", "created", "created", "created", "created"), sending.outcomes(sending.sends(JSON, large, "")));
        assertEquals(413, RawHttp.ask(RestAssured.port, "POST " + IMPORTS + "?source=a HTTP/1.1", "Content-Type: application/json",
                "Content-Length: 20971521").status());
        sending.author().sends(large).post("/edit/v1/drafts").then().statusCode(413);
    }

    @Test
    void whatNoDatabaseKeepsIsRefusedInItsRow() {
        String rows = "[{\"kind\":\"challenge\",\"externalId\":\"a\",\"content\":{\"story\":{\"wording\":{\"title\":\"\\u0000\"}}}},"
                + "{\"kind\":\"challenge\",\"externalId\":\"b\",\"content\":{\"story\":{\"wording\":{\"title\":\"\\ud800\"}}}},"
                + "{\"kind\":\"challenge\",\"externalId\":\"c\\u0000\",\"content\":{}},{\"kind\":\"challenge\",\"externalId\":\"d\",\"content\":{\"\\u0000\":1}},"
                + "{\"kind\":\"challenge\",\"externalId\":\"e\",\"content\":[]},{\"kind\":\"challenge\",\"externalId\":\"f\",\"content\":{}}]";
        Response ended = sending.sends(JSON, rows, "");
        ended.then().body("state", equalTo("done"));
        assertEquals(List.of("refused", "refused", "refused", "refused", "refused", "created"), sending.outcomes(ended));
        List<Map<String, Object>> told = sending.rows(ended);
        assertEquals("/content/story/wording/title", problem(told.get(0)).get("pointer"));
        assertEquals("/externalId", problem(told.get(2)).get("pointer"));
        assertEquals("Must be an object.", problem(told.get(4)).get("detail"));
        sending.author().sends(rows.substring(1, rows.indexOf("},{") + 1).replace("\"externalId\":\"a\",", "")).post("/edit/v1/drafts").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/content/story/wording/title"));
    }
}
