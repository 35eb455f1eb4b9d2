package org.researchstories.discovery;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.Asked;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Everything;
import org.researchstories.world.Reader;
import org.researchstories.world.Shown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The law of the figures: in all and in each group they are what the list with the same filters shows, counted and added
 * up. Tried with random filters; a failure tells its seed, as in {@link Asked#seeds}.
 */
@QuarkusTest
@BeforeTheRest
class StatsLawTest {

    private static final List<String> GROUPS = List.of("challenge", "strategy", "cancerType", "topic", "researchStage", "awardType", "awardYear");

    @Inject
    Everything everything;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.researchstories.world.Asked#seeds")
    void theFiguresAreThoseOfTheListedAwards(long seed) {
        Random random = new Random(seed);
        Asked asked = Asked.of("/v1/research", random);
        String groupBy = GROUPS.get(random.nextInt(GROUPS.size()));
        Response answer = Reader.reads("/v1/research/stats?limit=1000&groupBy=" + groupBy + asked.parameters());
        List<Shown> listed = Shown.all("/v1/research?limit=100" + asked.parameters());

        assertEquals(counted(listed), told(Reader.exactly(answer).getMap("total")), "seed " + seed);
        Map<String, Object> groups = new TreeMap<>();
        Reader.exactly(answer).<Map<String, Object>>getList("groups").forEach(group -> groups.put((String) group.get("value"), told(group)));
        assertEquals(groups(groupBy, listed, asked.filters()), groups, "seed %d: %s%s".formatted(seed, groupBy, asked.parameters()));
    }

    /** What an answer tells, in numbers that compare. */
    private static Map<String, List<Object>> told(Map<String, Object> counted) {
        return Map.of("awards", tally(counted.get("awards")), "samples", tally(counted.get("samples")));
    }

    private static List<Object> tally(Object object) {
        Map<?, ?> tally = (Map<?, ?>) object;
        Map<String, String> sums = new TreeMap<>();
        ((List<?>) tally.get("sums")).forEach(sum -> sums.put((String) ((Map<?, ?>) sum).get("currency"),
                ((Map<?, ?>) sum).get("awards") + " x " + plain(((Map<?, ?>) sum).get("amount"))));
        return List.of(((Number) tally.get("count")).longValue(), ((Number) tally.get("undisclosed")).longValue(), sums);
    }

    /** By the law itself. */
    private static Map<String, Object> groups(String groupBy, List<Shown> listed, Map<String, List<String>> filters) {
        Set<String> values = listed.stream().flatMap(story -> values(groupBy, story, filters).stream()).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Object> groups = new TreeMap<>();
        values.forEach(value -> groups.put(value, counted(listed.stream().filter(story -> values(groupBy, story, filters).contains(value)).toList())));
        return groups;
    }

    private static Set<String> values(String groupBy, Shown story, Map<String, List<String>> filters) {
        return groupBy.equals("challenge") || groupBy.equals("strategy")
                ? story.related(groupBy, way -> filters.getOrDefault("relation", List.of(way)).contains(way)) : story.values(groupBy);
    }

    private static Map<String, List<Object>> counted(List<Shown> stories) {
        return Map.of("awards", tally(stories, false), "samples", tally(stories, true));
    }

    private static List<Object> tally(List<Shown> stories, boolean samples) {
        List<Map<String, Object>> awards = stories.stream().filter(story -> story.outline().get("sample").equals(samples))
                .map(story -> story.object("award")).toList();
        Map<String, List<BigDecimal>> amounts = awards.stream().filter(award -> award.get("amountAwarded") != null)
                .collect(Collectors.groupingBy(award -> (String) award.get("currency"), TreeMap::new,
                        Collectors.mapping(award -> new BigDecimal(award.get("amountAwarded").toString()), Collectors.toList())));
        Map<String, String> sums = new TreeMap<>();
        amounts.forEach((currency, each) -> sums.put(currency, each.size() + " x " + plain(each.stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
        return List.of((long) awards.size(), awards.stream().filter(award -> award.get("amountAwarded") == null).count(), sums);
    }

    private static String plain(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }
}
