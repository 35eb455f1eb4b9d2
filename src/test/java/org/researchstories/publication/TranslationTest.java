package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.vocabulary.Subject;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Unique;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** A translation is a story's words in another language, and nothing more. */
@QuarkusTest
class TranslationTest {

    @Inject
    Desk desk;

    @Test
    void aTranslationChangesNothingOfTheEnglishBesideTheLanguagesThatItCanBeReadIn() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge);
        desk.publishes(challenge, strategy);
        var before = Reader.reads(strategy).jsonPath();
        desk.publishes(strategy.inWelsh("Strategaeth " + Unique.word()));
        var after = Reader.reads(strategy).jsonPath();
        for (String untouched : List.of("title", "slug", "edition", "firstPublishedAt", "contentUpdatedAt", "topics", "cancerTypes",
                "challenges", "displayOrder", "body", "summary", "modality", "changeNote", "readability")) {
            assertEquals(before.<Object>get(untouched), after.<Object>get(untouched), untouched);
        }
        assertEquals(List.of("en", "cy"), after.getList("availableLocales.locale"));
        assertEquals("/v1/strategies/" + strategy.welshSlug() + "?locale=cy", after.getString("availableLocales[1].href"));
    }

    @Test
    void aTranslationHasAnEditionOfItsOwnAndTheFactsOfTheStory() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge).onTopics("t-cells");
        desk.publishes(challenge, strategy);
        desk.publishes(strategy.saying("A second edition."));
        desk.publishes(strategy.inWelsh("Strategaeth " + Unique.word()));
        var welsh = Reader.reads("/v1/strategies/" + strategy.welshSlug() + "?locale=cy").jsonPath();
        assertEquals(1, welsh.getInt("edition"));
        assertEquals("cy", welsh.getString("locale"));
        assertEquals(List.of("t-cells"), welsh.getList("topics.key"));
        assertEquals(challenge.slug(), welsh.getString("challenges[0].slug"));
        assertEquals(2, (int) Reader.reads(strategy).path("edition"));
    }

    @Test
    void aTranslationAppearsInTheMentionsOfItsLanguageOnly() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge);
        String welsh = "Strategaeth " + Unique.word();
        desk.publishes(challenge, strategy);
        desk.publishes(challenge.inWelsh("Her " + Unique.word()), strategy.inWelsh(welsh));
        assertEquals(strategy.title(), Reader.reads(challenge).path("strategies[0].title"));
        assertEquals(welsh, Reader.reads(challenge.path() + "?locale=cy").path("strategies[0].title"));
    }

    @Test
    void aTranslationOfAWithdrawnStoryDoesNotBringItBack() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.withdraws(challenge, "It was wrong.");
        desk.publishes(challenge.inWelsh("Her " + Unique.word()));
        for (String locale : List.of("en", "cy")) {
            assertEquals("withdrawn", Reader.reads(challenge.path() + "?locale=" + locale).path("status"));
            assertFalse(Reader.walks("/v1/challenges?limit=100&locale=" + locale, "id").contains(challenge.id().toString()));
        }
    }

    @Test
    void thereIsNoTranslationOfWhatIsNotPublic() {
        var challenge = aChallenge();
        Refused refused = assertThrows(Refused.class, () -> desk.publishes(challenge.inWelsh("Her")));
        assertEquals(Subject.story(challenge.id()), refused.reasons().getFirst().subject());
        assertEquals("/facts", refused.reasons().getFirst().fault().pointer());
    }
}
