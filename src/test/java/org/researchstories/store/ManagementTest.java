package org.researchstories.store;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Database;

import java.net.URI;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

/** What operators see, at a port of their own. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class ManagementTest {

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/health/live", management = true)
    URI live;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void aRunningApplicationIsLiveAndReady() {
        given().noFilters().get(live).then().statusCode(200).body("status", equalTo("UP"));
        given().noFilters().get(ready).then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", hasItems("schema", "Database connections health check"));
    }

    @Test
    void requestsAndConnectionsAreCounted() {
        given().get("/v1/topics").then().statusCode(200);
        given().noFilters().get(metrics).then().statusCode(200)
                .body(containsString("http_server_requests_seconds_count"))
                .body(containsString("uri=\"/v1/topics\""))
                .body(containsString("agroal_active_count"));
    }

    @Test
    void nothingOfItIsAtThePublicPort() {
        for (String path : new String[]{"/q/health", "/q/health/ready", "/q/metrics", "/q/dev", "/q/arc", "/q/openapi", "/q/swagger-ui"}) {
            given().get(path).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        }
    }
}
