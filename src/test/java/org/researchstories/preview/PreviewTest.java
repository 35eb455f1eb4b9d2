package org.researchstories.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Preview;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Stories;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.gets;
import static org.researchstories.world.Reader.reads;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** A story is shown before it is public as it will be then, to whoever has the token, and changes nothing by it. */
@QuarkusTest
class PreviewTest {

    private static final int AS_MANY_AS_COME_AT_ONCE = 6;

    @Inject
    ObjectMapper json;

    @Test
    void itIsTheVeryStoryThatIsPublishedLater() throws Exception {
        ChallengeManuscript story = aChallenge().relatedTo(Stories.SPREAD);
        OnTheDesk draft = OnTheDesk.begun(story);
        Preview preview = Preview.of(draft);
        long position = Reader.position();
        ObjectNode before = story(preview.story().then().statusCode(200).header("Cache-Control", equalTo("private, no-store"))
                .header("X-Robots-Tag", equalTo("noindex")).body("preview.id", equalTo(preview.id()))
                .body("preview.drafts.id", contains(draft.id())).body("preview.drafts.revision", contains(1)).extract().response());
        assertEquals(position, Reader.position());
        gets(story.path()).then().statusCode(404);
        draft.published().then().statusCode(200);
        assertEquals(undated(json.readTree(reads(story).asString())), before);

        draft.patched(Map.of("keyQuestions", List.of("What comes next?"), "story", Map.of("wording", Map.of("title", "Another title"))));
        String standing = reads(story).asString();
        ObjectNode changed = story(preview.story().then().statusCode(200).body("preview.drafts.revision", contains(2)).extract().response());
        assertEquals(standing, reads(story).asString());
        draft.published().then().statusCode(200);
        assertEquals(undated(json.readTree(reads(story).asString())), changed);
    }

    @Test
    void draftsThatComeAlongAreShownAsIfTheyWerePublishedToo() throws Exception {
        String topic = Unique.slug("topic");
        OnTheDesk shared = OnTheDesk.begun("topic", topic(topic, "A topic to come"));
        ChallengeManuscript challenge = aChallenge().onTopics(topic);
        OnTheDesk first = OnTheDesk.begun(challenge);
        StrategyManuscript strategy = aStrategy().addressing(challenge).addressing(Stories.SPREAD);
        OnTheDesk second = OnTheDesk.begun(strategy);
        Preview.of(first).story().then().statusCode(422).body("type", equalTo("/problems/not-publishable"))
                .body("errors.pointer", contains("/drafts/0/content/story/facts/topics/0"));
        Preview.of(first, shared).story().then().statusCode(200).body("story.topics.label", contains("A topic to come")).body("story.strategies", empty());
        Preview.of(second).story().then().statusCode(200).body("story.challenges.id", contains(Stories.SPREAD.id().toString()));
        Preview.of(second, first, shared).story().then().statusCode(200)
                .body("story.challenges.title", hasItems(challenge.title())).body("story.challenges", hasSize(2));
        ObjectNode before = story(Preview.of(first, second, shared).story());

        for (OnTheDesk each : List.of(shared, first, second)) {
            each.submitted().then().statusCode(200);
            each.approved(each.reviewer(), each == second ? "clinical" : "editorial").then().statusCode(200);
        }
        first.publisher().sends(OnTheDesk.publication(shared, first, second)).post("/edit/v1/publications").then().statusCode(200);
        assertEquals(undated(json.readTree(reads(challenge).asString())), before);
    }

    @Test
    void theReviewIsShownThatItWouldBePublishedWith() {
        OnTheDesk draft = OnTheDesk.begun(aStrategy().addressing(Stories.SPREAD));
        Preview preview = Preview.of(draft);
        preview.story().then().body("story.review.state", equalTo("not_reviewed"));
        draft.submitted();
        draft.approved(draft.reviewer(), "clinical").then().statusCode(200);
        preview.story().then().body("story.review.state", equalTo("in_date")).body("story.review.reviewerRole", equalTo("consultant"));
    }

    @Test
    void aTranslationIsShownInItsLanguageAndItsOriginalWhereThatIsWanted() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk english = OnTheDesk.begun(story);
        OnTheDesk welsh = OnTheDesk.begunInWelsh(story, "Her");
        Preview.of(welsh).story().then().statusCode(422).body("errors.detail", contains(containsString("translation needs a published story")));
        Preview preview = Preview.of(welsh, english);
        preview.story().then().statusCode(200).body("story.title", equalTo("Her")).body("story.locale", equalTo("cy"));
        preview.story("?locale=en&bodyFormat=text").then().statusCode(200).body("story.title", equalTo(story.title()))
                .body("story.bodyText", containsString("Some of it is known")).body("story.availableLocales.locale", contains("en", "cy"));
        preview.story("?locale=fr").then().statusCode(400);
        Preview.of(english).story("?locale=cy").then().statusCode(200).body("story.localeFallback", equalTo(true));
    }

    @Test
    void aTranslationOfAnEditionThatThereIsNotIsNotShownEither() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk english = OnTheDesk.begun(story);
        OnTheDesk welsh = OnTheDesk.begunInWelsh(story, "Her");
        welsh.patched(Map.of("story", Map.of("sourceEdition", 2)));
        Preview.of(welsh, english).story().then().statusCode(422).body("errors.pointer", contains(endsWith("/content/story/sourceEdition")));
        welsh.patched(Map.of("story", Map.of("sourceEdition", 1)));
        Preview.of(welsh, english).story().then().statusCode(200).body("story.sourceEdition", equalTo(1)).body("story.translationStale", equalTo(false));
    }

    @Test
    void whatIsMissingIsToldAllAtOnce() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun("challenge", incomplete(story));
        Preview.of(draft).story().then().statusCode(422).body("errors.pointer",
                hasItems("/drafts/0/content/story/wording/title", "/drafts/0/content/story/wording/summary"));
    }

    @Test
    void whatHasBeenLaidAsideIsShownNoLonger() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        Preview preview = Preview.of(draft);
        draft.author().asks().header("If-Match", draft.tag()).delete(draft.path()).then().statusCode(204);
        preview.story().then().statusCode(404);
    }

    @Test
    void aPreviewIsOfAStoryAndEndsWithinAWeek() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        OnTheDesk topic = OnTheDesk.begun("topic", topic(Unique.slug("topic"), "A topic"));
        Preview.wanted(draft, Map.of("drafts", List.of(topic.id(), draft.id()))).then().statusCode(400).body("errors.pointer", contains("/drafts/0"));
        Preview.wanted(draft, Map.of("drafts", List.of(draft.id(), draft.id()))).then().statusCode(400).body("errors.pointer", contains("/drafts"));
        Preview.wanted(draft, Map.of("drafts", List.of())).then().statusCode(400);
        Preview.wanted(draft, Map.of("drafts", List.of("6f3f3f5e-2b1c-4d77-9a54-0d5f1f1f2f3a"))).then().statusCode(404);
        for (String end : List.of("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
            Preview.wanted(draft, Map.of("drafts", List.of(draft.id()), "expiresAt", end)).then().statusCode(400).body("errors.pointer", contains("/expiresAt"));
        }
    }

    @Test
    void staffMayLookWithTheirOwnKeysAndSeeWhatThereIsButNoToken() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        Preview preview = Preview.of(draft);
        for (var member : List.of(draft.author(), draft.reviewer(), draft.publisher())) {
            member.asks().get(preview.path() + "/story").then().statusCode(200);
            member.asks().get(preview.path()).then().statusCode(200).body("state", equalTo("live")).body("by.id", startsWith("key:"));
        }
        String listed = draft.reviewer().asks().get(Preview.PREVIEWS + "?draft=" + draft.id()).then().statusCode(200)
                .body("items.id", contains(preview.id())).extract().asString();
        assertEquals(-1, listed.indexOf(preview.token().substring(20)));
    }

    @Test
    void nobodyWaitsAtTheDoorForIt() {
        Preview preview = Preview.of(OnTheDesk.begun(aChallenge()));
        Psql.asOwner().useTransaction(publication -> {
            publication.execute("select 1 from live.head for update");
            preview.story().then().statusCode(200);
        });
    }

    @Test
    void whatTakesTooLongIsCutOffAndTheOthersAreToldToComeBack() throws Exception {
        Preview preview = Preview.of(OnTheDesk.begun(aChallenge()));
        try (ExecutorService readers = Executors.newFixedThreadPool(AS_MANY_AS_COME_AT_ONCE)) {
            Psql.asOwner().useTransaction(owner -> {
                owner.execute("lock table live.story in access exclusive mode");
                List<Future<Response>> looks = readers.invokeAll(Stream.<Callable<Response>>generate(() -> preview::story)
                        .limit(AS_MANY_AS_COME_AT_ONCE).toList());
                for (Future<Response> look : looks) {
                    look.get().then().statusCode(503);
                }
            });
        }
        preview.story().then().statusCode(200);
    }

    private ObjectNode story(Response previewed) throws Exception {
        return undated(json.readTree(previewed.asString()).path("story"));
    }

    /** Without what is known only when it is published. */
    private static ObjectNode undated(JsonNode story) {
        return ((ObjectNode) story).without(List.of("modifiedAt", "firstPublishedAt", "contentUpdatedAt"));
    }

    private static ObjectNode incomplete(ChallengeManuscript story) {
        ObjectNode content = OnTheDesk.content(story);
        ((ObjectNode) content.at("/story/wording")).remove(List.of("title", "summary"));
        return content;
    }

    private static ObjectNode topic(String key, String label) {
        ObjectNode topic = JsonNodeFactory.instance.objectNode().put("key", key);
        topic.putObject("label").put("en", label);
        return topic;
    }
}
