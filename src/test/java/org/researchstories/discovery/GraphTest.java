package org.researchstories.discovery;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Addressed;
import org.researchstories.world.Desk;
import org.researchstories.world.FewStories;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** What the graph shows is what the lists show. There are fewer stories here than a graph may have nodes. */
@QuarkusTest
@TestProfile(FewStories.class)
class GraphTest {

    @Inject
    Desk desk;

    @Test
    void itHasEveryPublishedStory() {
        assertEquals(List.copyOf(Reader.walks("/v1/stories?limit=100", "id")).stream().sorted().toList(),
                graph().getList("nodes.id", String.class).stream().sorted().toList());
        assertFalse(graph().getBoolean("truncated"));
    }

    @Test
    void itTellsWhetherItWasCut() {
        JsonPath one = Reader.reads("/v1/graph?limit=1").jsonPath();
        assertEquals(1, one.getList("nodes").size());
        assertTrue(one.getBoolean("truncated"));
    }

    @Test
    void whereItIsCutItHasAsManyOfOneKindAsOfAnother() {
        List<String> all = graph().getList("nodes.id");
        List<String> kinds = graph().getList("nodes.kind");
        List<String> firstTwo = Stream.of("challenge", "strategy", "research").flatMap(kind -> IntStream.range(0, all.size())
                .filter(place -> kinds.get(place).equals(kind)).limit(2).mapToObj(all::get)).toList();
        assertEquals(firstTwo, Reader.reads("/v1/graph?limit=6").jsonPath().getList("nodes.id"));
        assertEquals(List.of("challenge", "challenge", "strategy", "research"), Reader.reads("/v1/graph?limit=4").jsonPath().getList("nodes.kind"));
    }

    @Test
    void bothEndsOfAnEdgeAreAmongItsNodes() {
        for (int limit : List.of(5, 300)) {
            JsonPath graph = Reader.reads("/v1/graph?limit=" + limit).jsonPath();
            List<String> nodes = graph.getList("nodes.id");
            assertTrue(nodes.containsAll(graph.getList("edges.source")));
            assertTrue(nodes.containsAll(graph.getList("edges.target")));
        }
        assertTrue(graph().getList("nodes.id").contains(Stories.SOLID_TUMOURS.id().toString()));
    }

    @Test
    void whatWasWithdrawnArchivedOrErasedIsNeitherANodeNorAnEnd() {
        List<StrategyManuscript> strategies = List.of(aStrategy(), aStrategy(), aStrategy());
        for (StrategyManuscript strategy : strategies) {
            var challenge = aChallenge();
            desk.publishes(challenge, strategy.addressing(challenge), someResearch().into(challenge).testing(strategy));
            assertEquals(1, nodesOf(strategy));
            assertEquals(2, endsAt(strategy));
        }
        desk.withdraws(strategies.get(0), "It was wrong.");
        desk.archives(strategies.get(1), "It is past.");
        desk.erases(strategies.get(2));
        for (StrategyManuscript strategy : strategies) {
            assertEquals(0, nodesOf(strategy));
            assertEquals(0, endsAt(strategy));
            assertFalse(Reader.reads("/v1/graph").asString().contains(strategy.id().toString()));
        }
    }

    @Test
    void whatWasRenamedHasItsNewName() {
        var strategy = aStrategy();
        desk.publishes(strategy);
        desk.publishes(strategy.titled("Renamed to " + Unique.word()));
        assertEquals(strategy.title(), graph().getString("nodes.find { it.id == '%s' }.title".formatted(strategy.id())));
    }

    private static JsonPath graph() {
        return Reader.reads("/v1/graph").jsonPath();
    }

    private static int nodesOf(Addressed story) {
        return graph().getList("nodes.findAll { it.id == '%s' }".formatted(story.id())).size();
    }

    private static int endsAt(Addressed story) {
        return graph().getList("edges.findAll { it.source == '%1$s' || it.target == '%1$s' }".formatted(story.id())).size();
    }
}
