package org.researchstories.release;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.StrategyManuscript;
import org.researchstories.world.Unique;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.gets;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** How stories are taken from the public. */
@QuarkusTest
class EndsTest {

    private static final Map<String, ?> WRONG = Map.of("reason", "It was wrong.");

    @Test
    void aWithdrawnStorySaysSoAndItsDraftDoesToo() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.published();
        ended(story.id(), "withdrawal", WRONG).then().statusCode(200);
        gets(story.path()).then().statusCode(200).body("withdrawal.reason", equalTo("It was wrong."));
        assertEquals("withdrawn", draft.state());
        ended(story.id(), "withdrawal", WRONG).then().statusCode(200);

        draft.published().then().statusCode(200);
        gets(story.path()).then().statusCode(200).body("status", equalTo("published"));
    }

    @Test
    void whatOthersShowGoesOnlyWhereThatIsMeant() {
        ChallengeManuscript challenge = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(challenge);
        draft.published();
        StrategyManuscript strategy = aStrategy().addressing(challenge);
        OnTheDesk other = OnTheDesk.begun(strategy);
        other.submitted();
        other.approved(other.reviewer(), "clinical");
        other.published("").then().statusCode(200);

        ended(challenge.id(), "withdrawal", WRONG).then().statusCode(409).body("type", equalTo("/problems/referenced"))
                .body("referrers.id", contains(strategy.id().toString()));
        gets(challenge.path()).then().body("status", equalTo("published"));
        Staff.author().get(OnTheDesk.standing(challenge.id())).then().statusCode(200).body("referrers.slug", contains(strategy.slug()))
                .body("drafts.id", contains(draft.id()));
        ended(challenge.id(), "withdrawal", Map.of("reason", "It was wrong.", "detach", true)).then().statusCode(200);
        gets(strategy.path()).then().body("challenges", empty());

        Staff.author().get(OnTheDesk.standing(challenge.id())).then().statusCode(200).body("state", equalTo("withdrawn")).body("referrers", empty());
        ended(challenge.id(), "archival", WRONG).then().statusCode(200);
    }

    @Test
    void anEndIsBasedOnHowTheStoryStands() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk.begun(story).published();
        Staff.in("publisher").sends(WRONG).post(OnTheDesk.standing(story.id()) + "/withdrawal").then().statusCode(428);
        String seen = Staff.author().get(OnTheDesk.standing(story.id())).header("ETag");
        ended(story.id(), "withdrawal", WRONG);
        Staff.in("publisher").sends(WRONG).header("If-Match", seen).post(OnTheDesk.standing(story.id()) + "/archival").then().statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        ended(story.id(), "withdrawal", Map.of()).then().statusCode(422).body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void anArchivedStoryIsGoneForGoodAndItsDraftToo() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.published();
        ended(story.id(), "archival", WRONG).then().statusCode(200);
        gets(story.path()).then().statusCode(410);
        assertEquals("archived", draft.state());
        draft.patched(Map.of("keyQuestions", List.of("Again?"))).then().statusCode(409);
        ended(story.id(), "archival", WRONG).then().statusCode(409);
        ended(UUID.randomUUID(), "archival", WRONG).then().statusCode(404);
    }

    @Test
    void ofAnErasedStoryNoWordIsLeftAnywhereButWhoDidWhatIs() {
        String secret = "forgotten" + Unique.word();
        ChallengeManuscript story = aChallenge().titled("About " + secret);
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.step(draft.author(), "submission", Map.of("reason", "About " + secret));
        draft.approved();
        draft.published("");
        Response standing = Staff.administrator().get(OnTheDesk.standing(story.id()));
        Staff.administrator().header("If-Match", standing.header("ETag")).post(OnTheDesk.standing(story.id()) + "/erasure").then().statusCode(200);
        gets(story.path()).then().statusCode(410).body("type", equalTo("/problems/erased"));
        Staff.author().get(draft.path() + "/transitions").then().statusCode(200).body("items.action", hasItem("erase"));
        for (String table : Psql.asOwner().withHandle(handle -> handle.createQuery(
                "select schemaname || '.' || tablename from pg_tables where schemaname in ('live', 'desk', 'gate')").mapTo(String.class).list())) {
            boolean found = Psql.asOwner().withHandle(handle -> handle.createQuery("select exists (select from %s t where cast(t as text) ilike '%%%s%%')"
                    .formatted(table, secret)).mapTo(boolean.class).one());
            assertFalse(found, table);
        }
    }

    private static Response ended(UUID story, String how, Map<String, ?> ending) {
        String standing = OnTheDesk.standing(story);
        String seen = Staff.author().get(standing).header("ETag");
        return Staff.in("publisher").sends(ending).header("If-Match", seen == null ? "*" : seen).post(standing + "/" + how);
    }
}
