package org.researchstories.frontdoor;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Programs;

import java.util.List;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The packages that clients are installed from, as they are served. */
@QuarkusTest
class ClientPackagesTest {

    @Inject
    Clients clients;

    @Test
    void whatTakesNpmIsThereWhereThatIs() {
        List<String> titles = clients.shown().stream().map(Showcase.Client::title).toList();
        assertEquals(Programs.onPath("npm").isPresent() ? List.of("TypeScript", "Java", "A small site to begin with, in TypeScript") : List.of("Java"), titles);
    }

    @Test
    void eachIsKeptForAYearByTheVersionInItsAddress() {
        for (Showcase.Client client : clients.shown()) {
            Response answer = given().header("Accept-Encoding", "br, gzip").get(client.path());
            answer.then().statusCode(200).contentType("application/gzip").header("Cache-Control", "public, max-age=31536000, immutable").header("Content-Encoding", equalTo(null));
            given().header("If-None-Match", answer.header("ETag")).get(client.path()).then().statusCode(304).body(emptyString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"research-stories-client-0.9.0.tgz", "clients.properties", "research-stories-client-1.0.0", "x"})
    void whoAsksForAnotherIsToldWhichThereAre(String other) {
        given().get("/docs/clients/" + other).then().statusCode(404).contentType("application/problem+json")
                .body("detail", equalTo("There is no client of this name. There are " + String.join(", ", clients.files()) + "."));
    }
}
