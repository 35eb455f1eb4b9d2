package org.researchstories.reading;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.Manuscript;
import org.researchstories.world.Reader;
import org.researchstories.world.ResearchManuscript;
import org.researchstories.world.Shown;
import org.researchstories.world.Things;
import org.researchstories.world.Unique;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.ResearchManuscript.someResearch;

/** Where there are more challenges than a facet or figures tell, the most common are told, though others have more stories elsewhere. */
@QuarkusTest
@TestProfile(FacetsOfManyTest.OfItsOwn.class)
class FacetsOfManyTest {

    /** A thousand stories that no other test has to walk over. */
    public static class OfItsOwn implements QuarkusTestProfile {
    }

    private static final int TOLD = 100;
    /** So many that those are counted first, and seldom have anything here. */
    private static final int FAMOUS = 320;
    private static final int LOCAL = 80;
    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);
    private static String topic;
    private static List<ChallengeManuscript> challenges;

    @Inject
    Desk desk;

    @BeforeEach
    void thereAreManyChallenges() {
        if (topic != null) {
            return;
        }
        topic = Unique.slug("topic");
        String elsewhere = Unique.slug("topic");
        desk.keeps(Things.aTopic(topic, "Of many challenges"), Things.aTopic(elsewhere, "Elsewhere"));
        challenges = new ArrayList<>();
        List<Manuscript<?>> stories = new ArrayList<>();
        for (int number = 0; number < FAMOUS + LOCAL; number++) {
            ChallengeManuscript challenge = aChallenge();
            challenges.add(challenge);
            stories.add(challenge);
            for (int each = here(number); each > 0; each--) {
                stories.add(someResearch().into(challenge).onTopics(topic).awardedOn(FIRST_DAY.plusDays(stories.size() % 30)));
            }
            for (int each = number < FAMOUS ? 3 : 0; each > 0; each--) {
                stories.add(someResearch().into(challenge).onTopics(elsewhere).awardedOn(FIRST_DAY));
            }
        }
        desk.publishes(stories);
    }

    /** One famous challenge is the first here, too. */
    private static int here(int number) {
        return number == 0 ? 5 : number < FAMOUS ? number % 3 == 0 ? 1 : 0 : 2 + number % 2;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&relation=investigates", "&locale=cy", "&awardedFrom=2000-01-01", "&currency=GBP"})
    void aFacetTellsTheMostCommonAndThatThereAreOthers(String more) {
        Map<String, Integer> counted = counted("");
        assertTrue(counted.size() > TOLD, counted.size() + " are here");
        List<String> expected = told(counted).stream().limit(TOLD).map(value -> value + " " + counted.get(value)).toList();
        JsonPath answer = Reader.reads("/v1/research?limit=1&facet=challenge&topic=" + topic + more).jsonPath();
        assertEquals(expected, values(answer));
        assertTrue(answer.getBoolean("facets.challenge.truncated"));
    }

    @Test
    void whatIsChosenIsToldWhereverItStands() {
        Map<String, Integer> counted = counted("");
        List<String> last = told(counted).reversed();
        String none = challenges.stream().map(challenge -> challenge.id().toString()).filter(id -> !counted.containsKey(id)).findFirst().orElseThrow();
        JsonPath answer = Reader.reads("/v1/research?limit=1&facet=challenge&topic=%s&challenge=%s,%s,%s".formatted(topic, last.get(0), last.get(1), none)).jsonPath();
        List<String> values = values(answer);
        assertEquals(TOLD + 3, values.size());
        assertTrue(values.containsAll(List.of(last.get(0) + " " + counted.get(last.get(0)), last.get(1) + " " + counted.get(last.get(1)), none + " 0")), values.toString());
        assertTrue(answer.getBoolean("facets.challenge.truncated"));
    }

    @Test
    void whatIsChosenAndHasNothingAnyMoreKeepsNoneOfTheMostCommonFromBeingTold() {
        ChallengeManuscript abandoned = aChallenge();
        ResearchManuscript research = someResearch().into(abandoned);
        desk.publishes(List.of(abandoned, research));
        desk.publishes(research.into(challenges.getFirst()));
        Map<String, Integer> counted = counted("");
        List<String> values = values(Reader.reads("/v1/research?limit=1&facet=challenge&topic=%s&challenge=%s".formatted(topic, abandoned.id())).jsonPath());
        assertEquals(told(counted).stream().limit(TOLD).map(value -> value + " " + counted.get(value)).toList(), values.subList(0, TOLD));
        assertEquals(abandoned.id() + " 0", values.getLast());
    }

    @Test
    void whereFewAreLeftAllAreToldAndThatThoseAreAll() {
        String word = Unique.word();
        desk.publishes(List.of(someResearch().into(challenges.get(0)).onTopics(topic).saying("About " + word), someResearch().into(challenges.getLast()).onTopics(topic).saying("About " + word)));
        JsonPath answer = Reader.reads("/v1/research?limit=1&facet=challenge&q=%s&topic=%s".formatted(word, topic)).jsonPath();
        assertEquals(2, values(answer).size());
        assertFalse(answer.getBoolean("facets.challenge.truncated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&awardedTo=2001-01-03", "&awardedFrom=2001-01-27&relation=investigates", "&awardedFrom=2001-01-30", "&awardedFrom=2001-02-01", "&awardedFrom=2001-01-10&awardedTo=2001-01-11&locale=cy"})
    void whereLittleIsLeftOfWhatIsCommonItIsCountedToo(String days) {
        Map<String, Integer> counted = counted(days);
        List<String> expected = told(counted).stream().limit(TOLD).map(value -> value + " " + counted.get(value)).toList();
        JsonPath answer = Reader.reads("/v1/research?limit=1&facet=challenge&topic=" + topic + days).jsonPath();
        assertEquals(expected, values(answer));
        assertEquals(counted.size() > TOLD, answer.getBoolean("facets.challenge.truncated"));
        assertEquals(expected, Reader.reads("/v1/research/stats?limit=100&groupBy=challenge&topic=" + topic + days).jsonPath().<Map<String, Object>>getList("groups").stream()
                .map(group -> group.get("value") + " " + ((Map<?, ?>) group.get("awards")).get("count")).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 240, 1000})
    void figuresAreOfTheLargestGroups(int limit) {
        Map<String, Integer> counted = counted("");
        JsonPath answer = Reader.reads("/v1/research/stats?groupBy=challenge&topic=%s&limit=%d".formatted(topic, limit)).jsonPath();
        assertEquals(told(counted).stream().limit(limit).map(value -> value + " " + counted.get(value)).toList(),
                answer.<Map<String, Object>>getList("groups").stream().map(group -> group.get("value") + " " + ((Map<?, ?>) group.get("awards")).get("count")).toList());
        assertEquals(limit < counted.size(), answer.getBoolean("truncated"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void figuresOfAllResearchAreOfTheLargestGroups(int limit) {
        List<Map<String, Object>> all = Reader.reads("/v1/research/stats?groupBy=challenge&limit=1000").jsonPath().getList("groups");
        JsonPath answer = Reader.reads("/v1/research/stats?groupBy=challenge&limit=" + limit).jsonPath();
        assertEquals(all.subList(0, limit), answer.getList("groups"));
        assertTrue(answer.getBoolean("truncated"));
    }

    @Test
    void aFacetOfAWholeListIsOfTheLargestGroupsToo() {
        List<String> all = Reader.reads("/v1/research/stats?groupBy=challenge&limit=1000").jsonPath().<Map<String, Object>>getList("groups").stream()
                .map(group -> group.get("value") + " " + (((Number) ((Map<?, ?>) group.get("awards")).get("count")).intValue() + ((Number) ((Map<?, ?>) group.get("samples")).get("count")).intValue()))
                .limit(TOLD).toList();
        assertEquals(all, values(Reader.reads("/v1/research?limit=1&facet=challenge").jsonPath()));
    }

    /** Story by story. */
    private static Map<String, Integer> counted(String more) {
        Map<String, Integer> counted = new HashMap<>();
        Shown.all("/v1/research?limit=100&topic=" + topic + more).forEach(story -> story.related("challenge", way -> true).forEach(value -> counted.merge(value, 1, Integer::sum)));
        return counted;
    }

    private static List<String> told(Map<String, Integer> counted) {
        return counted.keySet().stream().sorted(Comparator.comparing((String value) -> -counted.get(value)).thenComparing(value -> value)).toList();
    }

    private static List<String> values(JsonPath answer) {
        return answer.<Map<String, Object>>getList("facets.challenge.values").stream().map(value -> value.get("value") + " " + value.get("count")).toList();
    }
}
