package org.researchstories.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.researchstories.world.Asked;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Everything;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/**
 * However a search is counted, it is counted right: here every word that two texts have is common. A failure of the law tells its seed;
 * {@code -Dfilter.seed=…} tries that one alone, {@code -Dfilter.seeds=…} more.
 */
@QuarkusTest
@BeforeTheRest
class CommonWordsTest {

    private static final String FACETS = "&total=true&facet=topic,kind";

    @Inject
    CommonWords commonWords;

    @Inject
    Everything everything;

    @Inject
    Desk desk;

    @BeforeEach
    void mostWordsAreCommon() {
        everything.isPublished();
        Psql.asOwner().useHandle(handle -> handle.execute("analyze live.searchable"));
        commonWords.find(0, 0);
        while (commonWords.post() > 0) {
            assertTrue(isWordCommon("cancer"));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.researchstories.world.Asked#seeds")
    void whatASearchFindsIsCountedRight(long seed) {
        Random random = new Random(seed);
        String question = anything(random);
        assertCounted(question);
        desk.publishes(aChallenge().titled(question.replaceAll("[^a-z ]", "") + " and another word"));
        assertCounted(question);
    }

    @Test
    void aTextIsCountedByWhatItSaysNow() {
        ChallengeManuscript challenge = aChallenge().titled("Bowel cells in zanzibar");
        desk.publishes(challenge);
        assertEquals(1, total("bowel zanzibar"), "as it is published");
        postAll();
        assertEquals(1, total("bowel zanzibar"), "when it is posted");
        assertEquals(0, total("bowel zanzibar -bowel"));
        desk.publishes(challenge.titled("Zanzibar alone"));
        assertEquals(0, total("bowel zanzibar"), "rewritten");
        postAll();
        assertEquals(0, total("bowel zanzibar"), "rewritten, and posted");
        desk.publishes(challenge.titled("Zanzibar and the bowel"));
        assertEquals(1, total("bowel zanzibar"));
        desk.archives(challenge, "merged");
        assertEquals(0, total("bowel zanzibar"), "taken away");
        postAll();
        assertEquals(0, total("bowel zanzibar"), "taken away, and posted");
    }

    @Test
    void whatCommonWordsFindIsNotLookedForInTexts() {
        postAll();
        DatabaseLog log = DatabaseLog.ofReaders();
        Reader.gets("/v1/stories?q=cancer%20treatment&limit=1" + FACETS);
        assertTrue(log.plans().stream().anyMatch(plan -> plan.root().findValuesAsText("Relation Name").contains("word_posting")));
        assertTrue(log.plans().stream().noneMatch(plan -> plan.root().findValuesAsText("Function Name").contains("places_with")));
    }

    @Test
    void aTextThatIsNotPostedIsKnownToBe() {
        postAll();
        assertEquals(0, unposted());
        ChallengeManuscript challenge = aChallenge();
        desk.publishes(challenge);
        assertEquals(1, unposted());
        desk.publishes(challenge.titled("Once more"));
        assertEquals(1, unposted());
    }

    @Test
    void wordsAreCommonOnceTheyAreToldOfEveryText() {
        Psql.asEditor().useHandle(handle -> handle.execute("update live.common_word set told = false where word = 'lung'"));
        Psql.asEditor().useHandle(handle -> handle.execute("delete from live.word_posting where word = 'lung'"));
        assertCounted("lung cancer");
        commonWords.find(2, 0);
        assertTrue(isWordCommon("lung"));
        assertCounted("lung cancer");
    }

    /** As lists, which are not counted by bits, have it. */
    private static void assertCounted(String question) {
        String list = "/v1/stories?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        Response answer = Reader.gets(list + "&limit=100" + FACETS);
        if (hasNoWordThatMustBeThere(answer)) {
            return;
        }
        assertEquals(200, answer.statusCode(), question);
        JsonNode counted = Reader.tree(answer);
        if (counted.at("/search/corrected").asBoolean()) {
            return;
        }
        List<Map<String, Object>> found = Reader.walks(list + "&limit=100");
        assertEquals(found.stream().map(story -> story.get("id")).distinct().count(), counted.path("total").asLong(), question);
        Map<String, Integer> kinds = new TreeMap<>(Map.of("challenge", 0, "strategy", 0, "research", 0));
        found.forEach(story -> kinds.merge((String) story.get("kind"), 1, Integer::sum));
        Map<String, Integer> told = new TreeMap<>();
        counted.at("/facets/kind/values").forEach(it -> told.put(it.path("value").asText(), it.path("count").asInt()));
        assertEquals(kinds, told, question);
    }

    /** As where "or the -lung" was asked for: words that say little are left out. */
    private static boolean hasNoWordThatMustBeThere(Response answer) {
        return answer.statusCode() == 400 && List.of("q").equals(answer.path("errors.parameter"));
    }

    private static String anything(Random random) {
        List<String> words = Psql.asReader().withHandle(handle -> handle.createQuery("select word from live.word where word ~ '^[a-z]{1,12}$' order by texts desc, word limit 400")
                .mapTo(String.class).list());
        return "cancer or " + words.get(random.nextInt(30)) + IntStream.range(0, random.nextInt(4)).mapToObj(place -> {
            String word = words.get(random.nextInt(words.size()));
            return switch (random.nextInt(5)) {
                case 0 -> " -" + word;
                case 1 -> " or " + word;
                case 2 -> " \"" + word + " " + words.get(random.nextInt(20)) + "\"";
                case 3 -> " -\"" + word + " cancer\"";
                default -> " " + word;
            };
        }).collect(Collectors.joining());
    }

    private static int total(String question) {
        return Reader.reads("/v1/stories?q=%s&total=true".formatted(URLEncoder.encode(question, StandardCharsets.UTF_8))).path("total");
    }

    private void postAll() {
        while (unposted() > 0) {
            commonWords.post();
        }
    }

    private static long unposted() {
        return Psql.asReader().withHandle(handle -> handle.createQuery("select count(*) from live.unposted").mapTo(Long.class).one());
    }

    private static boolean isWordCommon(String word) {
        return Psql.asReader().withHandle(handle -> handle.createQuery("select exists (select from live.common_word where told and word = :word)")
                .bind("word", word).mapTo(Boolean.class).one());
    }
}
