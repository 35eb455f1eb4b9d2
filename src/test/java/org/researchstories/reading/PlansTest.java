package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.Plan;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.StrategyManuscript;

import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/**
 * Nothing that can be asked needs a table of stories read from end to end. With as few stories as there are here PostgreSQL
 * would rather do so; it is told to avoid it, and must have another way. What it prefers at a million is what the benchmark
 * looks at.
 */
@QuarkusTest
@BeforeTheRest
class PlansTest {

    /** These have a row or so for each story; head and seal have one, and change is not read here. */
    private static final List<String> LARGE = List.of("document", "listing", "searchable", "address", "relation", "term", "word", "figure", "entry", "edition", "former_withdrawal", "posting", "word_posting", "branch",
            "drawn_from", "common_word");

    @Inject
    Desk desk;
    @Inject
    Everything everything;

    @BeforeEach
    void theStatisticsAreOfWhatIsThere() {
        everything.isPublished();
        Psql.asOwner().useHandle(handle -> handle.execute("analyze"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges", "/v1/stories?sort=title", "/v1/stories?sort=-displayOrder", "/v1/stories?sort=firstPublishedAt",
            "/v1/stories?sort=-contentUpdatedAt", "/v1/stories?sort=modifiedAt", "/v1/stories?sort=-nextReviewDueOn", "/v1/research?sort=title",
            "/v1/research?sort=-awardedOn", "/v1/research?sort=amountAwarded", "/v1/research?sort=-nextReviewDueOn", "/v1/research?cancerType=lung",
            "/v1/research?topic=immunotherapy,side-effects&cancerType=lung&sort=-awardedOn", "/v1/research?challenge=treating-cancer-that-has-spread",
            "/v1/strategies?relation=addresses", "/v1/research?hrcs=5.1&organisation=sample-funder&awardYear=2025", "/v1/stories?reviewState=overdue",
            "/v1/stories?q=immunotherapy", "/v1/research?q=lung%20cells&cancerType=lung", "/v1/stories?q=lung%20-bowel", "/v1/stories?q=lung&sort=title",
            "/v1/stories?q=imunotherapy", "/v1/stories?updatedSince=2026-01-01T00:00:00Z", "/v1/research?awardedFrom=2020-01-01&awardedTo=2030-01-01",
            "/v1/research?currency=GBP&amountFrom=1&sort=amountAwarded", "/v1/stories?include=strategies.research", "/v1/topics", "/v1/glossary", "/v1/graph",
            "/v1/research/stats?groupBy=challenge&cancerType=lung", "/v1/research?facet=topic,challenge,reviewState&cancerType=lung&total=true",
            "/v1/stories?facet=topic,kind&total=true", "/v1/research/stats?groupBy=topic", "/v1/stories?q=lung&facet=topic&total=true",
            "/v1/strategies?modality=antibody&sort=title", "/v1/strategies?evidenceStage=in_trials", "/v1/research?researchStage=clinical_trial&sort=-awardedOn",
            "/v1/research?researchStatus=active&awardType=project&sort=amountAwarded", "/v1/research?cso=5.3&total=true", "/v1/stories?kind=strategy,challenge&sort=-modifiedAt",
            "/v1/stories?withdrawn=include&sort=-contentUpdatedAt", "/v1/research?withdrawn=include&cancerType=lung", "/v1/stories?locale=cy&sort=title",
            "/v1/research?locale=cy&localeFallback=false", "/v1/stories?q=canser&locale=cy", "/v1/stories?awardedFrom=2024-01-01&sort=title",
            "/v1/stories?currency=GBP&amountFrom=100000&total=true", "/v1/stories?awardType=project&researchStatus=active", "/v1/graph?limit=1000&locale=cy",
            "/v1/research/stats?groupBy=awardYear&q=lung&withdrawn=include", "/v1/research/stats?groupBy=strategy&awardedFrom=2024-01-01",
            "/v1/stories?sort=-awardedOn", "/v1/stories?sort=amountAwarded&limit=1", "/v1/organisations?limit=100", "/v1/classifications/icrp-cso", "/v1/cancer-types"})
    void anIndexLeadsToIt(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        List<Plan> plans = log.plans();
        assertFalse(plans.isEmpty());
        plans.forEach(plan -> assertTrue(plan.readFromEndToEnd().stream().noneMatch(LARGE::contains), () -> plan.readFromEndToEnd() + " for " + plan.root().toPrettyString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/challenges/treating-cancer-that-has-spread", "/v1/stories/c11a1624-c970-55ca-b0fc-c12c4ca084c6",
            "/v1/challenges/treating-cancer-that-has-spread?include=research.strategies",
            "/v1/challenges/treating-cancer-that-has-spread/sections/what-is-the-problem", "/v1/challenges/treating-cancer-that-has-spread/history"})
    void aSingleStoryIsFoundByTheDigestOfItsSlugOrById(String address) {
        anIndexLeadsToIt(address);
    }

    /** A plan for any values walks a whole list for a rare one. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories?q=lung&total=true&limit=3", "/v1/stories?q=lung&cancerType=lung&limit=3", "/v1/research?cancerType=lung&limit=3", "/v1/stories?locale=cy&localeFallback=false&limit=3",
            "/v1/research/stats?groupBy=topic&cancerType=lung", "/v1/stories?q=imunotherapy&total=true&limit=3", "/v1/stories?kind=challenge&sort=-awardedOn&limit=3", "/feeds/research.atom?cancerType=lung"})
    void whatIsLeftByAFilterOrASearchIsPlannedForItsValuesEachTime(String address) {
        assertEquals(List.of(), keptOf(address));
    }

    /** Where it is looked for is said by the statement; to plan that for its words each time took a third of a search. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/stories?q=lung&limit=3", "/v1/research?q=lung%20-bowel&limit=3&sort=title", "/v1/stories?q=lung&locale=cy&limit=3", "/v1/stories?q=lung&kind=research,strategy&limit=3"})
    void whatASearchFindsInAWholeListIsPlannedForAnyWordsAndAnIndexLeadsToIt(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        List<Plan> plans = log.plansForAnyValues();
        assertEquals(1, plans.size());
        plans.forEach(plan -> assertTrue(plan.readFromEndToEnd().stream().noneMatch(LARGE::contains), () -> plan.readFromEndToEnd() + " for " + plan.root().toPrettyString()));
    }

    /** A plan for any kind could not use it, and with as few stories as there are here PostgreSQL would not. */
    @Test
    void anIndexOfOneKindIsOfferedByNamingTheKind() {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads("/v1/research?q=lung&limit=3&sort=awardedOn");
        assertEquals(1, log.plansForAnyValues().stream().filter(plan -> plan.sql().contains("l.kind = 'research'")).count());
    }

    /** A plan for any length joins all relations. */
    @Test
    void aGraphIsPlannedForItsLengthEachTime() {
        assertEquals(List.of(), keptOf("/v1/graph"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/research/stats?groupBy=challenge", "/v1/research?facet=challenge"})
    void whatCannotBeAmongTheMostCommonIsNotRead(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        List<String> bounds = log.plans().stream().flatMap(plan -> plan.root().findParents("Index Name").stream())
                .filter(node -> node.path("Index Name").asText().equals("term_stories")).map(node -> node.path("Index Cond").asText()).toList();
        assertTrue(bounds.stream().anyMatch(bound -> bound.contains("stories >= ")), bounds.toString());
    }

    /** A few are sorted as fast. */
    @Test
    void theMostCommonOfManyAreFoundByHowManyStoriesTheyHave() {
        StrategyManuscript strategy = aStrategy();
        List<ChallengeManuscript> many = Stream.generate(ChallengeManuscript::aChallenge).limit(60).toList();
        many.forEach(strategy::addressing);
        desk.publishes(Stream.concat(many.stream(), Stream.of(strategy)).toList());
        Psql.asOwner().useHandle(handle -> handle.execute("analyze"));
        theMostCommonAreFoundByHowManyStoriesTheyHave("/v1/research/stats?groupBy=challenge&cancerType=lung");
        theMostCommonAreFoundByHowManyStoriesTheyHave("/v1/research?facet=challenge&cancerType=lung");
    }

    private static void theMostCommonAreFoundByHowManyStoriesTheyHave(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads(address);
        List<Plan> candidates = log.plans().stream().filter(plan -> plan.sql().contains("order by t.stories desc")).toList();
        assertFalse(candidates.isEmpty());
        candidates.forEach(plan -> assertTrue(plan.root().findValuesAsText("Index Name").contains("term_stories"), plan.root()::toPrettyString));
    }

    /** To plan it takes longer than to do it, and it comes before every page with a filter. */
    @ParameterizedTest
    @ValueSource(strings = {"cancerType=lung", "topic=immunotherapy,side-effects&cancerType=lung&hrcs=5.1&organisation=sample-funder",
            "challenge=treating-cancer-that-has-spread&relation=addresses"})
    void whatFiltersMeanIsPlannedOnce(String filters) {
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.reads("/v1/research?" + filters);
        List<Plan> lookingUp = log.plans().stream().filter(plan -> plan.sql().contains("with ordinality as w")).toList();
        assertEquals(List.of(true), lookingUp.stream().map(Plan::isPlannedOnce).toList());
    }

    @Test
    void thisTestSeesAPlanThatIsKept() {
        assertFalse(keptOf("/v1/stories?limit=3").isEmpty());
    }

    /** Statements about lists that the server keeps, once this was asked more often than a driver waits for. */
    private static List<String> keptOf(String address) {
        DatabaseLog log = DatabaseLog.ofReaders();
        for (int time = 0; time < 30; time++) {
            Reader.reads(address);
        }
        return log.kept().stream().filter(statement -> statement.contains("live.listing")).distinct().toList();
    }

    @Test
    void thisTestSeesATableReadFromEndToEnd() {
        DatabaseLog log = DatabaseLog.ofReaders();
        Psql.asReader().useHandle(handle -> handle.createQuery("select count(*) from live.listing where sample = :sample").bind("sample", true)
                .mapTo(Long.class).one());
        assertEquals(List.of("listing"), log.plans().getFirst().readFromEndToEnd());
    }
}
