package org.researchstories.world;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A list and what its filters ask for, chosen at random.
 *
 * @param path    of the list
 * @param reading in which language, whether with what is withdrawn, and for which words: parameters as they are sent
 * @param ranges  of days and amounts, likewise
 * @param filters by name, each with its values
 * @param all     what the list shows without filters and ranges
 */
public record Asked(String path, String reading, Map<String, String> ranges, Map<String, List<String>> filters, List<Shown> all) {

    private static final List<String> READINGS = List.of("", "", "&locale=cy", "&withdrawn=include", "&q=immunotherapy", "&q=cancer",
            "&q=cells&locale=cy", "&q=cancer&withdrawn=include", "&q=lung%20or%20cells%20-mice", "&q=%22immune%20cells%22%20or%20tumours", "&locale=cy&localeFallback=false", "&updatedSince=2026-01-01T00:00:00Z");

    /** Those of awards leave nothing but research. */
    private static final List<Map<String, String>> RANGES = List.of(Map.of("awardedFrom", "2025-03-31"), Map.of("awardedTo", "2025-04-01"),
            Map.of("awardedFrom", "2024-01-01", "awardedTo", "2025-03-31"), Map.of("currency", "EUR"), Map.of("currency", "GBP", "amountFrom", "1000000"),
            Map.of("currency", "GBP", "amountTo", "999999.99"), Map.of("currency", "EUR", "amountFrom", "0.07", "amountTo", "0.07"));

    private static final List<String> OF_ALL = List.of("cancerType", "topic", "challenge", "strategy", "relation", "reviewState");
    private static final List<String> OF_STRATEGIES = List.of("modality", "evidenceStage");
    private static final List<String> OF_RESEARCH = List.of("researchStage", "researchStatus", "awardType", "awardYear", "hrcs", "cso", "organisation");

    /** Every list of stories with what it can be counted by. */
    public static final Map<String, List<String>> FACETS = Map.of(
            "/v1/challenges", OF_ALL,
            "/v1/strategies", join(OF_ALL, OF_STRATEGIES),
            "/v1/research", join(OF_ALL, OF_RESEARCH),
            "/v1/stories", join(join(OF_ALL, OF_STRATEGIES), join(OF_RESEARCH, List.of("kind"))));

    private static final Map<String, SoftReference<Walked>> WALKED = new HashMap<>();

    /** @param tag of the first page, which is another one as soon as anything is published or the day is over */
    private record Walked(String tag, List<Shown> stories) {

        boolean isAsItWas(String list) {
            return Reader.asking().header("If-None-Match", tag).get(list).statusCode() == 304;
        }
    }

    /** As many as {@code -Dfilter.seeds} says, or the one that {@code -Dfilter.seed} names. */
    public static LongStream seeds() {
        Long one = Long.getLong("filter.seed");
        return one != null ? LongStream.of(one)
                : new Random().longs(Integer.getInteger("filter.seeds", 60), 0, Long.MAX_VALUE);
    }

    /** Of any list. */
    public static Asked atRandom(Random random) {
        return of(FACETS.keySet().stream().sorted().toList().get(random.nextInt(FACETS.size())), random);
    }

    /**
     * Up to three filters, each with one to three values that occur, so that often something is left, and sometimes a range. Now and then one of them, or the
     * range, is of research, where there is none.
     */
    public static Asked of(String path, Random random) {
        return of(path, random, reading -> true);
    }

    /** The same in one of these readings. */
    public static Asked of(String path, Random random, Predicate<String> which) {
        List<String> readings = READINGS.stream().filter(which).toList();
        String reading = readings.get(random.nextInt(readings.size()));
        boolean hasResearch = FACETS.get(path).containsAll(OF_RESEARCH);
        Map<String, String> ranges = random.nextInt(hasResearch ? 3 : 12) == 0 ? RANGES.get(random.nextInt(RANGES.size())) : Map.of();
        List<Shown> all = walked(path + "?limit=100" + reading);
        Map<String, List<String>> filters = new TreeMap<>();
        some(FACETS.get(path), random.nextInt(4), random).forEach(filter -> choose(filter, all, random, filters));
        if (!hasResearch && random.nextInt(12) == 0) {
            choose(OF_RESEARCH.get(random.nextInt(OF_RESEARCH.size())), walked("/v1/research?limit=100" + reading), random, filters);
        }
        return new Asked(path, reading, ranges, filters, all);
    }

    /** Many questions are asked of the same stories: a list is walked anew only where it may have changed. */
    private static List<Shown> walked(String list) {
        Walked known = WALKED.containsKey(list) ? WALKED.get(list).get() : null;
        if (known == null || !known.isAsItWas(list)) {
            known = new Walked(Reader.reads(list).header("ETag"), Shown.all(list));
            WALKED.put(list, new SoftReference<>(known));
        }
        return known.stories;
    }

    private static void choose(String filter, List<Shown> stories, Random random, Map<String, List<String>> filters) {
        List<String> values = values(filter, stories);
        if (!values.isEmpty()) {
            filters.put(filter, some(values, 1 + random.nextInt(3), random));
        }
    }

    private static List<String> values(String filter, List<Shown> stories) {
        return List.copyOf(stories.stream().flatMap(story -> story.values(filter).stream()).collect(Collectors.toCollection(TreeSet::new)));
    }

    public static List<String> some(List<String> all, int many, Random random) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(many, shuffled.size())));
    }

    /** What the filters and ranges describe. */
    public List<Shown> described() {
        return describedBy(filters);
    }

    /** The same with other filters. */
    public List<Shown> describedBy(Map<String, List<String>> others) {
        return all.stream().filter(story -> story.fits(others) && story.isWithin(ranges)).toList();
    }

    /** All of it as it stands behind other parameters in an address. */
    public String parameters() {
        return reading + Stream.concat(ranges.entrySet().stream().map(it -> "&" + it.getKey() + "=" + it.getValue()),
                filters.entrySet().stream().map(it -> "&" + it.getKey() + "=" + String.join(",", it.getValue()))).sorted().collect(Collectors.joining());
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
