package org.researchstories.client;

import org.junit.jupiter.api.Test;
import org.researchstories.client.api.ServiceApi;
import org.researchstories.client.api.StoriesApi.APIListStoriesRequest;
import org.researchstories.client.model.Violation;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers that are errors. */
class ProblemTest {

    @Test
    void aProblemSaysWhatWouldHaveBeenRight() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> Server.api().stories().listStories(APIListStoriesRequest.newBuilder().kind(Set.of("challange")).build()));
        assertEquals(400, problem.status());
        assertEquals("/problems/invalid-request", problem.type());
        Violation violation = problem.violations().getFirst();
        assertEquals("kind", violation.getParameter());
        assertEquals("challenge", violation.getDidYouMean());
        assertTrue(violation.getAllowed().contains("research"));
        assertTrue(problem.getMessage().contains("Did you mean challenge?"), problem.getMessage());
    }

    @Test
    void aProblemSaysEverythingThatIsWrong() {
        ProblemException problem = assertThrows(ProblemException.class,
                () -> Server.api().stories().listStories(APIListStoriesRequest.newBuilder().limit(1000).sort("titel").build()));
        assertEquals(Set.of("limit", "sort"), Set.copyOf(problem.violations().stream().map(Violation::getParameter).toList()));
    }

    @Test
    void tooManyRequestsSayWhenToAskAgain() {
        ServiceApi busy = Server.Rehearsal.of("too-many-requests", "/v1").api().service();
        ProblemException problem = assertThrows(ProblemException.class, () -> busy.describeService(ServiceApi.APIDescribeServiceRequest.newBuilder().build()));
        assertEquals(429, problem.status());
        assertTrue(problem.is("quota-exceeded"));
        assertTrue(problem.retryAfter().orElseThrow().compareTo(Duration.ZERO) > 0);
    }

    @Test
    void whatIsNoProblemByItsFormIsOneStill() {
        try (Api broken = Api.answering(Map.of("/v1", new Api.Answer(502, "<p>Bad gateway".getBytes(StandardCharsets.UTF_8))))) {
            ServiceApi service = ResearchStories.at(broken.base()).service();
            ProblemException problem = assertThrows(ProblemException.class, () -> service.describeService(ServiceApi.APIDescribeServiceRequest.newBuilder().build()));
            assertEquals(502, problem.status());
            assertEquals("about:blank", problem.type());
            assertTrue(problem.violations().isEmpty());
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> ResearchStories.at(URI.create("stories.example")));
    }
}
