package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.MovableClock;
import org.researchstories.world.Reader;
import org.researchstories.world.StrategyManuscript;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** More related stories than can come along. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncludeManyTest {

    @Inject
    Desk desk;
    @Inject
    MovableClock clock;

    private final ChallengeManuscript withAHundred = aChallenge();
    private final ChallengeManuscript withOneMore = aChallenge();
    private final ChallengeManuscript withdrawn = aChallenge();
    private final StrategyManuscript part = aStrategy().displayedAt(9999);
    private final List<StrategyManuscript> strategies = new ArrayList<>();

    @BeforeAll
    void thereAreManyStrategies() {
        for (int number = 0; number < 100; number++) {
            strategies.add(aStrategy().addressing(withAHundred, number).addressing(withOneMore, number).addressing(withdrawn, number).displayedAt(number));
        }
        strategies.getFirst().combining(part);
        strategies.add(aStrategy().addressing(withOneMore, 100).addressing(withdrawn, 100).displayedAt(100));
        desk.publishes(Stream.concat(Stream.of(withAHundred.relatedTo(part), withOneMore, withdrawn, part), strategies.stream()).toList());
        desk.withdraws(withdrawn, "It was for a test.");
    }

    /** Other tests walk everything that there is. */
    @AfterAll
    void theyAreGone() {
        strategies.forEach(strategy -> desk.archives(strategy, "It was for a test."));
    }

    @Test
    void aHundredComeAlongAndNoneIsMissed() {
        Response answer = Reader.reads(withAHundred.path() + "?include=strategies");
        assertEquals(ids(strategies.subList(0, 100)), answer.path("included.id"));
        assertEquals(false, answer.path("includedTruncated"));
        assertNull(answer.path("includedMore"));
    }

    @Test
    void whatTwoMembersMentionIsMoreThanAHundredTogether() {
        Response answer = Reader.reads(withAHundred.path() + "?include=strategies,relatedStories");
        assertEquals(ids(strategies.subList(0, 100)), answer.path("included.id"));
        assertEquals(true, answer.path("includedTruncated"));
        assertEquals(List.of("/v1/strategies?challenge=" + withAHundred.id()), answer.path("includedMore"));
    }

    @Test
    void ofMoreTheFirstHundredDoAndItIsSaidWhereTheRestIs() {
        for (String path : List.of(withOneMore.path() + "?include=strategies",
                "/v1/challenges?strategy=%s&include=strategies".formatted(strategies.getLast().id()))) {
            Response answer = Reader.reads(path);
            assertEquals(ids(strategies.subList(0, 100)), answer.path("included.id"), path);
            assertEquals(true, answer.path("includedTruncated"), path);
            Set<String> rest = new HashSet<>();
            answer.<List<String>>path("includedMore").forEach(list -> rest.addAll(Reader.walks(list, "id")));
            assertEquals(Set.copyOf(ids(strategies)), rest, path);
        }
    }

    @Test
    void noListIsSaidToHaveTheRestOfWhatIsWithdrawn() {
        Response answer = Reader.reads(withdrawn.path() + "?include=strategies");
        assertEquals(true, answer.path("includedTruncated"));
        assertEquals(List.of(), answer.path("includedMore"));
    }

    @Test
    void aMemberThatMentionsTheFirstOfItsStoriesOnlyTellsSoAFurtherStepAway() {
        String all = "/v1/strategies?limit=100&challenge=" + withOneMore.id();
        assertEquals(false, Reader.reads(all + "&include=challenges.research").path("includedTruncated"));
        Response answer = Reader.reads(all + "&include=challenges.strategies");
        assertEquals(Set.copyOf(ids(List.of(withAHundred, withOneMore))), Set.copyOf(answer.<List<String>>path("included.id")));
        assertEquals(true, answer.path("includedTruncated"));
    }

    @Test
    void theListsOfTheRestAreInTheLanguageAskedFor() {
        List<String> more = Reader.reads(withOneMore.path() + "?include=strategies&locale=cy").path("includedMore");
        assertEquals(List.of("/v1/strategies?challenge=" + withOneMore.id() + "&locale=cy"), more);
    }

    @Test
    void theListsOfTheRestHaveNothingUntranslatedWhereNothingComesAlongThatIsNot() {
        desk.publishes(withOneMore.inWelsh("Un yn fwy"));
        Response answer = Reader.reads(withOneMore.path() + "?include=strategies&locale=cy&localeFallback=false");
        assertEquals(List.of(), answer.path("included"));
        assertEquals(List.of("/v1/strategies?challenge=" + withOneMore.id() + "&locale=cy&localeFallback=false"), answer.path("includedMore"));
    }

    @Test
    void whereThereIsEnoughOneStepAwayNothingIsLeftForTheSecond() {
        Response answer = Reader.reads(withAHundred.path() + "?include=strategies.components");
        assertEquals(ids(strategies.subList(0, 100)), answer.path("included.id"));
        assertEquals(true, answer.path("includedTruncated"));
    }

    @Test
    void whichAreTheFirstMayDependOnAnySoTheDateIsThatOfTheLastChange() {
        desk.publishes(aChallenge());
        clock.on(LocalDate.now().plusDays(2), () -> {
            assertEquals(Reader.reads("/v1/graph").header("Last-Modified"),
                    Reader.reads(withOneMore.path() + "?include=strategies").header("Last-Modified"));
        });
    }

    private static List<String> ids(List<? extends Addressed> stories) {
        return stories.stream().map(story -> story.id().toString()).toList();
    }
}
