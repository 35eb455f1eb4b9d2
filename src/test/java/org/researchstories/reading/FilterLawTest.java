package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.relation.RelationType;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.StrategyManuscript;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/**
 * The laws of filters and facets, tried with random questions against what the stories themselves show: a list has exactly
 * the stories that its filters describe; a facet counts, for each value, the total that the list would have with it. A
 * failure tells its seed; {@code -Dfilter.seed=…} tries that one alone, {@code -Dfilter.seeds=…} more.
 */
@QuarkusTest
class FilterLawTest {

    private static final List<String> OF_ALL = List.of("cancerType", "topic", "challenge", "strategy", "relation", "reviewState");
    private static final List<String> OF_STRATEGIES = List.of("modality", "evidenceStage");
    private static final List<String> OF_RESEARCH = List.of("researchStage", "researchStatus", "awardType", "awardYear", "hrcs", "cso", "organisation");
    private static final Map<String, List<String>> FILTERS = Map.of(
            "/v1/challenges", OF_ALL,
            "/v1/strategies", join(OF_ALL, OF_STRATEGIES),
            "/v1/research", join(OF_ALL, OF_RESEARCH),
            "/v1/stories", join(join(OF_ALL, OF_STRATEGIES), join(OF_RESEARCH, List.of("kind"))));

    private static boolean published;

    @Inject
    Desk desk;

    static LongStream seeds() {
        Long one = Long.getLong("filter.seed");
        return one != null ? LongStream.of(one)
                : new Random().longs(Integer.getInteger("filter.seeds", 60), 0, Long.MAX_VALUE);
    }

    /** Once, what the starter content has nothing of: combinations, related stories, two ways at once, reviews, a withdrawn end. */
    @BeforeEach
    void thereIsSomethingOfEverything() {
        if (!published) {
            ChallengeManuscript challenge = aChallenge().about("acute-lymphoblastic-leukaemia").reviewedOn(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
            ChallengeManuscript gone = aChallenge().relatedTo(Stories.CAR_T);
            StrategyManuscript one = aStrategy().addressing(challenge).addressing(gone).reviewedOn(LocalDate.of(2026, 1, 1), LocalDate.now().plusDays(20));
            StrategyManuscript other = aStrategy().linked(RelationType.COMPLICATES, challenge, 0).combining(one, Stories.CAR_T)
                    .reviewedOn(LocalDate.of(2026, 1, 1), LocalDate.now().plusYears(2));
            desk.publishes(challenge, gone, one, other.relatedTo(challenge, Stories.SPREAD),
                    someResearch().into(challenge).testing(one).testing(Stories.CAR_T),
                    someResearch().into(gone).testing(other).awarding(new BigDecimal("70000.55"), false));
            desk.withdraws(gone, "It was wrong.");
            published = true;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aListHasWhatItsFiltersDescribeAndItsFacetsCountWhatTheyWouldLeave(long seed) {
        Random random = new Random(seed);
        String path = FILTERS.keySet().stream().sorted().toList().get(random.nextInt(FILTERS.size()));
        List<Shown> all = Shown.all(path + "?limit=100");
        Map<String, List<String>> asked = ask(path, all, random);
        List<String> facets = some(FILTERS.get(path), 1 + random.nextInt(4), random);
        String question = path + "?limit=100&total=true&facet=%s%s".formatted(String.join(",", facets),
                asked.entrySet().stream().map(it -> "&" + it.getKey() + "=" + String.join(",", it.getValue())).collect(Collectors.joining()));
        Response answer = Reader.reads(question);
        Set<String> expected = all.stream().filter(story -> fits(story, asked)).map(Shown::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, new TreeSet<>(Reader.walks(question, "id")), "seed %d: %s".formatted(seed, question));
        assertEquals(expected.size(), answer.jsonPath().getInt("total"));
        assertEquals(new TreeSet<>(facets), answer.jsonPath().getMap("facets").keySet());
        for (String facet : facets) {
            Map<String, Long> counts = counts(facet, all, asked);
            Map<String, Long> shown = shown(counts, asked.getOrDefault(facet, List.of()));
            assertEquals(List.copyOf(shown.entrySet()), List.copyOf(told(facet, answer).entrySet()),
                    "seed %d: %s of %s".formatted(seed, facet, question));
            assertEquals(shown.size() < counts.size(), answer.jsonPath().getBoolean("facets.%s.truncated".formatted(facet)));
        }
    }

    /** One to three filters, each with one to three values that occur, so that often something is left. */
    private static Map<String, List<String>> ask(String path, List<Shown> all, Random random) {
        Map<String, List<String>> asked = new TreeMap<>();
        for (String filter : some(FILTERS.get(path), 1 + random.nextInt(3), random)) {
            List<String> values = List.copyOf(all.stream().flatMap(story -> story.values(filter).stream()).collect(Collectors.toCollection(TreeSet::new)));
            if (!values.isEmpty()) {
                asked.put(filter, some(values, 1 + random.nextInt(3), random));
            }
        }
        return asked;
    }

    private static boolean fits(Shown story, Map<String, List<String>> asked) {
        return asked.keySet().stream().allMatch(filter -> {
            List<String> values = asked.get(filter);
            boolean toSome = asked.containsKey("challenge") || asked.containsKey("strategy");
            if (filter.equals("challenge") || filter.equals("strategy")) {
                return story.related(filter, way -> asked.getOrDefault("relation", List.of(way)).contains(way)).stream().anyMatch(values::contains);
            }
            return filter.equals("relation") && toSome || story.values(filter).stream().anyMatch(values::contains);
        });
    }

    /** By the law itself: with each value in the place of those that are asked for, how many stories fit. */
    private static Map<String, Long> counts(String facet, List<Shown> all, Map<String, List<String>> asked) {
        Set<String> candidates = new TreeSet<>(asked.getOrDefault(facet, List.of()));
        all.forEach(story -> candidates.addAll(story.values(facet)));
        Set<String> always = new TreeSet<>(asked.getOrDefault(facet, List.of()));
        if (facet.equals("reviewState")) {
            always.addAll(Set.of("not_reviewed", "in_date", "due_soon", "overdue"));
        } else if (facet.equals("kind")) {
            always.addAll(Set.of("challenge", "strategy", "research"));
        }
        candidates.addAll(always);
        Map<String, Long> counts = new HashMap<>();
        for (String value : candidates) {
            Map<String, List<String>> with = new TreeMap<>(asked);
            with.put(facet, List.of(value));
            long count = all.stream().filter(story -> fits(story, with)).count();
            if (count > 0 || always.contains(value)) {
                counts.put(value, count);
            }
        }
        return counts;
    }

    /** The most frequent, then by value; what is asked for is told wherever it stands. */
    private static Map<String, Long> shown(Map<String, Long> counts, List<String> asked) {
        List<String> ranked = counts.keySet().stream()
                .sorted(Comparator.comparing((String value) -> -counts.get(value)).thenComparing(Comparator.naturalOrder())).toList();
        Map<String, Long> shown = new LinkedHashMap<>();
        ranked.stream().filter(value -> ranked.indexOf(value) < Facets.MOST_VALUES || asked.contains(value))
                .forEach(value -> shown.put(value, counts.get(value)));
        return shown;
    }

    private static Map<String, Long> told(String facet, Response answer) {
        List<Map<String, Object>> values = answer.jsonPath().getList("facets.%s.values".formatted(facet));
        Map<String, Long> told = new LinkedHashMap<>();
        values.forEach(it -> told.put((String) it.get("value"), ((Number) it.get("count")).longValue()));
        return told;
    }

    private static List<String> some(List<String> all, int many, Random random) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(many, shuffled.size())));
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
