package org.researchstories.store;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.access.ApiKey;
import org.researchstories.access.FirstAdministrator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What readers are told while there is no database, from the very start on, and afterwards. */
@QuarkusTest
@TestProfile(DatabaseOutageTest.OfItsOwn.class)
class DatabaseOutageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    SwitchableDatabase database;

    @Inject
    FirstAdministrator administrator;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI readiness;

    @TestHTTPResource(value = "/health/live", management = true)
    URI liveness;

    /** The application starts without a database here, which no other test wants. */
    public static class OfItsOwn implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SwitchableDatabase.class));
        }
    }

    @Test
    void readersAreToldToComeBackAndNobodyNeedsToRestartAnything() {
        refused("/v1/challenges");
        refused(given().auth().preemptive().oauth2(ApiKey.random().secret()), "/edit/v1/me");
        aPageSaysSo();
        assertEquals(503, given().noFilters().get(readiness).statusCode());
        assertEquals(200, given().noFilters().get(liveness).statusCode());

        database.comeBack();
        await("/v1/challenges", status -> status == 200);
        given().noFilters().get(readiness).then().statusCode(200)
                .body("checks.findAll { it.status == 'UP' }.name", hasItem("schema"));
        String key = theKeyThatIsShownOnce();
        String tag = given().get("/v1/challenges/getting-past-solid-tumour-defences").header("ETag");

        database.goAway();
        refused("/v1/challenges");
        refused("/v1/challenges/getting-past-solid-tumour-defences");
        refused("/v1/topics");
        refused("/v1/graph");
        refused("/v1");
        aPageSaysSo();
        refused(given().auth().preemptive().oauth2(key), "/edit/v1/me");
        assertEquals(503, given().noFilters().get(readiness).statusCode());
        given().get("/openapi.json").then().statusCode(200);

        database.comeBack();
        await("/v1/challenges", status -> status == 200);
        assertEquals(tag, given().get("/v1/challenges/getting-past-solid-tumour-defences").header("ETag"));
    }

    /** Where the application is asked to make a first administrator, that works however late the database comes. */
    private String theKeyThatIsShownOnce() {
        String key = administrator.shownOnce().orElseThrow().secret();
        assertEquals(Optional.empty(), administrator.shownOnce());
        given().auth().preemptive().oauth2(key).get("/edit/v1/me").then().statusCode(200).body("roles", contains("administrator"));
        given().auth().preemptive().oauth2("no.provider.configured").get("/edit/v1/me").then().statusCode(401);
        return key;
    }

    private static void aPageSaysSo() {
        given().get("/").then().statusCode(503).contentType("text/html;charset=UTF-8").header("Retry-After", notNullValue()).header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'")).body("html.head.title", containsString("out of reach"));
        given().get("/docs/guides").then().statusCode(200);
    }

    private static void refused(String path) {
        refused(given(), path);
    }

    private static void refused(RequestSpecification somebody, String path) {
        somebody.get(path).then().statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unavailable"));
    }

    /** Asks again and again, as a client that was told Retry-After would. */
    private static Response await(String path, IntPredicate wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        Response answer = given().get(path);
        while (!wanted.test(answer.statusCode())) {
            assertTrue(Instant.now().isBefore(end), "still " + answer.statusCode());
            answer = given().get(path);
        }
        return answer;
    }
}
