package org.researchstories.problem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class PublicHeadersTest {

    /** Its library writes styles into its page. */
    private static final String EXPLORER = "/docs";

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges", "/v1/challenges?x=1", "/no/such/path", "/faulty/fault", "/faulty/pool",
            "/openapi.json", "/docs", "/docs/explorer.js", "/problems", "/problems/archived", "/problems/nope"})
    void everyAnswerIsGuarded(String path) {
        get(path).then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", path.equals(EXPLORER) ? containsString("style-src 'self' 'unsafe-inline';") : not(containsString("unsafe")))
                .header("Content-Security-Policy", not(matchesPattern(".*script-src[^;]*unsafe.*")))
                .header("Date", matchesPattern("[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} GMT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges", "/v1/challenges?x=1", "/no/such/path", "/faulty/fault"})
    void anyOriginMayReadAnyAnswerAndNoneIsSingledOut(String path) {
        given().header("Origin", "https://partner.example").get(path).then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Expose-Headers", containsString("ETag, Link, Content-Position, Content-Language,"
                        + " Last-Modified, Retry-After"));
        get(path).then().header("Access-Control-Allow-Origin", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges", "/no/such/path"})
    void aPreflightIsAnswered(String path) {
        given().header("Origin", "https://partner.example").header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "if-none-match").options(path).then()
                .statusCode(204).body(emptyString())
                .header("Access-Control-Allow-Origin", "*").header("Access-Control-Allow-Headers", "*")
                .header("Access-Control-Allow-Methods", "GET, HEAD").header("Access-Control-Max-Age", "86400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/edit/v1/me", "/edit/v1/keys?x=1", "/edit", "/edit/", "/edit/no/such/path", "/%65dit/v1/me", "/edit/v1/%6De",
            "/partner", "/partner/v1/usage", "/partner/v1/usage?x=1", "/%70artner/v1/usage", "/partner/no/such/path"})
    void whatIsNotForEverybodyNoOtherOriginMayReadAndNobodyKeep(String path) {
        Response answer = given().urlEncodingEnabled(false).header("Origin", "https://partner.example").get(path);
        assertEquals(List.of("no-store"), answer.headers().getValues("Cache-Control"));
        answer.then().header("Access-Control-Allow-Origin", nullValue()).header("Access-Control-Expose-Headers", nullValue())
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void aPreflightForItIsNotGranted() {
        given().header("Origin", "https://partner.example").header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization").options("/edit/v1/keys").then()
                .statusCode(204).header("Allow", "GET, HEAD, OPTIONS, POST").header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue()).header("Access-Control-Allow-Headers", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/editor", "/edition/v1", "/v1/edit", "/partners", "/v1/partner"})
    void whatOnlyLooksLikeItIsPublic(String path) {
        get(path).then().header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void aPageMayLoadItsStyleAndNothingElse() {
        get("/problems").then().header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'self';"
                + " img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"));
    }
}
