package org.researchstories.client;

import org.junit.jupiter.api.Test;
import org.researchstories.client.api.StoriesApi.APIGetChallengeRequest;
import org.researchstories.client.api.StoriesApi.APIGetStoryRequest;
import org.researchstories.client.api.StoriesApi.APIListChallengesRequest;
import org.researchstories.client.model.Challenge;
import org.researchstories.client.model.ChallengeOutline;
import org.researchstories.client.model.ParagraphBlock;
import org.researchstories.client.model.Story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Single stories. */
class StoryTest {

    private final ResearchStories api = Server.api();

    @Test
    void aStoryIsReadWithItsTypedParts() throws Exception {
        Challenge challenge = api.stories().getChallenge(APIGetChallengeRequest.newBuilder().slugOrId(aChallenge().getSlug()).build());
        assertEquals(Challenge.KindEnum.CHALLENGE, challenge.getKind());
        assertEquals("en", challenge.getLocale().getValue());
        assertTrue(challenge.getVersion() >= 1);
        assertFalse(challenge.getBody().isEmpty());
        ParagraphBlock paragraph = challenge.getBody().stream().map(block -> block.getActualInstance())
                .filter(ParagraphBlock.class::isInstance).map(ParagraphBlock.class::cast).findFirst().orElseThrow();
        assertFalse(paragraph.getContent().isEmpty());
        assertFalse(challenge.getStrategies().isEmpty());
    }

    @Test
    void aStoryOfAnyKindIsOfItsOwnType() throws Exception {
        Story story = api.stories().getStory(APIGetStoryRequest.newBuilder().id(aChallenge().getId()).build());
        assertInstanceOf(Challenge.class, story.getActualInstance());
    }

    @Test
    void aStoryThatIsGoneIsAProblem() throws Exception {
        ChallengeOutline known = aChallenge();
        ProblemException problem = assertThrows(ProblemException.class, () -> api.stories()
                .getChallenge(APIGetChallengeRequest.newBuilder().slugOrId(known.getSlug()).rehearse("gone").build()));
        assertEquals(410, problem.status());
        assertTrue(problem.is("archived"));
    }

    private ChallengeOutline aChallenge() throws Exception {
        return api.stories().listChallenges(APIListChallengesRequest.newBuilder().limit(1).build()).getItems().getFirst();
    }
}
