package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Stories;
import org.researchstories.world.StrategyManuscript;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** Related stories that come along. */
@QuarkusTest
class IncludeTest {

    @Inject
    Desk desk;

    private final ChallengeManuscript challenge = aChallenge();
    private final StrategyManuscript strategy = aStrategy().addressing(challenge);
    private final StrategyManuscript part = aStrategy();
    private final ResearchManuscript research = someResearch().into(challenge).testing(strategy);

    @Test
    void aStoryBringsAlongWhatItMentionsAsListsShowIt() {
        desk.publishes(challenge, strategy, research);
        Response answer = Reader.reads(challenge.path() + "?include=strategies,research");
        assertEquals(ids(strategy, research), included(answer));
        assertEquals(false, answer.path("includedTruncated"));
        assertNull(answer.path("includedMore"));
        assertEquals(Reader.reads("/v1/strategies?challenge=" + challenge.id())
                .<Object>path("items[0]"), answer.path("included[0]"));
    }

    @Test
    void onlyTheMembersThatAreNamedBringAnythingAlong() {
        desk.publishes(challenge, strategy, research);
        assertEquals(ids(research), included(Reader.reads(challenge.path() + "?include=research")));
        assertEquals(List.of(), included(Reader.reads(challenge.path() + "?include=relatedStories")));
        assertNull(Reader.reads(challenge).path("included"));
    }

    @Test
    void aSecondStepAsksForTheFirstTooAndNothingComesTwiceOrBackToItself() {
        desk.publishes(challenge, strategy.combining(part), part, research);
        Response answer = Reader.reads(challenge.path() + "?include=strategies.components,strategies.challenges,strategies.research,research");
        assertEquals(ids(strategy, research, part), included(answer));
        assertEquals(ids(strategy, part), included(Reader.reads(challenge.path() + "?include=strategies.components")));
    }

    @Test
    void theSecondStepIsTakenOnlyFromTheMemberThatItNames() {
        var other = aChallenge();
        desk.publishes(challenge, other, strategy.addressing(other), research);
        assertEquals(ids(strategy, research), included(Reader.reads(challenge.path() + "?include=strategies,research.challenges")));
        assertEquals(ids(strategy, research, other), included(Reader.reads(challenge.path() + "?include=strategies.challenges,research")));
    }

    @Test
    void theNearestComeFirstThenByKindThenAsTheEditorsWish() {
        var late = aStrategy().addressing(challenge).displayedAt(9000);
        var early = aStrategy().addressing(challenge).displayedAt(1);
        var related = aChallenge();
        desk.publishes(challenge.relatedTo(related), strategy, late, early, research, related);
        assertEquals(ids(related, early, strategy, late, research),
                included(Reader.reads(challenge.path() + "?include=research,strategies,relatedStories")));
    }

    @Test
    void onAPageNothingComesAlongThatIsOnIt() {
        var other = aChallenge().displayedAt(0);
        desk.publishes(challenge.displayedAt(0), other.relatedTo(challenge), strategy.addressing(other), research);
        Response page = Reader.reads("/v1/challenges?strategy=%s&include=strategies,relatedStories,research".formatted(strategy.id()));
        assertEquals(Set.copyOf(ids(challenge, other)), Set.copyOf(page.<List<String>>path("items.id")));
        assertEquals(ids(strategy, research), included(page));
    }

    @Test
    void whatTheNextPageMentionsDoesNotComeAlongWithThisOne() {
        var other = aChallenge().displayedAt(1);
        var theirs = aStrategy().addressing(other);
        var of = someResearch().into(challenge);
        var both = aStrategy().addressing(challenge).addressing(other);
        desk.publishes(challenge.displayedAt(0), other, strategy, theirs, both, of);
        Response first = Reader.reads("/v1/challenges?strategy=%s&limit=1&include=strategies".formatted(both.id()));
        assertEquals(ids(challenge), first.path("items.id"));
        assertEquals(Set.copyOf(ids(strategy, both)), Set.copyOf(included(first)));
        Response second = Reader.reads(Reader.nextIn(first).orElseThrow());
        assertEquals(Set.copyOf(ids(theirs, both)), Set.copyOf(included(second)));
        assertTrue(Reader.nextIn(first).orElseThrow().contains("include=strategies"));
    }

    @Test
    void whatIsWithdrawnOrArchivedDoesNotComeAlongByAnyWay() {
        var gone = aStrategy().addressing(challenge);
        desk.publishes(challenge, strategy, gone, research.testing(gone));
        desk.withdraws(strategy, "It was wrong.");
        desk.archives(gone, "It is past.");
        for (String path : List.of(challenge.path() + "?include=strategies,research.strategies",
                "/v1/challenges?withdrawn=include&limit=100&sort=-modifiedAt&include=strategies,research.strategies")) {
            String answer = Reader.reads(path).asString();
            assertFalse(answer.contains(strategy.id().toString()) || answer.contains(gone.id().toString()), path);
        }
        Response withdrawn = Reader.reads(strategy.path() + "?include=challenges");
        assertEquals("It was wrong.", withdrawn.path("withdrawal.reason"));
        assertEquals(ids(challenge), included(withdrawn));
    }

    @Test
    void whatComesAlongIsInTheLanguageAskedForOrSaysThatItIsNot() {
        desk.publishes(challenge, strategy, research);
        desk.publishes(challenge.inWelsh("Her"), strategy.inWelsh("Strategaeth"));
        Response answer = Reader.reads(challenge.path() + "?include=strategies,research&locale=cy");
        assertEquals(List.of("cy", "en"), answer.path("included.locale"));
        assertEquals(List.of(false, true), answer.path("included.localeFallback"));
        assertEquals("en, cy", answer.header("Content-Language"));
        Response known = Reader.asking().header("If-None-Match", answer.header("ETag"))
                .get(challenge.path() + "?include=strategies,research&locale=cy");
        assertEquals(304, known.statusCode());
        assertEquals("en, cy", known.header("Content-Language"));
        assertEquals(ids(strategy), included(Reader.reads("/v1/challenges?include=strategies,research&locale=cy&localeFallback=false&strategy=" + strategy.id())));
    }

    @Test
    void whatComesAlongIsTrimmedApartFromTheRest() {
        desk.publishes(challenge, strategy);
        Response answer = Reader.reads(challenge.path() + "?include=strategies&fields=title&includeFields=summary");
        assertEquals(challenge.title(), answer.path("title"));
        assertNull(answer.path("summary"));
        assertNull(answer.path("included[0].title"));
        assertTrue(answer.<String>path("included[0].summary").length() > 40);
        assertEquals(strategy.slug(), answer.path("included[0].slug"));
        assertEquals(challenge.title(), Reader.reads(challenge.path() + "?include=strategies&fields=slug").path("included[0].challenges[0].title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges/making-immunotherapy-work-for-more-people", "/v1/challenges"})
    void whatCannotComeAlongIsRefusedWithWhatCan(String path) {
        Response answer = Reader.gets(path + "?include=stratgies");
        assertEquals(400, answer.statusCode());
        assertEquals("strategies", answer.path("errors[0].didYouMean"));
        for (String include : List.of("challenges", "strategies.modality", "strategies.challenges.strategies", "award", "body", "withdrawal")) {
            assertEquals(400, Reader.gets(path + "?include=" + include).statusCode(), include);
        }
        Response alone = Reader.gets(path + "?includeFields=title");
        assertEquals(400, alone.statusCode());
        assertEquals("includeFields", alone.path("errors[0].parameter"));
    }

    @Test
    void theOrderOfTheNamesMeansNothing() {
        for (String path : List.of(Stories.CAR_T.path(), "/v1/strategies")) {
            Response one = Reader.reads(path + "?include=research,challenges.research&includeFields=title,tags&fields=title");
            Response other = Reader.reads(path + "?fields=title&includeFields=tags,title&include=challenges.research,research");
            assertEquals(one.asString(), other.asString());
            assertEquals(one.header("ETag"), other.header("ETag"));
        }
    }

    @Test
    void aMovedStoryAndOneThatIsNotThereAreAnsweredAsEver() {
        assertEquals(Stories.MORE_PEOPLE.path() + "?include=strategies",
                Reader.gets("/v1/challenges/limited-responders?include=strategies").header("Location"));
        assertEquals(404, Reader.gets("/v1/challenges/no-such-challenge?include=strategies").statusCode());
        assertEquals(404, Reader.gets("/v1/stories/" + UUID.randomUUID() + "?include=strategies").statusCode());
        desk.publishes(challenge);
        desk.archives(challenge, "It is past.");
        assertEquals(410, Reader.gets(challenge.path() + "?include=strategies").statusCode());
    }

    @Test
    void anEmptyListBringsNothingAlong() {
        desk.publishes(challenge);
        Response answer = Reader.reads("/v1/research?challenge=%s&include=challenges".formatted(challenge.id()));
        assertEquals(List.of(), included(answer));
        assertEquals(false, answer.path("includedTruncated"));
    }

    private static List<String> included(Response answer) {
        return answer.path("included.id");
    }

    private static List<String> ids(Addressed... stories) {
        return List.of(stories).stream().map(story -> story.id().toString()).toList();
    }
}
