package org.researchstories.frontdoor;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Programs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The packages that clients are installed from, as they are served. */
@QuarkusTest
class ClientPackagesTest {

    @Inject
    Clients clients;

    @Inject
    ThisServer server;

    @Test
    void whatTakesNpmIsThereWhereThatIs() {
        List<String> titles = clients.shown().stream().map(Showcase.Client::title).toList();
        assertEquals(Programs.onPath("npm").isPresent() ? List.of("TypeScript", "Java", "A small site to begin with, in TypeScript") : List.of("Java"), titles);
    }

    @Test
    void eachIsAnArchiveThatCachesAskForAgainAfterFiveMinutes() {
        for (Showcase.Client client : clients.shown()) {
            Response answer = given().header("Accept-Encoding", "br, gzip").get(client.path());
            answer.then().statusCode(200).contentType("application/gzip").header("Cache-Control", "public, max-age=300").header("Content-Encoding", equalTo(null));
            given().header("If-None-Match", answer.header("ETag")).get(client.path()).then().statusCode(304).body(emptyString());
        }
    }

    @Test
    void theExampleAsksTheServerThatItWasTakenFrom() throws IOException {
        Assumptions.assumeTrue(Programs.onPath("npm").isPresent());
        String name = clients.files().stream().filter(file -> file.contains("-example-")).findFirst().orElseThrow();
        Map<String, String> files = unpacked(given().get("/docs/clients/" + name).asByteArray());
        String folder = name.replace(".tgz", "/");
        for (String page : List.of("pages/index.html", "pages/story.html")) {
            assertTrue(files.get(folder + page).contains("<meta name=\"research-stories-api\" content=\"%s\">".formatted(server.address())), page);
        }
        assertTrue(files.get(folder + "README.md").contains("curl -s %s/docs/clients/%s |".formatted(server.address(), name)));
        files.forEach((file, text) -> assertFalse(text.contains("http://localhost:8080"), file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"research-stories-client-0.9.0.tgz", "clients.properties", "research-stories-client-1.0.0", "x"})
    void whoAsksForAnotherIsToldWhichThereAre(String other) {
        given().get("/docs/clients/" + other).then().statusCode(404).contentType("application/problem+json")
                .body("detail", equalTo("There is no client of this name. There are " + String.join(", ", clients.files()) + "."));
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
                files.put(file.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
