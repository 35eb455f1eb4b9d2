package org.researchstories.editorial;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Stories;

import java.util.List;
import java.util.Map;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.reads;

/** Bodies as authors type them. */
@QuarkusTest
class TypedTest {

    @Test
    void markdownIsKeptAsBlocksAndShownAsEitherIsWanted() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        typed(draft, "## What stands in the way\n\nSome of it is *known*.\n\n- one\n- two").then().statusCode(200)
                .body("content.story.wording.body.type", contains("heading", "paragraph", "list"));
        draft.author().asks().get(draft.path() + "?bodyFormat=markdown").then().statusCode(200).header("ETag", equalTo(draft.tag()))
                .body("content.story.wording.body", containsString("Some of it is _known_."));
        draft.published().then().statusCode(200);
        reads(story.path()).then().body("body[1].content[1].marks", contains("em"));
    }

    @Test
    void whatComesBackInMarkdownCanBeSentAgainAndIsNoRevision() {
        OnTheDesk draft = OnTheDesk.opened("challenge", Stories.IMMUNE_CONTROL.id().toString());
        String markdown = draft.author().asks().get(draft.path() + "?bodyFormat=markdown").path("content.story.wording.body");
        typed(draft, markdown).then().statusCode(200).body("revision", equalTo(1)).body("state", equalTo("published"));
    }

    @Test
    void whatNoBodyCanBeMadeOfIsToldLineByLineAndNothingIsSaved() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        typed(draft, "A paragraph.\n\n<script>alert(1)</script>\n\n    code").then().statusCode(400)
                .body("errors[0].pointer", equalTo("/content/story/wording/body")).body("errors[0].detail", containsString("Line 3"));
        assertEquals(1, draft.read().<Integer>path("revision"));
        draft.patched(Map.of("story", Map.of("wording", Map.of("body", List.of(Map.of("type", "marquee")))))).then().statusCode(400);
    }

    private static Response typed(OnTheDesk draft, String markdown) {
        return draft.patched(Map.of("story", Map.of("wording", Map.of("body", markdown))));
    }
}
