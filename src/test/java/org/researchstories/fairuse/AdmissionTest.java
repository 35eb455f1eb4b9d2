package org.researchstories.fairuse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.world.Caller;
import org.researchstories.world.Stories;
import org.researchstories.world.StandingMeter;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.researchstories.fairuse.FewRequests.WITHOUT_KEY;

/** Everybody gets a quota, exactly, and is told how it stands. */
@QuarkusTest
@TestProfile(FewRequests.class)
class AdmissionTest {

    private final Caller caller = Caller.somewhere();

    @Inject
    StandingMeter meter;

    @TestHTTPResource(value = "/health/live", management = true)
    URI liveness;

    @BeforeEach
    void everybodyHasAWholeQuota() {
        meter.passes(Quota.WINDOW);
    }

    @Test
    void aBurstGetsItsQuotaAndThenAProblemThatSaysHowLongToWait() {
        for (int left = WITHOUT_KEY - 1; left >= 0; left--) {
            assertEquals(Told.anonymous(left), Told.by(caller.asks().get("/v1/topics").then().statusCode(200).extract().response()));
        }
        Response refused = caller.asks().header("Origin", "https://partner.example").get("/v1/topics");
        refused.then().statusCode(429).contentType("application/problem+json").header("Retry-After", "60").header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/quota-exceeded")).body("title", equalTo("Too many requests"))
                .body("detail", equalTo("The 20 requests a minute that can be made without a key from one network address are used up. Try again in 60 seconds."));
        assertEquals(Told.anonymous(0), Told.by(refused));
    }

    @Test
    void scriptsOfOtherOriginsMayReadAllOfIt() {
        List<Response> answers = IntStream.rangeClosed(0, WITHOUT_KEY).mapToObj(any -> caller.asks().header("Origin", "https://partner.example").get("/v1/topics")).toList();
        assertEquals(429, answers.getLast().statusCode());
        for (Response answer : List.of(answers.getFirst(), answers.getLast())) {
            answer.then().header("Access-Control-Allow-Origin", "*").header("Access-Control-Expose-Headers", containsString("Retry-After"))
                    .header("Access-Control-Expose-Headers", containsString("RateLimit, RateLimit-Policy, Deprecation, Sunset"));
        }
    }

    @Test
    void ofManyAtOnceExactlyTheQuotaIsLetIn() {
        List<Integer> statuses = IntStream.range(0, 3 * WITHOUT_KEY).parallel().map(any -> caller.asks().get("/v1/topics").statusCode()).boxed().toList();
        assertEquals(WITHOUT_KEY, statuses.stream().filter(status -> status == 200).count());
        assertEquals(2 * WITHOUT_KEY, statuses.stream().filter(status -> status == 429).count());
    }

    @Test
    void theQuotaIsWholeAgainWhenItsMinuteIsOverAndNotBefore() {
        IntStream.range(0, WITHOUT_KEY).forEach(any -> caller.asks().get("/v1/topics").then().statusCode(200));
        meter.passes(Duration.ofMillis(17_300));
        caller.asks().get("/v1/topics").then().statusCode(429).header("Retry-After", "43").header("RateLimit", "\"anonymous\";r=0;t=43");
        meter.passes(Duration.ofMillis(42_699));
        caller.asks().get("/v1/topics").then().statusCode(429).header("Retry-After", "1").body("detail", containsString("Try again in 1 second."));
        meter.passes(Duration.ofMillis(1));
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(caller.asks().get("/v1/topics")));
    }

    @Test
    void anotherAddressHasAQuotaOfItsOwn() {
        IntStream.rangeClosed(0, WITHOUT_KEY).forEach(any -> caller.asks().get("/v1/topics"));
        caller.asks().get("/v1/topics").then().statusCode(429);
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(Caller.somewhere().asks().get("/v1/topics")));
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/challenges?limit=1, 200", "HEAD, /v1/challenges?limit=1, 200", "GET, /v1/challenges/limited-responders, 301",
            "GET, /v1/challenges?limt=1, 400", "GET, /edit/v1/me, 401", "GET, /partner/v1/usage, 401", "GET, /v1/challenges/none, 404", "GET, /no/such/path, 404",
            "DELETE, /v1/challenges, 405", "OPTIONS, /v1/challenges, 204", "GET, /docs, 200", "GET, /docs/explorer.js, 200", "GET, /openapi.json, 200",
            "GET, /problems, 200", "GET, /problems/none, 404", "GET, /v1/, 404", "GET, /v1/%FF, 400", "GET, /feeds/all.atom, 200"})
    void whateverAnswersCounts(String method, String path, int status) {
        caller.asks().get("/v1/topics");
        Response answer = caller.asks().request(method, path);
        assertEquals(status, answer.statusCode());
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(answer));
    }

    @Test
    void whatIsTooLongCountsToo() {
        caller.asks().get("/v1/topics?q=" + "x".repeat(9000)).then().statusCode(414);
        assertEquals(Told.anonymous(WITHOUT_KEY - 2), Told.by(caller.asks().get("/v1/topics")));
    }

    @Test
    void a304CountsAndNothingOfAQuotaIsInATagOrABody() {
        Response first = caller.asks().get(Stories.SPREAD.path());
        Response second = caller.asks().get(Stories.SPREAD.path());
        assertNotEquals(first.header("RateLimit"), second.header("RateLimit"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Vary"), second.header("Vary"));
        assertEquals(first.header("Cache-Control"), second.header("Cache-Control"));
        Response known = caller.asks().header("If-None-Match", first.header("ETag")).get(Stories.SPREAD.path());
        assertEquals(304, known.statusCode());
        assertEquals(Told.anonymous(WITHOUT_KEY - 3), Told.by(known));
    }

    /** A script could not even see that it was refused. */
    @Test
    void aPreflightDoesNotCount() {
        caller.asks().header("Origin", "https://partner.example").header("Access-Control-Request-Method", "GET").options("/v1/topics").then()
                .statusCode(204).header("RateLimit", nullValue());
        assertEquals(Told.anonymous(WITHOUT_KEY - 1), Told.by(caller.asks().get("/v1/topics")));
    }

    @Test
    void operatorsAreNotCounted() {
        IntStream.range(0, 2 * WITHOUT_KEY).forEach(any -> given().noFilters().get(liveness).then().statusCode(200).header("RateLimit", nullValue()));
    }
}
