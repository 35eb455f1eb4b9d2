package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.problem.RawHttp;
import org.researchstories.world.Asked;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Everything;
import org.researchstories.world.Reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/**
 * The same question in another spelling, its parameters and their values in another order and its letters percent-encoded or not, has the same answer
 * and the same entity-tag, tried with random questions. {@code -Dfilter.seed=…} tries that one alone, {@code -Dfilter.seeds=…} more.
 */
@QuarkusTest
@BeforeTheRest
class SpellingLawTest {

    /** Parameters with one value; the values of all others are a set. */
    private static final List<String> ONE_VALUE = List.of("q", "sort", "limit", "total", "locale", "withdrawn", "awardedFrom", "awardedTo", "amountFrom", "amountTo", "currency",
            "groupBy", "bodyFormat", "cursor", "includeSample");
    private static final int OTHERS = 3;

    @Inject
    Everything everything;

    @BeforeEach
    void thereIsSomethingOfEverything() {
        everything.isPublished();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.researchstories.world.Asked#seeds")
    void anotherSpellingOfAQuestionHasTheSameAnswer(long seed) {
        Random random = new Random(seed);
        Asked asked = Asked.atRandom(random);
        String facets = String.join(",", Asked.some(Asked.FACETS.get(asked.path()), 1 + random.nextInt(3), random));
        List<String> parameters = Stream.concat(Stream.of("facet=" + facets, "include=" + some(asked, "include", random), "fields=" + some(asked, "fields", random), "limit=" + (1 + random.nextInt(20)), "total=true", "sort=" + List.of("title", "-modifiedAt", "nextReviewDueOn").get(random.nextInt(3))),
                Arrays.stream(asked.parameters().split("&")).filter(parameter -> !parameter.isEmpty())).toList();
        hasTheSameAnswerInEachSpelling(asked.path(), parameters, random, "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/research/stats?groupBy=topic&cancerType=lung,bowel&topic=immunotherapy,side-effects&locale=cy&withdrawn=include&limit=7",
            "/v1/challenges/getting-past-solid-tumour-defences?fields=title,review,body&include=strategies,research&locale=cy", "/v1/challenges/getting-past-solid-tumour-defences?bodyFormat=html&locale=en",
            "/v1/challenges/getting-past-solid-tumour-defences/history?limit=1&locale=en", "/v1/graph?limit=5&locale=cy", "/feeds/research.atom?limit=3&cancerType=lung,bowel&topic=immunotherapy,side-effects",
            "/v1/exports/research.csv?locale=cy&includeSample=true", "/v1/topics?limit=3&locale=cy"})
    void andSoHasEverythingElse(String address) {
        Random random = new Random();
        String[] parts = address.split("\\?");
        hasTheSameAnswerInEachSpelling(parts[0], List.of(parts[1].split("&")), random, address);
    }

    @Test
    void andSoHasAFurtherPage() {
        String list = "/v1/stories?limit=3&topic=immunotherapy,side-effects&total=true&sort=-modifiedAt";
        String cursor = Reader.reads(list).path("nextCursor");
        hasTheSameAnswerInEachSpelling("/v1/stories", List.of((list.split("\\?")[1] + "&cursor=" + cursor).split("&")), new Random(), list);
    }

    private static void hasTheSameAnswerInEachSpelling(String path, List<String> parameters, Random random, String what) {
        RawHttp.Answer one = ask(path, parameters);
        assertEquals(200, one.status(), one.body());
        assertNotNull(one.header("ETag"));
        for (int other = 0; other < OTHERS; other++) {
            List<String> spelt = new ArrayList<>(parameters.stream().map(parameter -> spelt(parameter, random)).toList());
            Collections.shuffle(spelt, random);
            RawHttp.Answer answer = ask(path, spelt);
            String told = "%s: %s and %s".formatted(what, parameters, spelt);
            assertEquals(one.header("ETag"), answer.header("ETag"), told);
            assertEquals(one.body(), answer.body(), told);
            assertEquals(one.header("Link"), answer.header("Link"), told);
        }
    }

    /** Of what such a parameter may name, which the refusal of something else tells. */
    private static String some(Asked asked, String parameter, Random random) {
        List<String> allowed = Reader.gets("%s?%s=x".formatted(asked.path(), parameter)).path("errors[0].allowed");
        return String.join(",", Asked.some(allowed, 1 + random.nextInt(3), random));
    }

    private static RawHttp.Answer ask(String path, List<String> parameters) {
        return RawHttp.ask(RestAssured.port, "GET %s?%s HTTP/1.1".formatted(path, String.join("&", parameters)));
    }

    private static String spelt(String parameter, Random random) {
        String name = parameter.substring(0, parameter.indexOf('='));
        List<String> values = new ArrayList<>(List.of(parameter.substring(name.length() + 1).split(",")));
        if (!ONE_VALUE.contains(name)) {
            Collections.shuffle(values, random);
        }
        return encoded(name, random) + "=" + values.stream().map(value -> encoded(value, random)).collect(Collectors.joining(random.nextBoolean() ? "," : "%2C"));
    }

    /** Some of its letters; what is encoded already is left alone. */
    private static String encoded(String text, Random random) {
        if (text.contains("%")) {
            return text;
        }
        return text.chars().mapToObj(letter -> random.nextInt(4) == 0 ? "%%%02X".formatted(letter) : String.valueOf((char) letter)).collect(Collectors.joining());
    }
}
