package org.researchstories.preview;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.access.PreviewToken;
import org.researchstories.world.ApplicationLog;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.MovableClock;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Preview;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.Unique;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.asking;
import static org.researchstories.world.Reader.gets;

/** What the token of a preview is good for, and that it is good for nothing else. */
@QuarkusTest
class TokenTest {

    @Inject
    MovableClock clock;

    @Test
    void itIsOfNoUseFromWhenItHasExpiredOrIsRevoked() {
        Preview preview = Preview.of(OnTheDesk.begun(aChallenge()));
        preview.story().then().statusCode(200);
        clock.at(Instant.now().plus(Duration.ofHours(23)), () -> preview.story().then().statusCode(200));
        clock.at(Instant.now().plus(Duration.ofHours(25)), () -> {
            refused(preview.story());
            Staff.reviewer().get(preview.path() + "/story").then().statusCode(404);
        });
        Staff.reviewer().delete(preview.path()).then().statusCode(204);
        refused(preview.story());
        Staff.reviewer().delete(preview.path()).then().statusCode(204);
        Staff.reviewer().get(preview.path()).then().statusCode(200).body("state", equalTo("revoked"));
    }

    @Test
    void onlyTheVeryTokenIsGoodForAnything() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        Preview preview = Preview.of(draft);
        String other = preview.token().endsWith("0") ? "1" : "0";
        String sameId = preview.token().substring(0, 17) + PreviewToken.random().secret().substring(17);
        for (String wrong : List.of(PreviewToken.random().secret(), preview.token().substring(0, 57) + other, sameId, preview.id(),
                preview.token().replace("rsp", "rsk"), preview.token().toUpperCase(Locale.ROOT))) {
            refused(asking().auth().preemptive().oauth2(wrong).get(preview.path() + "/story"));
        }
        refused(gets(preview.path() + "/story"));
        refused(asking().header("X-Preview", preview.token()).cookie("token", preview.token()).get(preview.path() + "/story"));
        refused(asking().header("Authorization", preview.token()).get(preview.path() + "/story"));
        asking().auth().preemptive().oauth2(draft.publisher().key()).get(Preview.PREVIEWS + "/" + preview.token() + "/story").then().statusCode(404);
    }

    @Test
    void itOpensNoOtherPreviewAndNothingElse() {
        ChallengeManuscript story = aChallenge().titled("Untold " + Unique.word());
        OnTheDesk draft = OnTheDesk.begun(story);
        Preview preview = Preview.of(draft);
        Preview another = Preview.of(OnTheDesk.begun(aChallenge()));
        preview.asks().get(another.path() + "/story").then().statusCode(404);
        for (String path : List.of("/edit/v1/me", "/edit/v1/drafts", draft.path(), draft.path() + "/revisions", "/edit/v1/schedules", "/edit/v1/keys",
                OnTheDesk.standing(story.id()), Preview.PREVIEWS, preview.path())) {
            refused(preview.asks().get(path));
        }
        refused(preview.asks().delete(preview.path()));
        refused(preview.asks().header("If-Match", "*").delete(draft.path()));
        refused(preview.asks().contentType(ContentType.JSON).body(Map.of("drafts", List.of(draft.id()))).post(Preview.PREVIEWS));
        refused(preview.asks().contentType(ContentType.JSON).body(OnTheDesk.publication(draft)).post("/edit/v1/publications"));
        preview.story().then().statusCode(200);
    }

    /** Not even what is public may look other because somebody who has a token asks. */
    @Test
    void whatIsPublicNeitherKnowsItNorTheStory() {
        ChallengeManuscript story = aChallenge().titled("Untold " + Unique.word());
        Preview preview = Preview.of(OnTheDesk.begun(story));
        for (String path : List.of(story.path(), "/v1/stories/" + story.id(), "/v1/challenges?limit=100", "/v1/stories?limit=100&sort=-modifiedAt",
                "/v1/stories?q=" + story.title().substring(7), "/v1/graph", story.path() + "/history")) {
            Response answer = preview.asks().get(path);
            assertEquals(gets(path).asString(), answer.asString(), path);
            assertFalse(answer.asString().contains(story.title()), path);
            answer.then().statusCode(oneOf(200, 404)).header("Cache-Control", not(startsWith("private")));
        }
    }

    @Test
    void noAddressTakesItAndNoLogHasIt() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        Preview preview = Preview.of(draft);
        String secret = preview.token().substring(20);
        DatabaseLog asked = DatabaseLog.ofEditors();
        List<String> logged = ApplicationLog.of(() -> {
            preview.story().then().statusCode(200);
            for (String path : List.of(preview.path() + "/story?token=" + preview.token(), preview.path() + "/story?access_token=" + preview.token(),
                    Preview.PREVIEWS + "/" + preview.token() + "/story", story.path() + "?preview=" + preview.token(), "/preview/" + preview.token(),
                    "/v1/stories/" + preview.token(), "/edit/v1/previews/" + preview.token())) {
                for (Response answer : List.of(gets(path), preview.asks().get(path))) {
                    assertTrue(Set.of(400, 401, 404).contains(answer.statusCode()), path + " " + answer.statusCode());
                    assertFalse(answer.asString().contains(secret), answer.asString());
                }
            }
        });
        assertFalse(logged.toString().contains(secret), logged.toString());
        assertFalse(asked.statements().toString().contains(secret));
    }

    @Test
    void theDatabaseHasNothingThatATokenCouldBeMadeOf() {
        Preview preview = Preview.of(OnTheDesk.begun(aChallenge()));
        Psql.asOwner().useHandle(handle -> {
            for (String table : handle.createQuery("select schemaname || '.' || tablename from pg_tables where schemaname in ('live', 'desk', 'gate')")
                    .mapTo(String.class).list()) {
                assertFalse(handle.createQuery("select exists (select from %s t where cast(t as text) like '%%%s%%')".formatted(table, preview.token().substring(20)))
                        .mapTo(boolean.class).one(), table);
            }
            assertFalse(handle.createQuery("select exists (select from desk.preview where digest = sha256(convert_to(:token, 'UTF8')))")
                    .bind("token", preview.token()).mapTo(boolean.class).one());
        });
    }

    private static void refused(Response answer) {
        answer.then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }
}
