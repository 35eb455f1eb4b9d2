package org.researchstories.editorial;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;
import org.researchstories.world.Stories;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Unique;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.gets;
import static org.researchstories.world.Reader.reads;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** From the first word to the public and back again. */
@QuarkusTest
class EditorsDayTest {

    @Test
    void aStoryIsPublicOnceSomebodyElseHasApprovedItAndNotBefore() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        assertEquals("draft", draft.state());
        gets(story.path()).then().statusCode(404);
        draft.approved().then().statusCode(409).body("type", equalTo("/problems/conflict"));
        draft.published("").then().statusCode(409).body("type", equalTo("/problems/not-approved"));

        draft.submitted().then().statusCode(200).body("state", equalTo("in_review"));
        draft.published("").then().statusCode(409).body("type", equalTo("/problems/not-approved"));
        draft.approved().then().statusCode(200).body("state", equalTo("approved")).body("approvals.revision", contains(1));
        gets(story.path()).then().statusCode(404);

        draft.published("").then().statusCode(200).body("position", equalTo((int) Reader.position())).body("errors", empty());
        reads(story.path()).then().body("title", equalTo(story.title()));
        assertEquals("published", draft.state());
    }

    @Test
    void anEditVoidsTheApprovalAndLeavesWhatIsPublicAlone() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.submitted();
        draft.approved();
        draft.patched(Map.of("keyQuestions", List.of("What else?"))).then().statusCode(200).body("state", equalTo("draft")).body("approvals", empty());
        draft.published("").then().statusCode(409);
        draft.published().then().statusCode(200);
        String before = reads(story.path()).asString();

        draft.patched(Map.of("keyQuestions", List.of("And then?"))).then().statusCode(200).body("published", equalTo(2));
        assertEquals(before, reads(story.path()).asString());
        draft.published("").then().statusCode(409);
        assertEquals(before, reads(story.path()).asString());
    }

    @Test
    void savingTheSameOnceMoreIsNoRevisionAndVoidsNothing() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge().withoutNewReviews());
        draft.submitted();
        draft.approved();
        String content = draft.read().then().extract().body().jsonPath().prettify();
        draft.author().asks().contentType("application/json").header("If-Match", draft.tag())
                .body(draft.read().<Map<String, ?>>path("content")).put(draft.path()).then().statusCode(200)
                .body("revision", equalTo(1)).body("state", equalTo("approved"));
        assertEquals(content, draft.read().then().extract().body().jsonPath().prettify());
    }

    @Test
    void whoeverWroteARevisionCannotApproveItWhateverElseTheyAre() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        draft.submitted();
        Staff.Member both = Staff.somebodyNew("author", "reviewer");
        draft.patched(both, Map.of("keyQuestions", List.of("Mine?"))).then().statusCode(200);
        draft.submitted().then().statusCode(200);
        draft.approved(both, "editorial").then().statusCode(403).body("type", equalTo("/problems/four-eyes"));
        assertEquals("in_review", draft.state());
        draft.approved().then().statusCode(200);
    }

    @Test
    void aStrategyNeedsAClinicalReviewAndThenSaysThatItHadOne() {
        StrategyManuscript story = aStrategy().addressing(Stories.SPREAD);
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.published().then().statusCode(422).body("errors[0].detail", containsString("clinical"));
        draft.approved(draft.reviewer(), "clinical").then().statusCode(200);
        draft.published("").then().statusCode(200);
        reads(story.path()).then().body("review.state", equalTo("in_date")).body("review.reviewerRole", equalTo("consultant"));
    }

    @Test
    void whatIsReviewedTodayIsNotDueAgainBeforeToday() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        draft.submitted();
        String yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1).toString();
        draft.step(draft.reviewer(), "approval", Map.of("type", "clinical", "reviewerRole", "consultant", "nextReviewDueOn", yesterday)).then()
                .statusCode(400).body("errors.pointer", contains("/nextReviewDueOn"));
        assertEquals("in_review", draft.state());
    }

    @Test
    void aRehearsalSaysWhatWouldChangeAndChangesNothing() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.submitted();
        draft.approved();
        long position = Reader.position();
        draft.published("?dryRun=true").then().statusCode(200).body("dryRun", equalTo(true)).body("errors", empty())
                .body("drafts[0].isNew", equalTo(true)).body("drafts[0].toldAsNews", equalTo(true))
                .body("changes.subject", contains(story.id().toString()))
                .body("addresses.href", contains(story.path())).body("addresses.change", contains("begins"))
                .body("lists", hasItems("/v1/challenges", "/v1/stories", "/v1/graph"))
                .body("warnings.pointer", hasItem("/content/story/facts/references"));
        assertEquals(position, Reader.position());
        assertEquals("approved", draft.state());
        gets(story.path()).then().statusCode(404);
        draft.published("").then().statusCode(200).body("changes.subject", contains(story.id().toString()));
    }

    @Test
    void aRehearsalOfWhatIsIncompleteSaysAllThatIsWrong() {
        ChallengeManuscript story = aChallenge().about("no-such-cancer").citing("no-such-reference");
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.submitted();
        draft.approved();
        draft.published("?dryRun=true").then().statusCode(200)
                .body("errors.pointer", hasItems("/drafts/0/content/story/facts/cancerTypes/0", "/drafts/0/content/story/facts/references/0"));
        draft.published("").then().statusCode(422).body("type", equalTo("/problems/not-publishable"))
                .body("errors.pointer", hasItems("/drafts/0/content/story/facts/cancerTypes/0", "/drafts/0/content/story/facts/references/0"));
        assertEquals("approved", draft.state());
    }

    @Test
    void whatBelongsTogetherIsPublishedTogetherOrNotAtAll() {
        String topic = Unique.slug("topic");
        OnTheDesk shared = OnTheDesk.begun("topic", topic(topic, "A topic"));
        ChallengeManuscript story = aChallenge().onTopics(topic);
        OnTheDesk draft = OnTheDesk.begun(story);
        for (OnTheDesk each : List.of(shared, draft)) {
            each.submitted().then().statusCode(200);
            each.approved().then().statusCode(200);
        }
        draft.published("").then().statusCode(422);
        draft.publisher().sends(OnTheDesk.publication(draft, shared)).post("/edit/v1/publications").then().statusCode(200)
                .body("changes.kind", hasItems("topic", "story"));
        reads(story.path()).then().body("topics.label", contains("A topic"));
        reads("/v1/topics?limit=100").then().body("items.key", hasItem(topic));

        OnTheDesk renamed = OnTheDesk.begun("topic", topic(Unique.slug("topic"), "Never approved"));
        draft.patched(Map.of("keyQuestions", List.of("Together?")));
        draft.submitted();
        draft.approved();
        draft.publisher().sends(OnTheDesk.publication(draft, renamed)).post("/edit/v1/publications").then().statusCode(409)
                .body("errors.pointer", contains("/drafts/1"));
        reads(story.path()).then().body("keyQuestions", not(hasItem("Together?")));
    }

    @Test
    void whatIsPublicCanBeTakenToTheDeskAndChanged() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk.begun(story).published().then().statusCode(200);
        var strategy = Stories.CAR_T;
        OnTheDesk draft = OnTheDesk.opened("strategy", strategy.id().toString());
        draft.read().then().body("state", equalTo("published")).body("faults", empty()).body("content.facts.modality", equalTo("cell_therapy"));
        String before = reads(strategy.path()).asString();
        draft.patched(Map.of("story", Map.of("facts", Map.of("tags", List.of("t cells"))))).then().statusCode(200);
        draft.published().then().statusCode(200).body("drafts[0].isNew", equalTo(false)).body("drafts[0].toldAsNews", equalTo(false));
        reads(strategy.path()).then().body("tags", contains("t cells"))
                .body("contentUpdatedAt", equalTo(JsonPath.from(before).getString("contentUpdatedAt")));
        draft.author().sends(OnTheDesk.beginning("strategy", OnTheDesk.content(aStrategy().withId(strategy.id())))
                .toString()).post(OnTheDesk.DRAFTS).then().statusCode(409).header("Location", equalTo(draft.path()));
    }

    @Test
    void aTranslationHasAWayOfItsOwn() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk.begun(story).published().then().statusCode(200);
        String english = reads(story.path()).asString();
        OnTheDesk welsh = OnTheDesk.begunInWelsh(story, "Her");
        gets(story.path() + "?locale=cy").then().statusCode(200).body("localeFallback", equalTo(true));
        welsh.published().then().statusCode(200);
        reads("/v1/challenges/" + story.welshSlug() + "?locale=cy").then().body("title", equalTo("Her"));
        assertEquals(JsonPath.from(english).getInt("edition"), reads(story.path()).jsonPath().getInt("edition"));
    }

    private static ObjectNode topic(String key, String label) {
        var topic = JsonNodeFactory.instance.objectNode().put("key", key);
        topic.putObject("label").put("en", label);
        return topic;
    }
}
