package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Addressed;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Where stories are found, and where they were. */
@QuarkusTest
class AddressTest {

    private static final String NOT_FOUND = "/problems/not-found";

    @Inject
    Desk desk;

    @Test
    void aStoryIsFoundByItsSlugAndByItsIdInEitherCase() {
        for (Addressed story : List.of(Stories.SOLID_TUMOURS, Stories.CAR_T, Stories.LUNG_RESISTANCE)) {
            String body = Reader.reads(story).asString();
            assertEquals(body, Reader.reads(story.pathById()).asString());
            assertEquals(body, Reader.reads(story.kind().path() + "/" + story.id().toString().toUpperCase(Locale.ROOT)).asString());
            assertEquals(body, Reader.reads("/v1/stories/" + story.id()).asString());
        }
    }

    @Test
    void everyAddressThatAStoryNamesLeadsToIt() {
        Response story = Reader.reads(Stories.SOLID_TUMOURS);
        for (String link : List.of("links.self", "links.byId")) {
            assertEquals(story.asString(), Reader.reads(story.<String>path(link)).asString());
        }
        assertEquals("/v1/challenges", story.path("links.collection"));
        assertTrue(story.<String>path("canonicalUrl").matches("https?://[^/]+" + Stories.SOLID_TUMOURS.path()));
    }

    @Test
    void underAnotherKindsPathThereIsNothing() {
        for (String path : List.of("/v1/strategies/" + Stories.SOLID_TUMOURS.slug(), "/v1/strategies/" + Stories.SOLID_TUMOURS.id(),
                "/v1/research/" + Stories.SOLID_TUMOURS.id(), "/v1/challenges/" + Stories.CAR_T.slug())) {
            isNotFound(path);
        }
    }

    @Test
    void whatNeverWasIsNotFound() {
        for (String path : List.of("/v1/challenges/" + Unique.word(), "/v1/challenges/" + UUID.randomUUID(),
                "/v1/stories/" + UUID.randomUUID(), "/v1/stories/" + Stories.SOLID_TUMOURS.slug(), "/v1/classifications/other")) {
            isNotFound(path);
        }
    }

    @Test
    void anOldAddressLeadsToTheNewestInOneHopHoweverOftenItWasRenamed() {
        var challenge = aChallenge();
        String first = challenge.path();
        desk.publishes(challenge);
        desk.publishes(challenge.at(Unique.slug("second")));
        String second = challenge.path();
        desk.publishes(challenge.at(Unique.slug("third")));
        desk.publishes(challenge.at(Unique.slug("fourth")));
        for (String old : List.of(first, second)) {
            Response moved = Reader.gets(old);
            assertEquals(301, moved.statusCode());
            assertEquals(challenge.path(), moved.header("Location"));
            assertEquals("public, max-age=60", moved.header("Cache-Control"));
        }
        assertEquals(200, Reader.gets(challenge.path()).statusCode());
    }

    @Test
    void aRedirectKeepsTheQuery() {
        var challenge = aChallenge();
        String old = challenge.path();
        desk.publishes(challenge);
        desk.publishes(challenge.at(Unique.slug("second")));
        assertEquals(challenge.path() + "?locale=cy", Reader.gets(old + "?locale=cy").header("Location"));
    }

    @Test
    void anAddressOfTheStarterContentThatIsPastLeadsToItsStory() {
        assertEquals(Stories.MORE_PEOPLE.path(), Reader.gets("/v1/challenges/limited-responders").header("Location"));
        assertEquals(Stories.BLOOD_VESSEL_DRUGS.path(), Reader.gets("/v1/strategies/anti-angiogenics").header("Location"));
        assertEquals(404, Reader.gets("/v1/challenges/anti-angiogenics").statusCode());
    }

    @Test
    void aStoryThatIsRenamedBackIsAtItsFirstAddressAgainAndTheOtherLeadsThere() {
        var strategy = aStrategy();
        String first = strategy.slug();
        desk.publishes(strategy);
        desk.publishes(strategy.at(Unique.slug("other")));
        String other = strategy.path();
        desk.publishes(strategy.at(first));
        assertEquals(200, Reader.gets(strategy.path()).statusCode());
        assertNull(Reader.gets(strategy.path()).header("Location"));
        assertEquals(strategy.path(), Reader.gets(other).header("Location"));
    }

    @Test
    void anAddressFromBeforeTheStoryCameHereLeadsToIt() {
        String before = Unique.slug("before");
        var challenge = aChallenge().formerlyAt(before);
        desk.publishes(challenge);
        assertEquals(challenge.path(), Reader.gets("/v1/challenges/" + before).header("Location"));
    }

    @Test
    void anOldAddressOfAnArchivedStoryIsGoneToo() {
        var challenge = aChallenge();
        String old = challenge.path();
        desk.publishes(challenge);
        desk.publishes(challenge.at(Unique.slug("second")));
        desk.archives(challenge, "It is past.");
        assertEquals(410, Reader.gets(old).statusCode());
        assertEquals(410, Reader.gets(challenge.path()).statusCode());
    }

    @Test
    void theWelshAddressLeadsToTheStoryInTheLanguageThatIsAskedFor() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.inWelsh("Her " + Unique.word()));
        String welsh = "/v1/challenges/" + challenge.welshSlug();
        assertEquals("cy", Reader.reads(welsh + "?locale=cy").path("locale"));
        assertEquals("en", Reader.reads(welsh + "?locale=en").path("locale"));
        assertEquals("cy", Reader.reads(challenge.path() + "?locale=cy").path("locale"));
    }

    @Test
    void anOldWelshAddressLeadsToTheNewestToo() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.inWelsh("Her " + Unique.word()));
        String old = "/v1/challenges/" + challenge.welshSlug();
        desk.publishes(challenge.at(Unique.slug("second")).inWelsh("Her " + Unique.word()));
        Response moved = Reader.gets(old + "?locale=cy");
        assertEquals(301, moved.statusCode());
        assertEquals("/v1/challenges/" + challenge.welshSlug() + "?locale=cy", moved.header("Location"));
    }

    @Test
    void anOldAddressOfAWithdrawnStoryLeadsToItsNotice() {
        var challenge = aChallenge();
        String old = challenge.path();
        desk.publishes(challenge);
        desk.publishes(challenge.at(Unique.slug("second")));
        desk.withdraws(challenge, "It was wrong.");
        assertEquals(challenge.path(), Reader.gets(old).header("Location"));
        assertEquals("It was wrong.", Reader.reads(challenge).path("withdrawal.reason"));
    }

    private static void isNotFound(String path) {
        Response answer = Reader.gets(path);
        assertEquals(404, answer.statusCode(), path);
        assertEquals("application/problem+json", answer.contentType().split(";")[0]);
        assertEquals(NOT_FOUND, answer.path("type"));
        assertEquals(404, (int) answer.path("status"));
    }
}
