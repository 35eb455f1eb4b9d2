package org.researchstories.frontdoor;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the guides are, without a browser. */
@QuarkusTest
class GuidesTest {

    /** The clients are of one language each; the others are for editors, for rehearsals, or have no examples. */
    private static final Set<String> NOT_FOR_EVERY_LANGUAGE = Set.of("typescript", "java", "rehearsing", "writing-markdown", "importing", "changelog");
    private static final Set<String> LANGUAGES = Set.of("sh", "js", "python", "java");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]+)[\"#]");

    @Inject
    Guides guides;

    @Inject
    ThisServer server;

    @Test
    void everyGuideThereIsIsListedWithWhatItSays() throws IOException, URISyntaxException {
        String page = given().get("/docs/guides").then().statusCode(200).contentType("text/html;charset=UTF-8").extract().asString();
        Path folder = Path.of(GuidesTest.class.getResource("/docs/guides").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(new TreeSet<>(Guides.names().toList()), files.map(file -> file.getFileName().toString().replaceAll("\\.md$", "").toLowerCase())
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (Guide guide : guides.all().stream().flatMap(section -> section.guides().stream()).toList()) {
            assertTrue(page.contains("<a href=\"/docs/guides/%s\">%s</a>".formatted(guide.name(), guide.title())), guide.name());
            assertTrue(guide.summary().length() > 60, guide.name());
        }
    }

    @Test
    void whoeverReadsStoriesFindsAnExampleInTheirLanguage() {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (String guide : Guides.names().filter(guide -> !NOT_FOR_EVERY_LANGUAGE.contains(guide)).toList()) {
            Set<String> without = new TreeSet<>(LANGUAGES);
            Example.in(guide, Guides.markdown(guide)).forEach(example -> without.remove(example.language()));
            if (!without.isEmpty()) {
                missing.put(guide, without);
            }
        }
        assertEquals(Map.of(), missing, "languages that a guide has no example in");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> addresses = Stream.concat(Stream.of("/docs/guides"), Guides.names().map(name -> "/docs/guides/" + name))
                .flatMap(path -> LINK.matcher(given().get(path).then().statusCode(200).extract().asString()).results().map((MatchResult link) -> link.group(1))).distinct().toList();
        assertTrue(addresses.size() > 15, addresses.toString());
        addresses.forEach(address -> assertTrue(address.startsWith("/"), address));
        addresses.forEach(address -> given().get(address).then().statusCode(200));
    }

    @Test
    void whatIsCopiedFromAGuideAsksTheServerThatShowsIt() {
        assertTrue(given().get("/docs/guides/quick-start").asString().contains("curl -s '%s/v1/challenges?limit=2&amp;fields=title'".formatted(server.address())));
        for (String name : Guides.names().toList()) {
            assertFalse(given().get("/docs/guides/" + name).asString().contains("localhost:8080"), name);
        }
    }

    @Test
    void whoHasAGuideIsToldSo() {
        Response guide = given().get("/docs/guides/paging");
        given().header("If-None-Match", guide.header("ETag")).get("/docs/guides/paging").then().statusCode(304).body(emptyString());
    }

    @Test
    void anyOtherNameIsNotFound() {
        for (String name : List.of("none", "CHANGELOG", "Paging", "paging.md")) {
            given().get("/docs/guides/" + name).then().statusCode(404).contentType("application/problem+json");
        }
    }
}
