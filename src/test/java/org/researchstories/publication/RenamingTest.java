package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Unique;

import java.time.Instant;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;
import static org.researchstories.world.Things.aCancerType;
import static org.researchstories.world.Things.aTopic;
import static org.researchstories.world.Things.anOrganisation;

/** What stories show of others is never older than the others. */
@QuarkusTest
class RenamingTest {

    @Inject
    Desk desk;

    @Test
    void aRenamedStrategyIsRenamedInsideTheChallengeThatMentionsItInTheSamePlace() {
        var challenge = aChallenge();
        var first = aStrategy().addressing(challenge, 1);
        var second = aStrategy().addressing(challenge, 2);
        var third = aStrategy().addressing(challenge, 3);
        desk.publishes(challenge, first, second, third);
        Response before = Reader.reads(challenge);
        String former = second.slug();
        desk.publishes(second.titled("Renamed to " + Unique.word()).at(Unique.slug("renamed")));
        Response after = Reader.reads(challenge);
        assertEquals(List.of(first.title(), second.title(), third.title()), after.path("strategies.title"));
        assertEquals(List.of(first.slug(), second.slug(), third.slug()), after.path("strategies.slug"));
        assertEquals(second.path(), after.path("strategies[1].href"));
        assertFalse(after.asString().contains(former));
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertEquals((int) before.path("version") + 1, (int) after.path("version"));
        assertTrue(Instant.parse(after.path("modifiedAt")).isAfter(Instant.parse(before.path("modifiedAt"))));
        assertEquals((String) before.path("contentUpdatedAt"), after.path("contentUpdatedAt"));
        assertEquals((int) before.path("edition"), (int) after.path("edition"));
    }

    @Test
    void aRenamedStrategyIsRenamedInTheChallengesOutline() {
        var challenge = aChallenge().displayedAt(0);
        var strategy = aStrategy().addressing(challenge).displayedAt(0);
        desk.publishes(challenge, strategy);
        desk.publishes(strategy.titled("Renamed to " + Unique.word()));
        assertTrue(Reader.walks("/v1/challenges?limit=100", "strategies").toString().contains(strategy.title()));
    }

    @Test
    void aRenamedChallengeIsRenamedInsideResearchAndStrategies() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge);
        var research = someResearch().into(challenge);
        desk.publishes(challenge, strategy, research);
        desk.publishes(challenge.titled("Renamed to " + Unique.word()));
        assertEquals(challenge.title(), Reader.reads(strategy).path("challenges[0].title"));
        assertEquals(challenge.title(), Reader.reads(research).path("challenges[0].title"));
    }

    @Test
    void aRenamedComponentAndARenamedRelatedStoryAreRenamedWhereTheyAreShown() {
        var component = aStrategy();
        var combination = aStrategy().combining(component);
        var pointing = aChallenge().relatedTo(component);
        desk.publishes(component, combination, pointing);
        desk.publishes(component.titled("Renamed to " + Unique.word()));
        assertEquals(component.title(), Reader.reads(combination).path("components[0].title"));
        assertEquals(component.title(), Reader.reads(pointing).path("relatedStories[0].title"));
    }

    @Test
    void aRemovedRelationDisappearsFromTheOtherEnd() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge);
        desk.publishes(challenge, strategy);
        String before = Reader.tagOf(challenge);
        desk.publishes(strategy.addressingNothing());
        Response after = Reader.reads(challenge);
        assertEquals(List.of(), after.path("strategies"));
        assertNotEquals(before, after.header("ETag"));
        assertFalse(after.asString().contains(strategy.slug()));
    }

    @Test
    void aNewRelationAppearsAtTheOtherEnd() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        var strategy = aStrategy().addressing(challenge);
        desk.publishes(strategy);
        JsonPath shown = Reader.reads(challenge).jsonPath();
        assertEquals(strategy.id().toString(), shown.getString("strategies[0].id"));
        assertEquals("addresses", shown.getString("strategies[0].relation"));
    }

    @Test
    void aRenamedTopicIsRenamedInEveryStoryThatShowsItAndInItsList() {
        String key = Unique.slug("topic");
        desk.keeps(aTopic(key, "Before"));
        var challenge = aChallenge().onTopics("immunotherapy", key);
        var strategy = aStrategy().onTopics(key);
        var other = aChallenge();
        desk.publishes(challenge, strategy, other);
        String tag = Reader.tagOf(other);
        long position = desk.keeps(aTopic(key, "After"));
        assertEquals(List.of("Immunotherapy", "After"), Reader.reads(challenge).path("topics.label"));
        assertEquals(List.of("After"), Reader.reads(strategy).path("topics.label"));
        assertEquals("After", labelOf(key, "/v1/topics?limit=100", "label"));
        assertEquals(tag, Reader.tagOf(other));
        assertTrue(Reader.positionIn(Reader.reads(challenge)) >= position);
    }

    @Test
    void aCancerTypeThatHasOtherCodesHasThemInEveryStoryThatShowsIt() {
        String key = Unique.slug("cancer");
        desk.keeps(aCancerType(key, "Rare cancer"));
        var challenge = aChallenge().about("lung", key);
        desk.publishes(challenge);
        assertEquals(List.of(List.of("C33-C34"), List.of()), Reader.reads(challenge).path("cancerTypes.icd10"));
        String tag = Reader.tagOf(challenge);
        desk.keeps(aCancerType(key, "Rare cancer", "C69", "C72.3"));
        assertEquals(List.of(List.of("C33-C34"), List.of("C69", "C72.3")), Reader.reads(challenge).path("cancerTypes.icd10"));
        assertNotEquals(tag, Reader.tagOf(challenge));
    }

    @Test
    void aRenamedOrganisationIsRenamedInEveryStoryThatShowsItAndInItsList() {
        String key = Unique.slug("university");
        desk.keeps(anOrganisation(key, "Before University"));
        var research = someResearch().hostedBy(key);
        desk.publishes(research);
        String tag = Reader.tagOf(research);
        desk.keeps(anOrganisation(key, "After University"));
        assertEquals("After University", Reader.reads(research).path("leadOrganisation.name"));
        assertNotEquals(tag, Reader.tagOf(research));
        assertEquals("After University", labelOf(key, "/v1/organisations?limit=100", "name"));
    }

    @Test
    void anAmendmentThatChangesNothingOfAStoryLeavesItAsItIs() {
        String key = Unique.slug("topic");
        desk.keeps(aTopic(key, "The same"));
        var challenge = aChallenge().onTopics(key);
        desk.publishes(challenge);
        String tag = Reader.tagOf(challenge);
        desk.keeps(aTopic(key, "The same"));
        assertEquals(tag, Reader.tagOf(challenge));
    }

    private static String labelOf(String key, String list, String property) {
        List<String> keys = Reader.walks(list, "key");
        return Reader.walks(list, property).get(keys.indexOf(key));
    }
}
