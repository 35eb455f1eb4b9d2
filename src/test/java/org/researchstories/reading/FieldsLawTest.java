package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What fields may and may not do, tried with random questions. Each member of a trimmed story is, byte for byte, the same
 * member of the whole one, in the same order. What is matched, in which order, how many and how they divide is the same.
 * A failure tells its seed; {@code -Dfields.seed=…} tries that one alone, {@code -Dfields.seeds=…} more.
 */
@QuarkusTest
@BeforeTheRest
class FieldsLawTest {

    private static final List<String> QUESTIONS = List.of("/v1/challenges?limit=3", "/v1/strategies?sort=-title&limit=4&total=true",
            "/v1/research?limit=100&facet=researchStage&cancerType=lung", "/v1/stories?limit=5&locale=cy&total=true&facet=kind",
            "/v1/research?limit=1", "/v1/stories?limit=100", "/v1/stories?q=cancer&limit=5&total=true", "/v1/research?q=imunotherapy&facet=topic",
            "/v1/stories?withdrawn=include&limit=100");

    static LongStream seeds() {
        Long one = Long.getLong("fields.seed");
        return one != null ? LongStream.of(one) : new Random().longs(Integer.getInteger("fields.seeds", 40), 0, Long.MAX_VALUE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fieldsLeaveOutAndDoNothingElse(long seed) {
        Random random = new Random(seed);
        String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
        String path = question.split("\\?")[0];
        List<String> fields = some(path, random);
        Response whole = Reader.reads(question);
        Response part = Reader.reads(question + "&fields=" + String.join(",", fields));
        for (String name : List.of("nextCursor", "total", "facets", "search")) {
            assertEquals(whole.<Object>path(name), part.path(name), name);
        }
        List<String> wholes = Written.in(whole, "items");
        List<String> parts = Written.in(part, "items");
        assertEquals(wholes.size(), parts.size());
        for (int place = 0; place < parts.size(); place++) {
            isPartOf(parts.get(place), wholes.get(place), fields, question);
        }
        Collections.shuffle(fields, random);
        Response shuffled = Reader.reads(path + "?fields=" + String.join(",", fields) + "&" + question.split("\\?")[1]);
        assertEquals(part.asString(), shuffled.asString());
        assertEquals(part.header("ETag"), shuffled.header("ETag"));
        String id = whole.path("items[0].id");
        isPartOf(Reader.reads(path + "/" + id + "?fields=" + String.join(",", fields)).asString(),
                Reader.reads(path + "/" + id).asString(), fields, path + "/" + id);
    }

    private static void isPartOf(String part, String whole, List<String> fields, String question) {
        Map<String, String> members = Written.members(whole);
        List<String> order = List.copyOf(members.keySet());
        List<String> kept = Written.members(part).keySet().stream().toList();
        assertEquals(kept.stream().sorted((one, other) -> order.indexOf(one) - order.indexOf(other)).toList(), kept, question);
        Written.members(part).forEach((name, text) -> {
            // Of a search, and not of the story.
            if (name.equals("highlights") || fields.contains(name) || Fields.ALWAYS.contains(name) || fields.contains(name.replaceAll("(Truncated|Href)$", ""))) {
                assertEquals(members.get(name), text, question);
            } else {
                assertEquals("award", name, question);
                Written.members(text).forEach((inner, value) -> assertEquals(Written.members(members.get("award")).get(inner), value, question));
            }
        });
        fields.stream().filter(members::containsKey).forEach(name -> assertTrue(kept.contains(name), name + " of " + question));
    }

    private static List<String> some(String path, Random random) {
        List<String> all = new ArrayList<>(Reader.gets(path + "?fields=x").<List<String>>path("errors[0].allowed"));
        Collections.shuffle(all, random);
        return new ArrayList<>(all.subList(0, 1 + random.nextInt(5)));
    }
}
