package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jdbi.v3.core.Handle;
import org.researchstories.publication.Refused;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Submission;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What a translation is of, and whether it has fallen behind. */
@QuarkusTest
class SourceEditionTest {

    @Inject
    Desk desk;

    private final ChallengeManuscript challenge = aChallenge();

    @BeforeEach
    void thereIsATranslationOfTheFirstEdition() {
        desk.publishes(challenge);
        desk.publishes(challenge.inWelsh("Yn Gymraeg"));
    }

    @Test
    void itIsOfWhatWasPublicWhenItWasPublished() {
        assertIsOf(1, false);
        desk.publishes(challenge.majorUpdate("What was wrong is right now."));
        desk.publishes(challenge.inWelsh("Yn Gymraeg eto"));
        assertIsOf(2, false);
    }

    @Test
    void itFallsBehindByAMajorEditionAndNotByAMinorOne() {
        desk.publishes(challenge.minorUpdate());
        assertIsOf(1, false);
        desk.publishes(challenge.majorUpdate("What was wrong is right now."));
        assertIsOf(1, true);
        desk.publishes(challenge.minorUpdate());
        assertIsOf(1, true);
    }

    @Test
    void itCatchesUpOnceItSaysSo() {
        desk.publishes(challenge.majorUpdate("What was wrong is right now."));
        desk.publishes(challenge.inWelsh("Dechreuwyd o'r blaen", 1));
        assertIsOf(1, true);
        desk.publishes(challenge.inWelsh("Wedi dal i fyny", 2));
        assertIsOf(2, false);
    }

    @Test
    void whatIsPublishedWithItsSourceIsOfThatEdition() {
        Submission welsh = challenge.inWelsh("Gyda'i gilydd");
        desk.publishes(welsh, challenge.majorUpdate("Both at once."));
        assertIsOf(2, false);
    }

    @Test
    void whatIsNoTranslationSaysNothingOfOne() {
        Response english = Reader.reads(challenge);
        assertNull(english.path("sourceEdition"));
        assertNull(english.path("translationStale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?locale=cy", "?locale=cy&fields=title", "/history?locale=cy", "/sections/introduction?locale=cy"})
    void itIsToldWhereverItsTextIs(String part) {
        desk.publishes(challenge.majorUpdate("What was wrong is right now."));
        assertEquals(true, Reader.reads(challenge.path() + part).path("translationStale"), part);
    }

    @Test
    void itIsToldInListsAndFeeds() {
        String topic = Unique.slug("translated");
        desk.keeps(Things.aTopic(topic, "Translated"));
        desk.publishes(challenge.onTopics(topic).majorUpdate("What was wrong is right now."));
        assertEquals(List.of(true), Reader.reads("/v1/challenges?locale=cy&fields=slug&topic=" + topic).path("items.translationStale"));
        assertEquals(List.of(true), Reader.reads("/feeds/challenges.json?locale=cy&topic=" + topic).path("items._research.translationStale"));
        for (String format : List.of("atom", "rss", "json")) {
            String feed = Reader.reads("/feeds/challenges.%s?locale=cy&topic=%s".formatted(format, topic)).asString();
            assertTrue(feed.contains("r testun Saesneg wedi newid ers ei gyfieithu."), feed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/history", "/sections/introduction"})
    void whatIsPartOfAStorySaysInWhichLanguagesThatIs(String part) {
        assertEquals(List.of("en", "cy"), Reader.reads(challenge.path() + part).path("availableLocales.locale"));
    }

    @Test
    void nothingIsOfAnEditionThatThereIsNot() {
        assertEquals(List.of("/story/sourceEdition"), pointers(challenge.inWelsh("O'r dyfodol", 2)));
        assertEquals(List.of("/story/sourceEdition"), pointers(challenge.inWelsh("O ddim byd", 0)));
    }

    /** As the migration found it, which knew editions alone. */
    @Test
    void whatWasPublishedBeforeIsTakenToBeOfWhatWasPublicThen() throws IOException {
        desk.publishes(challenge.majorUpdate("What was wrong is right now."));
        desk.publishes(challenge.minorUpdate());
        try (Handle owner = Psql.asOwner().open()) {
            owner.begin();
            owner.createUpdate("update live.story_text set major_edition = 1, source_edition = null where story_id = :story").bind("story", challenge.id()).execute();
            owner.execute(migrating());
            assertEquals(List.of("cy 1 1", "en 2 -"), owner.createQuery("""
                    select locale || ' ' || major_edition || ' ' || coalesce(source_edition::text, '-') from live.story_text where story_id = :story order by locale""")
                    .bind("story", challenge.id()).mapTo(String.class).list());
            owner.rollback();
        }
    }

    private static String migrating() throws IOException {
        try (InputStream migration = SourceEditionTest.class.getResourceAsStream("/db/migration/V38__source_editions.sql")) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            int update = sql.indexOf("update live.story_text");
            return sql.substring(update, sql.indexOf(';', update));
        }
    }

    private List<String> pointers(Submission refused) {
        return assertThrows(Refused.class, () -> desk.publishes(refused)).reasons().stream().map(it -> it.fault().pointer()).toList();
    }

    private void assertIsOf(int edition, boolean stale) {
        Response welsh = Reader.reads(challenge.path() + "?locale=cy");
        assertEquals("cy", welsh.path("locale"));
        assertEquals(edition, welsh.<Integer>path("sourceEdition"));
        assertEquals(stale, welsh.path("translationStale"));
    }
}
