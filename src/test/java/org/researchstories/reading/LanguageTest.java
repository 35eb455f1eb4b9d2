package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Which language an answer is in. */
@QuarkusTest
class LanguageTest {

    @Inject
    Desk desk;

    private final ChallengeManuscript both = aChallenge();
    private final ChallengeManuscript english = aChallenge();
    private final String welshTitle = "Her " + Unique.word();

    @BeforeEach
    void thereAreAStoryInBothLanguagesAndOneInEnglish() {
        desk.publishes(both, english);
        desk.publishes(both.inWelsh(welshTitle));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cy                      | cy",
            "CY                      | cy",
            "cy-GB                   | cy",
            "cy-GB, en;q=0.5         | cy",
            "en                      | en",
            "en-GB, cy;q=0.9         | en",
            "en;q=0.4, cy;q=0.8      | cy",
            "cy;q=0, en              | en",
            "cy;q=0                  | en",
            "de, cy;q=0.3            | cy",
            "de, fr                  | en",
            "*                       | en",
            "de, *;q=0.1             | en",
            "'not a language; q=?'   | en",
            "''                      | en",
    })
    void acceptLanguageDecides(String header, String expected) {
        Response answer = Reader.asking().header("Accept-Language", header).get(both.path());
        assertEquals(200, answer.statusCode());
        assertEquals(expected, answer.path("locale"));
        assertEquals(expected, answer.header("Content-Language"));
        assertEquals(expected, answer.path("requestedLocale"));
    }

    @Test
    void theParameterWinsOverTheHeader() {
        assertEquals("cy", Reader.asking().header("Accept-Language", "en").get(both.path() + "?locale=cy").path("locale"));
        assertEquals("en", Reader.asking().header("Accept-Language", "cy").get(both.path() + "?locale=en").path("locale"));
    }

    @Test
    void withoutEitherItIsEnglish() {
        assertEquals("en", Reader.reads(both).path("locale"));
        assertEquals("en", Reader.reads(both).header("Content-Language"));
    }

    @Test
    void whatIsNotTranslatedIsServedInEnglishAndSaysSo() {
        Response answer = Reader.reads(english.path() + "?locale=cy");
        assertEquals("en", answer.path("locale"));
        assertEquals("cy", answer.path("requestedLocale"));
        assertTrue(answer.<Boolean>path("localeFallback"));
        assertEquals("en", answer.header("Content-Language"));
        assertEquals(english.title(), answer.path("title"));
    }

    @Test
    void whatIsServedAsAskedIsNoFallback() {
        for (String locale : new String[]{"en", "cy"}) {
            Response answer = Reader.reads(both.path() + "?locale=" + locale);
            assertEquals(locale, answer.path("requestedLocale"));
            assertEquals(false, answer.path("localeFallback"));
        }
    }

    @Test
    void languagesAndFallbacksHaveTagsOfTheirOwn() {
        assertNotEquals(Reader.tagOf(both), Reader.reads(both.path() + "?locale=cy").header("ETag"));
        assertNotEquals(Reader.tagOf(english), Reader.reads(english.path() + "?locale=cy").header("ETag"));
    }

    @Test
    void everyAnswerVariesByLanguageAndCoding() {
        assertEquals("Accept, Accept-Encoding, Accept-Language", Reader.reads(both).header("Vary"));
        for (String path : new String[]{"/v1/challenges", "/v1/topics", "/v1/graph", "/v1"}) {
            assertEquals("Accept-Encoding, Accept-Language", Reader.reads(path).header("Vary"), path);
        }
    }

    @Test
    void aListServesEachStoryInTheLanguageThatItHas() {
        var titles = Reader.walks("/v1/challenges?limit=100&locale=cy", "title");
        assertTrue(titles.contains(welshTitle));
        assertTrue(titles.contains(english.title()));
        assertTrue(Reader.reads("/v1/challenges?locale=cy").jsonPath().getList("items.requestedLocale").stream()
                .allMatch("cy"::equals));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "cy"})
    void everyLanguageThatAStorySaysItCanBeReadInIsServedThereWhateverTheHeaderSays(String served) {
        Map<String, String> hrefs = Reader.reads(both.path() + "?locale=" + served).jsonPath()
                .<Map<String, String>>getList("availableLocales").stream()
                .collect(Collectors.toMap(it -> it.get("locale"), it -> it.get("href")));
        assertEquals(Set.of("en", "cy"), hrefs.keySet());
        hrefs.forEach((locale, href) -> {
            String opposite = locale.equals("en") ? "cy" : "en";
            assertEquals(locale, Reader.asking().header("Accept-Language", opposite).get(href).path("locale"), href);
        });
    }

    @Test
    void aLanguageThatNothingIsPublishedInIsRefused() {
        for (String path : new String[]{both.path(), "/v1/challenges", "/v1/topics", "/v1/graph"}) {
            Response answer = Reader.gets(path + "?locale=de");
            assertEquals(400, answer.statusCode(), path);
            assertEquals("/problems/invalid-request", answer.path("type"));
            assertEquals("locale", answer.path("errors[0].parameter"));
        }
    }

    @Test
    void whatIsNotTranslatedIsNotCalledWelsh() {
        for (String path : List.of("/v1", "/v1/organisations", "/v1/classifications/hrcs-ra")) {
            assertEquals("en", Reader.asking().header("Accept-Language", "cy").get(path).header("Content-Language"), path);
        }
    }

    @Test
    void aFieldInTwoLinesIsOneList() {
        Response answer = Reader.asking().header("Accept-Language", "fr", "cy").get(Stories.CAR_T.path());
        assertEquals("cy", answer.jsonPath().getString("requestedLocale"));
    }

    /** A screen reader pronounces by it. */
    @Test
    void everyNameOfSomethingElseSaysWhichLanguageItIsIn() {
        var strategy = aStrategy().addressing(both).addressing(english);
        desk.publishes(strategy);
        desk.publishes(strategy.inWelsh("Triniaeth"));
        Response answer = Reader.reads(strategy.path() + "?locale=cy");
        assertEquals(Map.of(both.id().toString(), "cy", english.id().toString(), "en"), answer.<List<Map<String, Object>>>path("challenges").stream()
                .collect(Collectors.toMap(it -> it.get("id"), it -> it.get("locale"))));
        List<Map<String, Object>> labels = Reader.reads("/v1/strategies?facet=challenge&locale=cy&challenge=%s,%s".formatted(both.id(), english.id())).path("facets.challenge.values");
        assertEquals("cy", labelled(welshTitle, labels).get("labelLocale"));
        assertEquals("en", labelled(english.title(), labels).get("labelLocale"));
    }

    private static Map<String, Object> labelled(String label, List<Map<String, Object>> values) {
        return values.stream().filter(it -> label.equals(it.get("label"))).findFirst().orElseThrow();
    }
}
