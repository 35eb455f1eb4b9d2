package org.researchstories.publication;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.relation.Mention;
import org.researchstories.relation.RelationType;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** A story mentions the first hundred of a kind, says where there are more, and can be found by all of them. */
@QuarkusTest
class MentionsTest {

    @Inject
    Desk desk;

    private final ChallengeManuscript famous = aChallenge();

    @Test
    void aStoryMentionsAHundredOfAKindAndSaysWhereTheOthersAre() {
        List<ResearchManuscript> research = publishFamous(Mention.MOST + 2);
        Response answer = Reader.reads(famous);
        assertEquals(research.subList(0, Mention.MOST).stream().map(it -> it.id().toString()).toList(), answer.path("research.id"));
        assertTrue(answer.<Boolean>path("researchTruncated"));
        assertFalse(answer.<Boolean>path("strategiesTruncated"));
        assertEquals(Mention.MOST + 2, Reader.walks(answer.<String>path("researchHref") + "&limit=100", "id").size());
    }

    @Test
    void whatIsWithdrawnLeadsToNoListOfWhatItMentions() {
        publishFamous(2);
        desk.publishes(aStrategy().addressing(famous));
        desk.withdraws(famous, "It was wrong.");
        Response answer = Reader.reads(famous);
        assertEquals(List.of(2, 1), List.of(answer.<List<?>>path("research").size(), answer.<List<?>>path("strategies").size()));
        assertNull(answer.path("researchHref"));
        assertNull(answer.path("strategiesHref"));
    }

    @Test
    void aHundredAreNotTruncated() {
        publishFamous(Mention.MOST);
        assertFalse(Reader.reads(famous).<Boolean>path("researchTruncated"));
        desk.publishes(someResearch().withId(id(Mention.MOST)).into(famous));
        assertTrue(Reader.reads(famous).<Boolean>path("researchTruncated"));
    }

    @Test
    void thatThereIsMoreIsKnownToAStoryThatIsDrawnByItself() {
        publishFamous(Mention.MOST + 1);
        desk.publishes(famous.saying("Something else."));
        Response answer = Reader.reads(famous);
        assertEquals(Mention.MOST, answer.<List<String>>path("research.id").size());
        assertTrue(answer.<Boolean>path("researchTruncated"));
    }

    @Test
    void whatThereIsNoRoomForChangesNothing() {
        List<ResearchManuscript> research = publishFamous(Mention.MOST + 1);
        String tag = Reader.tagOf(famous);
        ResearchManuscript another = someResearch().withId(id(Mention.MOST + 5)).into(famous);
        long before = Reader.position();
        assertEquals(before + 1, desk.publishes(another));
        assertEquals(before + 2, desk.withdraws(another, "It was wrong."));
        assertEquals(tag, Reader.tagOf(famous));
        desk.publishes(research.getLast().titled("Renamed, not shown"));
        assertEquals(tag, Reader.tagOf(famous));
    }

    @Test
    void whatComesBeforeTheLastMovesIn() {
        List<ResearchManuscript> research = publishFamous(Mention.MOST + 1);
        ResearchManuscript first = someResearch().withId(id(-1)).into(famous);
        desk.publishes(first);
        List<String> shown = Reader.reads(famous).path("research.id");
        assertEquals(first.id().toString(), shown.getFirst());
        assertEquals(research.get(Mention.MOST - 2).id().toString(), shown.getLast());
    }

    @Test
    void whereOneOfTheFirstGoesTheNextMovesIn() {
        List<ResearchManuscript> research = publishFamous(Mention.MOST + 2);
        desk.withdraws(research.getFirst(), "It was wrong.");
        assertEquals(research.get(Mention.MOST).id().toString(), Reader.reads(famous).<List<String>>path("research.id").getLast());
        desk.archives(research.get(1), "It was wrong.");
        Response answer = Reader.reads(famous);
        assertEquals(research.get(Mention.MOST + 1).id().toString(), answer.<List<String>>path("research.id").getLast());
        assertFalse(answer.<Boolean>path("researchTruncated"));
        desk.publishes(research.getFirst());
        assertEquals(research.getFirst().id().toString(), Reader.reads(famous).<List<String>>path("research.id").getFirst());
    }

    @Test
    void aStrategyIsFoundByAWayOfBeingResearchedThatItHasNoRoomToShow() {
        StrategyManuscript strategy = aStrategy();
        List<Submission> all = new ArrayList<>(List.of(famous, strategy));
        IntStream.range(0, Mention.MOST + 1).forEach(number -> all.add(someResearch().withId(id(number)).into(famous).testing(strategy)));
        ResearchManuscript last = someResearch().withId(id(Mention.MOST + 1)).into(famous).linked(RelationType.COMPARES, strategy);
        all.add(last);
        desk.publishes(all);
        String found = "/v1/strategies?relation=compares&challenge=" + famous.slug();
        desk.publishes(strategy.addressing(famous));
        assertFalse(Reader.reads(strategy).<List<String>>path("research.role").contains("compares"));
        assertTrue(Reader.walks("/v1/strategies?limit=100&relation=compares", "id").contains(strategy.id().toString()));
        desk.withdraws(last, "It was wrong.");
        assertFalse(Reader.walks("/v1/strategies?limit=100&relation=compares", "id").contains(strategy.id().toString()));
        assertEquals(List.of(), Reader.walks(found, "id"));
    }

    @Test
    void aChallengeIsFoundByAStrategyThatItHasNoRoomToShow() {
        List<StrategyManuscript> strategies = IntStream.range(0, Mention.MOST + 2)
                .mapToObj(number -> aStrategy().addressing(famous, number)).toList();
        desk.publishes(famous);
        desk.publishes(strategies.subList(0, Mention.MOST + 1));
        String tag = Reader.tagOf(famous);
        desk.publishes(strategies.getLast());
        String question = "/v1/challenges?strategy=" + strategies.getLast().slug();
        assertEquals(List.of(famous.id().toString()), Reader.walks(question, "id"));
        assertEquals(List.of(famous.id().toString()), Reader.walks(question + "&relation=addresses", "id"));
        desk.withdraws(strategies.getLast(), "It was wrong.");
        assertEquals(List.of(), Reader.walks(question, "id"));
        assertNotEquals(tag, Reader.tagOf(famous));
        // Others hold what is found against what is shown, which cannot be done where not all of it is.
        desk.archives(famous, "It has more than others can look at.");
    }

    /** Its research is shown in the order of its ids. */
    private List<ResearchManuscript> publishFamous(int research) {
        List<ResearchManuscript> all = IntStream.range(0, research)
                .mapToObj(number -> someResearch().withId(id(number)).into(famous)).toList();
        List<Submission> drafts = new ArrayList<>(List.of(famous));
        drafts.addAll(all);
        desk.publishes(drafts);
        return all;
    }

    private final long mark = UUID.randomUUID().getLeastSignificantBits();

    private UUID id(int number) {
        return new UUID(0x4000L | (long) (number + 1) << 32, mark & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
