package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.story.Kind;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Desk;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/**
 * What include may and may not do, tried with random questions. What is matched stays the same byte for byte; and what
 * comes along is what the outlines mention, told a second time from these alone. A failure tells its seed;
 * {@code -Dinclude.seed=…} tries that one alone, {@code -Dinclude.seeds=…} more.
 */
@QuarkusTest
@BeforeTheRest
class IncludeLawTest {

    private static final List<String> QUESTIONS = List.of("/v1/challenges?limit=2", "/v1/strategies?sort=-title&limit=4&total=true",
            "/v1/research?limit=100&facet=researchStage&cancerType=lung", "/v1/stories?limit=5&total=true&facet=kind",
            "/v1/research?limit=1&sort=title", "/v1/stories?limit=100", "/v1/challenges?limit=1&sort=-modifiedAt",
            "/v1/stories?q=immunotherapy&limit=3");

    private static final Map<String, Map<String, Map<String, Object>>> OUTLINES = new HashMap<>();

    @Inject
    Desk desk;

    static LongStream seeds() {
        Long one = Long.getLong("include.seed");
        return one != null ? LongStream.of(one) : new Random().longs(Integer.getInteger("include.seeds", 40), 0, Long.MAX_VALUE);
    }

    /** Once: what the starter content has nothing of, and every outline in each language. */
    @BeforeEach
    void thereIsSomethingOfEverything() {
        if (OUTLINES.isEmpty()) {
            var challenge = aChallenge().relatedTo(Stories.CAR_T, Stories.SPREAD).displayedAt(0);
            var part = aStrategy().displayedAt(0);
            var whole = aStrategy().addressing(challenge).combining(part, Stories.CAR_T).relatedTo(challenge, Stories.LUNG_RESISTANCE);
            var gone = aStrategy().addressing(challenge).addressing(Stories.SPREAD);
            desk.publishes(challenge, part, whole, gone, someResearch().into(challenge).testing(whole).testing(gone).relatedTo(part));
            desk.publishes(challenge.inWelsh("Her"), part.inWelsh("Rhan"));
            desk.withdraws(gone, "It was wrong.");
            for (String locale : List.of("en", "cy")) {
                Map<String, Map<String, Object>> all = new HashMap<>();
                for (Optional<String> page = Optional.of("/v1/stories?limit=100&locale=" + locale); page.isPresent(); ) {
                    Response answer = Reader.reads(page.get());
                    answer.<List<Map<String, Object>>>path("items").forEach(it -> all.put((String) it.get("id"), it));
                    page = Reader.nextIn(answer);
                }
                OUTLINES.put(locale, all);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsMentionedComesAlongAndNothingElseChanges(long seed) {
        Random random = new Random(seed);
        String locale = random.nextBoolean() ? "en" : "cy";
        String list = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
        String path = list.split("\\?")[0];
        List<String> include = some(path, random);
        String question = list + "&locale=" + locale;
        Response without = Reader.reads(question);
        Response with = Reader.reads(question + "&include=" + String.join(",", include));
        assertEquals(Written.in(without, "items"), Written.in(with, "items"));
        for (String name : List.of("nextCursor", "total", "facets")) {
            assertEquals(without.<Object>path(name), with.path(name), name);
        }
        List<String> ids = without.path("items.id");
        isWhatTheyMention(ids, include, locale, with, "seed %d: %s include=%s".formatted(seed, question, include));
        String item = path + "/" + ids.get(random.nextInt(ids.size())) + "?locale=" + locale;
        String bare = Reader.reads(item).asString();
        Response including = Reader.reads(item + "&include=" + String.join(",", include));
        assertTrue(including.asString().startsWith(bare.substring(0, bare.length() - 1) + ",\"included\":["), item);
        isWhatTheyMention(List.of(including.<String>path("id")), include, locale, including, "seed %d: %s include=%s".formatted(seed, item, include));
        Collections.shuffle(include, random);
        Response shuffled = Reader.reads(item + "&include=" + String.join(",", include));
        assertEquals(including.asString(), shuffled.asString());
        assertEquals(including.header("ETag"), shuffled.header("ETag"));
    }

    private static void isWhatTheyMention(List<String> ids, List<String> include, String locale, Response answer, String question) {
        List<String> expected = expected(ids, include, OUTLINES.get(locale));
        assertEquals(expected.subList(0, Math.min(100, expected.size())), answer.path("included.id"), question);
        assertEquals(expected.size() > 100 || mentionsWereCut(ids, include, OUTLINES.get(locale)),
                answer.jsonPath().getBoolean("includedTruncated"), question);
        answer.<List<Map<String, Object>>>path("included").forEach(it -> assertEquals(OUTLINES.get(locale).get(it.get("id")), it, question));
    }

    /** Nearest first; where there is too much one step away already, the second is of no matter. */
    private static List<String> expected(List<String> ids, List<String> include, Map<String, Map<String, Object>> outlines) {
        Map<String, Set<String>> near = new HashMap<>();
        include.stream().map(path -> path.split("\\.")[0]).distinct().forEach(member ->
                mentioned(ids.stream(), member, outlines).forEach(id -> near.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(member)));
        List<String> first = inOrder(near.keySet().stream().filter(id -> !ids.contains(id)), outlines);
        List<String> taken = first.subList(0, Math.min(101, first.size()));
        Stream<String> further = include.stream().filter(path -> path.contains(".")).map(path -> path.split("\\."))
                .flatMap(path -> mentioned(taken.stream().filter(via(near, path[0])), path[1], outlines));
        List<String> all = new ArrayList<>(first);
        all.addAll(inOrder(further.filter(id -> !ids.contains(id) && !near.containsKey(id)), outlines));
        return all;
    }

    private static boolean mentionsWereCut(List<String> ids, List<String> include, Map<String, Map<String, Object>> outlines) {
        return include.stream().map(path -> path.split("\\.")).anyMatch(path -> isCut(ids.stream(), path[0], outlines)
                || path.length > 1 && isCut(mentioned(ids.stream(), path[0], outlines).filter(id -> !ids.contains(id)), path[1], outlines));
    }

    private static boolean isCut(Stream<String> ids, String member, Map<String, Map<String, Object>> outlines) {
        return ids.anyMatch(id -> Boolean.TRUE.equals(outlines.get(id).get(member + "Truncated")));
    }

    private static Predicate<String> via(Map<String, Set<String>> near, String member) {
        return id -> near.get(id).contains(member);
    }

    private static Stream<String> mentioned(Stream<String> ids, String member, Map<String, Map<String, Object>> outlines) {
        return ids.flatMap(id -> ((List<?>) outlines.get(id).getOrDefault(member, List.of())).stream())
                .map(mention -> (String) ((Map<?, ?>) mention).get("id"));
    }

    private static List<String> inOrder(Stream<String> ids, Map<String, Map<String, Object>> outlines) {
        return ids.distinct().map(outlines::get).sorted(Comparator
                        .<Map<String, Object>>comparingInt(it -> Kind.of((String) it.get("kind")).ordinal())
                        .thenComparingInt(it -> (Integer) it.get("displayOrder")).thenComparing(it -> (String) it.get("id")))
                .map(it -> (String) it.get("id")).toList();
    }

    private static List<String> some(String path, Random random) {
        List<String> all = new ArrayList<>(Reader.gets(path + "?include=x").<List<String>>path("errors[0].allowed"));
        Collections.shuffle(all, random);
        return new ArrayList<>(all.subList(0, 1 + random.nextInt(4)));
    }
}
