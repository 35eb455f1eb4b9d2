package org.researchstories.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.Asked;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Everything;
import org.researchstories.world.Reader;
import org.researchstories.world.Shown;

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

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The laws of filters and facets, tried with random questions against what the stories themselves show: a list has exactly
 * the stories that its filters describe; a facet counts, for each value, the total that the list would have with it. A
 * failure tells its seed; {@code -Dfilter.seed=…} tries that one alone, {@code -Dfilter.seeds=…} more.
 */
@QuarkusTest
@BeforeTheRest
class FilterLawTest {

    @Inject
    Everything everything;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.researchstories.world.Asked#seeds")
    void aListHasWhatItsFiltersDescribeAndItsFacetsCountWhatTheyWouldLeave(long seed) {
        Random random = new Random(seed);
        Asked asked = Asked.atRandom(random);
        List<String> facets = Asked.some(Asked.FACETS.get(asked.path()), 1 + random.nextInt(4), random);
        String question = asked.path() + "?limit=100&total=true&facet=%s%s".formatted(String.join(",", facets), asked.parameters());
        JsonNode answer = Reader.tree(Reader.reads(question));
        Set<String> expected = asked.described().stream().map(Shown::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, new TreeSet<>(Reader.walks(question, "id")), "seed %d: %s".formatted(seed, question));
        assertEquals(expected.size(), answer.path("total").asInt());
        JsonNode told = answer.path("facets");
        assertEquals(new TreeSet<>(facets), told.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        for (String facet : facets) {
            Map<String, Long> counts = counts(facet, asked);
            Map<String, Long> shown = shown(counts, asked.filters().getOrDefault(facet, List.of()));
            assertEquals(List.copyOf(shown.entrySet()), List.copyOf(values(told.path(facet)).entrySet()),
                    "seed %d: %s of %s".formatted(seed, facet, question));
            assertEquals(shown.size() < counts.size(), told.path(facet).path("truncated").asBoolean());
        }
    }

    /** By the law itself: with each value in the place of those that are asked for, how many stories fit. */
    private static Map<String, Long> counts(String facet, Asked asked) {
        Set<String> candidates = new TreeSet<>(asked.filters().getOrDefault(facet, List.of()));
        asked.all().forEach(story -> candidates.addAll(story.values(facet)));
        Set<String> always = new TreeSet<>(asked.filters().getOrDefault(facet, List.of()));
        if (facet.equals("reviewState")) {
            always.addAll(Set.of("not_reviewed", "in_date", "due_soon", "overdue"));
        } else if (facet.equals("kind")) {
            always.addAll(Set.of("challenge", "strategy", "research"));
        }
        candidates.addAll(always);
        Map<String, Long> counts = new HashMap<>();
        for (String value : candidates) {
            Map<String, List<String>> with = new TreeMap<>(asked.filters());
            with.put(facet, List.of(value));
            long count = asked.describedBy(with).size();
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

    private static Map<String, Long> values(JsonNode facet) {
        Map<String, Long> values = new LinkedHashMap<>();
        facet.path("values").forEach(it -> values.put(it.path("value").asText(), it.path("count").asLong()));
        return values;
    }
}
