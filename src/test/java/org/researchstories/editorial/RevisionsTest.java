package org.researchstories.editorial;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.researchstories.access.Roles;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;
import org.researchstories.world.Unique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** Nothing that was saved is lost, and nobody undoes what they have not seen. */
@QuarkusTest
class RevisionsTest {

    private static final Map<String, ?> ONE = Map.of("keyQuestions", List.of("One?"));
    private static final Map<String, ?> OTHER = Map.of("keyQuestions", List.of("Other?"));

    @Test
    void aChangeThatDoesNotSayWhatItIsBasedOnIsRefused() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        draft.author().asks().contentType("application/json").body(draft.read().<Object>path("content")).put(draft.path())
                .then().statusCode(428).body("type", equalTo("/problems/precondition-required"));
        draft.author().sends(Map.of()).post(draft.path() + "/submission").then().statusCode(428);
        draft.author().asks().delete(draft.path()).then().statusCode(428);
        draft.patching(draft.author(), "3", ONE).then().statusCode(400);
        draft.patching(draft.author(), "W/\"1\"", ONE).then().statusCode(400);
        draft.read().then().body("revision", equalTo(1)).body("state", equalTo("draft"));
    }

    @Test
    void ofTwoEditorsTheLaterIsToldWhatTheEarlierHasChanged() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        String seen = draft.tag();
        Member second = Staff.somebodyNew(Roles.AUTHOR);
        draft.patching(draft.author(), seen, ONE).then().statusCode(200);
        draft.patching(second, seen, OTHER).then().statusCode(412).header("ETag", equalTo("\"2\""))
                .body("differences.pointer", contains("/keyQuestions/0")).body("differences.after", contains("One?"));
        draft.patching(second, "\"9\"", OTHER).then().statusCode(412).body("differences", empty());
        draft.patching(second, "\"2\"", OTHER).then().statusCode(200).body("revision", equalTo(3)).body("savedBy.id", equalTo(second.actor()));
    }

    @Test
    void ofManyEditorsAtOnceOneSavesAndTheOthersAreTold() throws Exception {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        String seen = draft.tag();
        List<Callable<Integer>> saves = IntStream.range(0, 8).<Callable<Integer>>mapToObj(number ->
                () -> draft.patching(draft.author(), seen, Map.of("keyQuestions", List.of("Of " + number + "?"))).statusCode()).toList();
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = together.invokeAll(saves).stream().map(RevisionsTest::result).sorted().toList();
            assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), answers);
        }
        draft.read().then().body("revision", equalTo(2));
    }

    @Test
    void aChangeOfTheStateAloneLeavesTheTagAsItIs() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        String seen = draft.tag();
        draft.published().then().statusCode(200);
        assertEquals(seen, draft.tag());
        draft.patching(draft.author(), seen, ONE).then().statusCode(200).body("state", equalTo("draft"));
    }

    @Test
    void everyRevisionCanBeReadComparedAndGoneBackTo() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        Object first = draft.read().path("content");
        draft.patched(ONE);
        draft.patched(OTHER);
        Staff.reviewer().get(draft.path() + "/revisions?limit=2").then().statusCode(200).body("items.revision", contains(3, 2)).body("nextCursor", equalTo("2"));
        Staff.reviewer().get(draft.path() + "/revisions?limit=2&before=2").then().body("items.revision", contains(1));
        Staff.reviewer().get(draft.path() + "/revisions/2").then().statusCode(200).body("content.keyQuestions", contains("One?"));
        Staff.reviewer().get(draft.path() + "/revisions/4").then().statusCode(404);
        Staff.reviewer().get(draft.path() + "/differences?from=1&to=3").then().statusCode(200)
                .body("items.pointer", contains("/keyQuestions/0")).body("items.after", contains("Other?"));

        draft.step(draft.author(), "reversion", Map.of("revision", 1)).then().statusCode(200).body("revision", equalTo(4)).body("content", equalTo(first));
        Staff.reviewer().get(draft.path() + "/differences?from=1&to=4").then().body("items", empty());
        Staff.reviewer().get(draft.path() + "/revisions/4").then().body("origin", equalTo("reverted"));
    }

    @Test
    void whichRevisionsAreComparedHasToBeSaid() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        Staff.reviewer().get(draft.path() + "/differences").then().statusCode(400).body("errors.parameter", contains("from", "to"))
                .body("errors.detail", contains("Must be given, such as from=1.", "Must be given, such as to=2."));
        Staff.reviewer().get(draft.path() + "/differences?to=1").then().statusCode(400).body("errors.parameter", contains("from"));
    }

    @Test
    void whatIsLaidAsideIsNotListedAndCanBeTakenUpAgain() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        String subject = draft.read().path("subject");
        draft.author().asks().header("If-Match", draft.tag()).delete(draft.path()).then().statusCode(204);
        Staff.author().get(OnTheDesk.DRAFTS + "?subject=" + subject).then().body("items", empty());
        Staff.author().get(OnTheDesk.DRAFTS + "?state=discarded&subject=" + subject).then().body("items.id", contains(draft.id()));
        draft.patched(ONE).then().statusCode(409);
        draft.step(draft.author(), "reversion", Map.of("revision", 1)).then().statusCode(200).body("state", equalTo("draft"));
        Staff.author().get(OnTheDesk.DRAFTS + "?subject=" + subject).then().body("items.id", contains(draft.id()));
    }

    @Test
    void theRecordSaysWhoDidWhatWhenAndWhy() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        draft.submitted();
        draft.step(draft.reviewer(), "change-request", Map.of()).then().statusCode(400).body("errors.pointer", contains("/reason"));
        draft.step(draft.reviewer(), "change-request", Map.of("reason", "Say more.")).then().statusCode(200).body("state", equalTo("draft"));
        draft.submitted();
        draft.step(draft.author(), "recall", Map.of("reason", "Not yet.")).then().statusCode(200);
        Staff.publisher().get(draft.path() + "/transitions").then().statusCode(200)
                .body("items.action", contains("recall", "submit", "request_changes", "submit", "create"))
                .body("items.reason", hasItem("Say more.")).body("items.by.id", hasItem(draft.reviewer().actor()));
    }

    @Test
    void draftsAreFoundByKindStateLanguageAndWordsAndPaged() {
        String word = "w" + Unique.word();
        List<OnTheDesk> drafts = IntStream.range(0, 5).mapToObj(number -> OnTheDesk.begun(aChallenge().titled("The %s number %d".formatted(word, number)))).toList();
        drafts.get(1).submitted();
        String all = OnTheDesk.DRAFTS + "?limit=2&kind=challenge,topic&draftLocale=en&q=" + word;
        Response page = Staff.author().get(all);
        List<String> found = new ArrayList<>(page.jsonPath().getList("items.id", String.class));
        while (page.path("nextCursor") != null) {
            page = Staff.author().get(all + "&cursor=" + page.path("nextCursor"));
            found.addAll(page.then().statusCode(200).extract().jsonPath().getList("items.id", String.class));
        }
        assertEquals(List.of(1, 4, 3, 2, 0).stream().map(number -> drafts.get(number).id()).toList(), found);
        Staff.author().get(OnTheDesk.DRAFTS + "?state=in_review&q=" + word).then().body("items.id", contains(drafts.get(1).id()));
        String cursor = Staff.author().get(all).path("nextCursor");
        Staff.author().get(OnTheDesk.DRAFTS + "?limit=2&q=" + word + "&cursor=" + cursor).then().statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aRequestThatComesAgainIsAnsweredAsTheFirstTimeAndDoneOnce() {
        String key = UUID.randomUUID().toString();
        Member author = Staff.somebodyNew(Roles.AUTHOR);
        String beginning = OnTheDesk.beginning("challenge", OnTheDesk.content(aChallenge())).toString();
        Response first = author.sends(beginning).header("Idempotency-Key", key).post(OnTheDesk.DRAFTS);
        Response again = author.sends(beginning).header("Idempotency-Key", key).post(OnTheDesk.DRAFTS);
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        author.sends(OnTheDesk.beginning("challenge", OnTheDesk.content(aChallenge())).toString()).header("Idempotency-Key", key)
                .post(OnTheDesk.DRAFTS).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        Response others = Staff.somebodyNew(Roles.AUTHOR).sends(OnTheDesk.beginning("challenge", OnTheDesk.content(aChallenge())).toString())
                .header("Idempotency-Key", key).post(OnTheDesk.DRAFTS);
        assertEquals(201, others.statusCode());
        assertNotEquals(first.path("id").toString(), others.path("id").toString());
    }

    @Test
    void ofTwoThatComeAtTheSameTimeOneIsDone() throws Exception {
        String key = UUID.randomUUID().toString();
        Member author = Staff.somebodyNew(Roles.AUTHOR);
        String beginning = OnTheDesk.beginning("challenge", OnTheDesk.content(aChallenge())).toString();
        List<Callable<String>> requests = IntStream.range(0, 4).<Callable<String>>mapToObj(number ->
                () -> author.sends(beginning).header("Idempotency-Key", key).post(OnTheDesk.DRAFTS).then().statusCode(201).extract().header("Location")).toList();
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            assertEquals(1, together.invokeAll(requests).stream().map(RevisionsTest::result).distinct().count());
        }
    }

    @Test
    void whatIsUnknownOrOfAnotherTypeCannotBeSaved() {
        OnTheDesk draft = OnTheDesk.begun(aChallenge());
        draft.patched(Map.of("story", Map.of("wording", Map.of("tittle", "A slip")))).then().statusCode(400)
                .body("errors[0].pointer", equalTo("/content/story/wording/tittle")).body("errors[0].didYouMean", equalTo("title"));
        draft.patched(Map.of("keyQuestions", 5)).then().statusCode(400).body("errors.pointer", contains("/content/keyQuestions"));
        draft.patched(Map.of("story", Map.of("id", UUID.randomUUID().toString()))).then().statusCode(400).body("errors.pointer", contains("/content/story/id"));
        draft.patched(Map.of("story", Map.of("reviewEvents", List.of(Map.of("type", "clinical"))))).then().statusCode(400);
        draft.author().sends(Map.of("kind", "challange")).post(OnTheDesk.DRAFTS).then().statusCode(400)
                .body("errors.pointer", contains("/kind")).body("errors[0].allowed", hasItem("challenge"));
        draft.read().then().body("revision", equalTo(1));
    }

    @Test
    void whatIsIncompleteCanBeSavedAndSaysWhatIsMissing() {
        OnTheDesk draft = OnTheDesk.begun("challenge", OnTheDesk.content(aChallenge().titled("Too long. ".repeat(20))));
        draft.read().then().body("faults.pointer", hasItem("/content/story/wording/title"));
        draft.patched(Map.of("story", Map.of("wording", Map.of("title", "Short")))).then().body("faults.pointer", not(hasItem("/content/story/wording/title")));
    }

    private static <T> T result(Future<T> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
