package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Whoever takes no other language than the one asked for. */
@QuarkusTest
class UntranslatedTest {

    private static final String ONLY = "?localeFallback=false";

    @Inject
    Desk desk;

    private final ChallengeManuscript both = aChallenge();
    private final ChallengeManuscript english = aChallenge();

    @BeforeEach
    void thereAreAStoryInBothLanguagesAndOneInEnglish() {
        desk.publishes(both, english);
        desk.publishes(both.inWelsh("Her"));
    }

    @Test
    void aStoryThatIsNotTranslatedIsNotThereAndSaysWhereItIs() {
        for (String path : List.of(english.path(), english.pathById(), "/v1/stories/" + english.id())) {
            Response answer = Reader.gets(path + ONLY + "&locale=cy");
            assertEquals(404, answer.statusCode(), path);
            assertEquals("application/problem+json", answer.contentType());
            assertEquals("/problems/not-translated", answer.path("type"));
            assertEquals(List.of(Map.of("locale", "en", "href", english.path() + "?locale=en")), answer.path("availableLocales"));
            assertEquals("en", Reader.asking().header("Accept-Language", "cy").get(answer.<String>path("availableLocales[0].href")).path("locale"));
            assertFalse(answer.asString().contains(english.title()));
        }
    }

    @Test
    void acceptLanguageAsksForALanguageToo() {
        Response answer = Reader.asking().header("Accept-Language", "cy").get(english.path() + ONLY);
        assertEquals(404, answer.statusCode());
        assertEquals("Accept-Language", answer.header("Vary"));
        assertEquals("public, max-age=60", answer.header("Cache-Control"));
        assertNull(answer.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "cy, cy"})
    void aStoryThatIsTranslatedIsServedAsEver(String locale, String served) {
        Response strict = Reader.reads(both.path() + ONLY + "&locale=" + locale);
        assertEquals(served, strict.path("locale"));
        Response usual = Reader.reads(both.path() + "?locale=" + locale);
        assertEquals(usual.asString(), strict.asString());
        assertEquals(usual.header("ETag"), strict.header("ETag"));
    }

    @Test
    void withoutItOrWithTrueAnotherLanguageIsServed() {
        assertEquals("en", Reader.reads(english.path() + "?locale=cy").path("locale"));
        assertEquals("en", Reader.reads(english.path() + "?locale=cy&localeFallback=true").path("locale"));
        assertEquals(400, Reader.gets(english.path() + "?localeFallback=no").statusCode());
    }

    @Test
    void whoeverHasTheOtherLanguageIsNotToldThatItIsRight() {
        String tag = Reader.reads(english.path() + "?locale=cy").header("ETag");
        for (String known : List.of(tag, "*")) {
            assertEquals(404, Reader.asking().header("If-None-Match", known).get(english.path() + ONLY + "&locale=cy").statusCode());
        }
    }

    @Test
    void aStoryIsThereFromItsTranslationOn() {
        assertEquals(404, Reader.gets(english.path() + ONLY + "&locale=cy").statusCode());
        desk.publishes(english.inWelsh("Un arall"));
        assertEquals("cy", Reader.reads(english.path() + ONLY + "&locale=cy").path("locale"));
    }

    @Test
    void linkedDataIsNotThereEither() {
        Response answer = Reader.asking().header("Accept", "application/ld+json").get(english.path() + ONLY + "&locale=cy");
        assertEquals(404, answer.statusCode());
        assertEquals("/problems/not-translated", answer.path("type"));
    }

    @Test
    void whatNeverWasAndWhatIsGoneAreAnsweredAsEver() {
        assertEquals("/problems/not-found", Reader.gets("/v1/challenges/no-such-challenge" + ONLY + "&locale=cy").path("type"));
        assertNull(Reader.gets("/v1/challenges/no-such-challenge" + ONLY + "&locale=cy").path("availableLocales"));
        desk.archives(english, "It is past.");
        assertEquals(410, Reader.gets(english.path() + ONLY + "&locale=cy").statusCode());
        String moved = Reader.gets("/v1/challenges/limited-responders" + ONLY + "&locale=cy").header("Location");
        assertTrue(moved.endsWith("?locale=cy&localeFallback=false"), moved);
    }
}
