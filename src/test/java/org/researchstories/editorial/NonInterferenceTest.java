package org.researchstories.editorial;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Momentary;
import org.researchstories.world.MovableClock;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Preview;
import org.researchstories.world.Stories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.gets;
import static org.researchstories.world.ResearchManuscript.someResearch;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** What lies on the desk changes no public answer by a byte: not a count, not a tag, not a date. */
@QuarkusTest
class NonInterferenceTest {

    @Inject
    MovableClock clock;

    private final UUID neverPublic = UUID.randomUUID();

    @Test
    void publicAnswersAreTheSameWhateverLiesOnTheDesk() {
        Map<String, String> before = answers();
        OnTheDesk.begun(aChallenge().withId(neverPublic).at("never-" + neverPublic).titled("Never public"));
        OnTheDesk.begun(aStrategy().addressing(Stories.SPREAD)).submitted();
        OnTheDesk research = OnTheDesk.begun(someResearch().into(Stories.SPREAD));
        research.submitted();
        research.approved();
        research.published("?dryRun=true").then().statusCode(200);
        OnTheDesk known = opened(Stories.EACH_TUMOUR);
        known.patched(Map.of("keyQuestions", List.of("What if nobody is to know?"))).then().statusCode(200);
        known.submitted();
        known.approved();
        Preview.of(known, research).story().then().statusCode(200);
        assertEquals(before, answers());
    }

    /** Other tests may have taken it to the desk before. */
    private static OnTheDesk opened(Stories.Known story) {
        return OnTheDesk.opened(story.kind().value, story.id().toString());
    }

    private Map<String, String> answers() {
        Stream<String> paths = Stream.of("/v1", "/v1/stories?limit=100&total=true&facet=cancerType,topic,challenge", "/v1/challenges?total=true&facet=topic",
                "/v1/strategies?total=true", "/v1/research?total=true&facet=challenge,strategy", "/v1/research/stats?groupBy=challenge", "/v1/graph",
                "/v1/topics", "/v1/organisations", "/v1/stories?q=never+public", "/v1/stories?q=nevr", "/v1/stories?sort=-modifiedAt",
                "/v1/challenges/" + neverPublic, "/v1/challenges/never-" + neverPublic, "/v1/stories/" + neverPublic,
                Stories.EACH_TUMOUR.path(), Stories.EACH_TUMOUR.path() + "/history", Stories.SPREAD.path() + "?include=strategies,research");
        Map<String, String> answers = new LinkedHashMap<>();
        // A day later, when no date of a change is rounded any more because others may still come.
        clock.on(LocalDate.now().plusDays(1), () -> paths.forEach(path -> answers.put(path, told(gets(path)))));
        return answers;
    }

    private static String told(Response answer) {
        List<String> told = new ArrayList<>(answer.headers().asList().stream().filter(header -> !Momentary.is(header)).map(Header::toString).sorted().toList());
        told.addFirst(answer.statusLine());
        told.add(answer.asString());
        return String.join("\n", told);
    }
}
