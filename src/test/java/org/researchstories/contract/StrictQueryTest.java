package org.researchstories.contract;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.problem.RawHttp.Answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class StrictQueryTest {

    @ParameterizedTest
    @ValueSource(strings = {"limit=1", "limit=100", "total=true", "total=false", "locale=cy", "sort=-modifiedAt",
            "limit=5&sort=title&locale=en&total=true", "%6Cimit=5", "&&", "limit=5&"})
    void whatTheContractAllowsIsLetThrough(String query) {
        assertEquals(200, ask(query).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=-1", "limit=-0", "limit=007", "limit=%2B5", "limit=+5", "limit=5+",
            "limit=1e1", "limit=5.0", "limit=0x10", "limit=\uFF15", "limit=NaN", "limit=2147483648",
            "limit=9223372036854775808", "limit=18446744073709551621"})
    void onlyAPlainNumberInItsRangeIsOne(String query) {
        String encoded = query.replace("\uFF15", "%EF%BC%95");
        assertEquals(List.of("Must be a whole number from 1 to 100."), problem(encoded, "invalid-request").getList("errors.detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-"})
    void twoHundredDigitsAreOutOfRangeToo(String sign) {
        problem("limit=" + sign + "9".repeat(200), "invalid-request");
    }

    @ParameterizedTest
    @CsvSource({"limt=3, limt, limit", "Limit=3, Limit, limit", "locales=en, locales, locale", "expand=1, expand,"})
    void anUnknownParameterIsNamedWithTheNearestAndAllThatThereAre(String query, String name, String nearest) {
        JsonPath problem = problem(query, "invalid-request");
        assertEquals(name, problem.getString("errors[0].parameter"));
        assertEquals(nearest, problem.getString("errors[0].didYouMean"));
        assertEquals(List.of("limit", "cursor", "sort", "q", "total", "cancerType", "topic", "challenge", "strategy", "relation",
                "researchStage", "researchStatus", "awardType", "awardYear", "hrcs", "cso", "organisation", "awardedFrom", "awardedTo", "amountFrom", "amountTo", "currency",
                "reviewState", "updatedSince", "withdrawn", "facet", "fields", "include", "includeFields", "locale", "localeFallback"), problem.getList("errors[0].allowed"));
    }

    @ParameterizedTest
    @CsvSource({"sort=titel, title", "sort=-tilte, -title", "locale=EN, en", "total=ture, true", "sort=price,"})
    void aValueThatIsNotListedIsAnsweredWithTheList(String query, String nearest) {
        JsonPath problem = problem(query, "invalid-request");
        assertEquals(nearest, problem.getString("errors[0].didYouMean"));
        assertTrue(problem.getList("errors[0].allowed").size() >= 2);
    }

    static Stream<String> unreadable() {
        return Stream.of("cursor=%", "cursor=%2", "cursor=%zz", "cursor=%FF", "cursor=%C0%AF", "cursor=%ED%A0%80",
                "cursor=%F8%88%80%80%80", "cursor=%00", "cursor=a%0Ab", "cursor=%C2%85", "cursor=a;limit=5", "cursor=", "cursor");
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void aValueThatCannotBeReadIsToldByItsParameter(String query) {
        assertEquals(List.of("cursor"), problem(query, "invalid-request").getList("errors.parameter"));
    }

    @Test
    void aParameterIsGivenOnce() {
        JsonPath problem = problem("limit=3&limit=3&limit=3", "invalid-request");
        assertEquals(List.of("Is given more than once."), problem.getList("errors.detail"));
    }

    @Test
    void everythingThatIsWrongIsToldInTheOrderOfTheRequest() {
        JsonPath problem = problem("total=yes&limt=3&limit=500&locale=en&locale=cy&cursor=%FF", "invalid-request");
        assertEquals(List.of("total", "limt", "limit", "locale", "cursor"), problem.getList("errors.parameter"));
        assertEquals("5 things are wrong with the request.", problem.getString("detail"));
    }

    @Test
    void aCursorThatIsTooLongWasNeverOneOfOurs() {
        problem("cursor=" + "x".repeat(512), "invalid-cursor");
        problem("cursor=" + "x".repeat(513), "invalid-cursor");
        problem("cursor=" + "%F0%9F%A7%AC".repeat(513), "invalid-cursor");
        problem("cursor=" + "x".repeat(513) + "&x=1", "invalid-request");
    }

    @Test
    void aThousandParametersAreNotAllRepeated() {
        JsonPath problem = problem(IntStream.range(0, 1000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&")), "invalid-request");
        assertEquals(50, problem.getList("errors").size());
        assertEquals("At least 50 things are wrong with the request.", problem.getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/openapi.json", "/openapi.yaml"})
    void whereNoParameterIsKnownNoneIsTaken(String path) {
        Answer answer = RawHttp.ask(RestAssured.port, "GET " + path + "?x=1 HTTP/1.1");
        assertEquals(400, answer.status());
        assertEquals(List.of(), new JsonPath(answer.body()).getList("errors[0].allowed"));
    }

    @ParameterizedTest
    @CsvSource({"/?utm_source=newsletter, /", "/?fbclid=x&locale=cy&utm_medium=y, /?locale=cy", "/docs?x=1, /docs", "/docs/guides?x, /docs/guides", "/docs/guides/paging?=&x=1, /docs/guides/paging",
            "/problems?x=1, /problems", "/problems/not-found?x=1, /problems/not-found", "/docs/guides/%70aging?x=1, /docs/guides/%70aging"})
    void whoComesToAPageWithParametersOfOthersIsSentToItWithoutThem(String address, String plain) {
        Answer answer = RawHttp.ask(RestAssured.port, "GET " + address + " HTTP/1.1");
        assertEquals(302, answer.status());
        assertEquals(plain, answer.header("Location"));
        assertEquals(200, RawHttp.ask(RestAssured.port, "GET " + plain + " HTTP/1.1").status());
    }

    @ParameterizedTest
    @CsvSource({"GET, /docs/, /docs", "HEAD, /docs/, /docs", "GET, /docs/guides/, /docs/guides", "GET, /docs/guides/%70aging/, /docs/guides/%70aging", "GET, /problems/, /problems",
            "GET, /problems/not-found/, /problems/not-found", "GET, /docs/?x=1, /docs?x=1"})
    void whoComesToAPageWithASlashTooManyIsSentToItWithout(String method, String address, String plain) {
        Answer answer = RawHttp.ask(RestAssured.port, method + " " + address + " HTTP/1.1");
        assertEquals(308, answer.status());
        assertEquals(plain, answer.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/challenges/", "GET /openapi.json/", "GET /docs//", "GET //example.org/", "GET /docs/explorer.js/", "POST /docs/", "OPTIONS /docs/"})
    void whereThereIsNoPageASlashTooManyIsASlashTooMany(String request) {
        Answer answer = RawHttp.ask(RestAssured.port, request + " HTTP/1.1");
        assertTrue(List.of(404, 405).contains(answer.status()), answer.head());
        assertNull(answer.header("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?locale=fr", "/?locale=cy&locale=en", "/?%FF=1", "//example.org/?x=1", "/docs/nothing?x=1"})
    void aPageIsNotAtWhatIsWrong(String address) {
        Answer answer = RawHttp.ask(RestAssured.port, "GET " + address + " HTTP/1.1");
        assertTrue(List.of(400, 404).contains(answer.status()), answer.head());
        assertNull(answer.header("Location"));
    }

    @Test
    void anotherSpellingOfThePathIsNoWayAround() {
        assertEquals(400, RawHttp.ask(RestAssured.port, "GET /v1/%63hallenges?x=1 HTTP/1.1").status());
    }

    @Test
    void headIsHeldToTheSame() {
        Answer answer = RawHttp.ask(RestAssured.port, "HEAD /v1/challenges?x=1 HTTP/1.1");
        assertEquals(400, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals("", answer.body());
    }

    @Test
    void theGraphHasALimitOfItsOwn() {
        assertEquals(200, RawHttp.ask(RestAssured.port, "GET /v1/graph?limit=1000 HTTP/1.1").status());
        Answer answer = RawHttp.ask(RestAssured.port, "GET /v1/graph?limit=1001&sort=title HTTP/1.1");
        assertEquals(List.of("limit", "sort"), new JsonPath(answer.body()).getList("errors.parameter"));
    }

    private static Answer ask(String query) {
        return RawHttp.ask(RestAssured.port, "GET /v1/challenges?" + query + " HTTP/1.1");
    }

    private static JsonPath problem(String query, String type) {
        Answer answer = ask(query);
        assertEquals(400, answer.status(), query);
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertNull(answer.header("ETag"));
        JsonPath problem = new JsonPath(answer.body());
        assertEquals("/problems/" + type, problem.getString("type"));
        return problem;
    }
}
