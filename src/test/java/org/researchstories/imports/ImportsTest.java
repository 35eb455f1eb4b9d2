package org.researchstories.imports;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.Desk;
import org.researchstories.world.OnTheDesk;
import org.researchstories.world.Psql;
import org.researchstories.world.Staff;
import org.researchstories.world.Unique;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.imports.Sending.IMPORTS;
import static org.researchstories.imports.Sending.challenge;
import static org.researchstories.imports.Sending.problem;
import static org.researchstories.imports.Sending.titled;
import static org.researchstories.imports.Sending.topic;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.Reader.reads;

/** What is kept elsewhere becomes drafts here, row by row, and never over what somebody has written. */
@QuarkusTest
class ImportsTest {

    private static final Map<String, String> MERGE_PATCH = Map.of("Content-Type", "application/merge-patch+json; charset=utf-8");

    @Inject
    Desk desk;

    private final Sending sending = Sending.ofANewSource();

    @Test
    void rowsBecomeDraftsAndWhatIsWrongIsToldAtItsRow() {
        Response ended = sending.sends(List.of(challenge("a", "Of some cancers"), "no object", Map.of("kind", "chalenge", "externalId", "b"),
                Map.of("kind", "challenge", "externalId", "c", "content", Map.of("keyQuestion", List.of())), challenge("d", "Of others")));
        ended.then().body("state", equalTo("done")).body("source", equalTo(sending.source())).body("form", equalTo("drafts")).body("dryRun", equalTo(false))
                .body("by.id", equalTo(sending.author().actor())).body("counts.rows", equalTo(5)).body("counts.done", equalTo(5))
                .body("counts.created", equalTo(2)).body("counts.refused", equalTo(3)).body("endedAt", notNullValue());
        List<Map<String, Object>> rows = sending.rows(ended);
        assertEquals(List.of("/0", "/1", "/2", "/3", "/4"), rows.stream().map(row -> row.get("place")).toList());
        assertEquals(List.of("created", "refused", "refused", "refused", "created"), sending.outcomes(ended));
        assertEquals(Map.of("pointer", "", "detail", "Must be an object."), problem(rows.get(1)));
        assertEquals("/kind", problem(rows.get(2)).get("pointer"));
        assertTrue(((List<?>) problem(rows.get(2)).get("allowed")).contains("challenge"));
        assertEquals("b", rows.get(2).get("externalId"));
        assertEquals("/content/keyQuestion", problem(rows.get(3)).get("pointer"));
        assertEquals("keyQuestions", problem(rows.get(3)).get("didYouMean"));
        read(rows.get(0)).then().body("state", equalTo("draft")).body("title", equalTo("Of some cancers")).body("locale", equalTo("en"))
                .body("savedBy.id", equalTo(sending.author().actor()));
        sending.author().asks().get(path(rows.get(0)) + "/revisions").then().body("items[0].origin", equalTo("imported"));
        sending.author().asks().get(IMPORTS + "/" + ended.path("id") + "/rows?outcome=refused").then().body("items.number", equalTo(List.of(2, 3, 4)));
        Staff.reviewer().get(IMPORTS + "?limit=100").then().statusCode(200).body("items.id", hasItem(ended.<String>path("id")));
    }

    @Test
    void aDryRunTellsWhatTheRealRunWouldAndWritesNothing() {
        String key = Unique.slug("topic");
        List<Object> rows = List.of(topic(key, "One"), topic(key, "The same name"),
                Map.of("kind", "topic", "externalId", "another name", "content", Map.of("key", key, "label", Map.of("en", "The same topic"))),
                challenge("first", "Refers to what comes later"), referring("to the first", "first"), referring("to nothing", "nowhere"),
                Map.of("kind", "topic", "externalId", "keyless", "content", Map.of("label", Map.of("en", "Without a key"))),
                Map.of("kind", "topic", "externalId", "in Welsh", "locale", "cy", "content", Map.of("key", key)), Map.of("kind", "challenge"),
                Map.of("kind", "strategy", "externalId", "elsewhere", "subject", "not an id", "content", titled("Of an id")));
        Response dry = sending.sends(rows, "&dryRun=true");
        dry.then().body("dryRun", equalTo(true)).body("state", equalTo("done"));
        assertEquals(0, sending.drafts());
        assertEquals(List.of("created", "refused", "refused", "created", "created", "refused", "refused", "refused", "refused", "refused"), sending.outcomes(dry));
        sending.author().asks().get("/edit/v1/drafts?subject=" + key).then().body("items.size()", equalTo(0));
        Response real = sending.sends(rows);
        assertEquals(sending.report(dry), sending.report(real));
        assertEquals(dry.<Map<String, Object>>path("counts"), real.<Map<String, Object>>path("counts"));
        assertEquals(3, sending.drafts());
        List<Map<String, Object>> told = sending.rows(real);
        read(told.get(4)).then().body("content.facts.relations[0].target", equalTo(read(told.get(3)).path("subject")));
        assertEquals("/references/0/externalId", problem(told.get(5)).get("pointer"));
        assertEquals("/externalId", problem(told.get(1)).get("pointer"));
        Response again = sending.sends(rows, "&dryRun=true");
        assertEquals(List.of("unchanged", "refused", "refused", "unchanged", "unchanged", "refused", "refused", "refused", "refused", "refused"),
                sending.outcomes(again));
    }

    @Test
    void theSameAgainHasNoEffectAndWhatIsNewIsAnotherRevision() {
        Map<String, Object> first = sending.rows(sending.sends(List.of(challenge("a", "As it was")))).getFirst();
        assertEquals(List.of("unchanged"), sending.outcomes(sending.sends(List.of(challenge("a", "As it was")))));
        read(first).then().body("revision", equalTo(1));
        Response changed = sending.sends(List.of(challenge("a", "As it is"), challenge("b", "New")));
        assertEquals(List.of("updated", "created"), sending.outcomes(changed));
        assertEquals(first.get("draft"), sending.rows(changed).getFirst().get("draft"));
        read(first).then().body("revision", equalTo(2)).body("title", equalTo("As it is"));
        Response elsewhere = Sending.ofANewSource().sends(List.of(challenge("a", "As it is")));
        assertNotEquals(first.get("draft"), sending.rows(elsewhere).getFirst().get("draft"));
    }

    @Test
    void whatAnEditorHasWrittenIsNeverOverwritten() {
        Map<String, Object> row = sending.rows(sending.sends(List.of(challenge("a", "From the source")))).getFirst();
        edits(row, "From an editor");
        assertEquals(List.of("unchanged"), sending.outcomes(sending.sends(List.of(challenge("a", "From the source")))));
        Map<String, Object> refused = sending.rows(sending.sends(List.of(challenge("a", "From the source again")))).getFirst();
        assertEquals("refused", refused.get("outcome"));
        assertEquals(row.get("draft"), refused.get("draft"));
        assertTrue(problem(refused).get("detail").toString().contains("written here, in revision 2"), refused.toString());
        read(row).then().body("title", equalTo("From an editor")).body("revision", equalTo(2));
        assertEquals(List.of("unchanged"), sending.outcomes(sending.sends(List.of(challenge("a", "From an editor")))));
        assertEquals(List.of("updated"), sending.outcomes(sending.sends(List.of(challenge("a", "From the source again")))));
    }

    @Test
    void whatOthersRelyOnIsNotChanged() {
        Map<String, Object> row = sending.rows(sending.sends(List.of(challenge("a", "In review")))).getFirst();
        sending.author().sends(Map.of()).header("If-Match", "\"1\"").post(path(row) + "/submission").then().statusCode(200);
        assertEquals(List.of("unchanged"), sending.outcomes(sending.sends(List.of(challenge("a", "In review")))));
        Map<String, Object> refused = sending.rows(sending.sends(List.of(challenge("a", "Something else")))).getFirst();
        assertTrue(problem(refused).get("detail").toString().contains("it is in_review"), refused.toString());
        read(row).then().body("state", equalTo("in_review")).body("revision", equalTo(1));
        sending.author().sends(Map.of()).header("If-Match", "\"1\"").post(path(row) + "/recall").then().statusCode(200);
        sending.author().asks().header("If-Match", "\"1\"").delete(path(row)).then().statusCode(204);
        assertEquals(List.of("unchanged"), sending.outcomes(sending.sends(List.of(challenge("a", "In review")))));
        assertEquals(List.of("refused"), sending.outcomes(sending.sends(List.of(challenge("a", "Something else")))));
    }

    @Test
    void whatIsPublicGetsADraftAndStaysAsItIs() {
        ChallengeManuscript story = aChallenge();
        OnTheDesk draft = OnTheDesk.begun(story);
        draft.published().then().statusCode(200);
        Map<String, Object> row = new HashMap<>(challenge("of the public", "Another title"));
        row.put("subject", story.id().toString());
        Map<String, Object> told = sending.rows(sending.sends(List.of(row))).getFirst();
        assertEquals("updated", told.get("outcome"), told.toString());
        assertEquals(draft.id(), told.get("draft"));
        draft.read().then().body("state", equalTo("draft")).body("revision", equalTo(2)).body("published", equalTo(1));
        reads(story.path()).then().body("title", equalTo(story.title()));
    }

    @Test
    void whatIsPublicWithoutADraftBeginsWithWhatThePublicSees() {
        ChallengeManuscript story = aChallenge();
        desk.publishes(story);
        Map<String, Object> row = new HashMap<>(challenge("of the public", "Another title"));
        row.put("subject", story.id().toString());
        assertEquals(List.of("updated"), sending.outcomes(sending.sends(List.of(row), "&dryRun=true")));
        Map<String, Object> told = sending.rows(sending.sends(List.of(row))).getFirst();
        read(told).then().body("state", equalTo("draft")).body("revision", equalTo(2)).body("published", equalTo(1));
        sending.author().asks().get(path(told) + "/revisions").then().body("items.origin", contains("imported", "published"));
    }

    @Test
    void textsInTwoLanguagesAreOfOneStory() {
        Map<String, Object> welsh = new HashMap<>(challenge("a", "Teitl"));
        welsh.put("locale", "cy");
        List<Map<String, Object>> rows = sending.rows(sending.sends(List.of(challenge("a", "Title"), welsh)));
        assertEquals(read(rows.get(0)).<String>path("subject"), read(rows.get(1)).path("subject"));
        assertEquals("cy", rows.get(1).get("locale"));
    }

    @Test
    void anImportThatIsCancelledKeepsWhatItHasDoneAndDoesNoMore() {
        Response large = sending.posts(topics(3_000), "");
        Response waiting = sending.posts(List.of(challenge("never", "Never")), "");
        String second = waiting.then().statusCode(202).extract().header("Location");
        sending.author().asks().post(second + "/cancellation").then().statusCode(200).body("state", equalTo("cancelled")).body("counts.done", equalTo(0));
        sending.author().asks().post(second + "/cancellation").then().statusCode(200).body("state", equalTo("cancelled"));
        String first = large.then().statusCode(202).extract().header("Location");
        for (Response now = sending.read(first); now.<Integer>path("counts.done") == 0; ) {
            now = sending.read(first);
        }
        Response cancelled = sending.author().asks().post(first + "/cancellation");
        cancelled.then().statusCode(200).body("state", equalTo("cancelled")).body("counts.rows", equalTo(3_000));
        int done = cancelled.path("counts.created");
        assertEquals(0, done % 100);
        assertTrue(done < 3_000);
        assertEquals(done, sending.drafts());
        assertEquals(done, sending.read(first).<Integer>path("counts.done"));
        Response over = sending.sends(List.of(challenge("later", "Later")));
        sending.author().asks().post(IMPORTS + "/" + over.path("id") + "/cancellation").then().statusCode(409);
        forget();
    }

    @Test
    void whatWasInterruptedIsGoneOnWithWhereItWas() {
        Response ended = sending.sends(List.of(challenge("a", "A"), challenge("b", "B")));
        UUID half = UUID.randomUUID();
        Psql.asOwner().useTransaction(handle -> {
            handle.execute("insert into desk.import (id, source, form, dry_run, state, rows, created, actor, actor_name, started_at)"
                    + " values (?, ?, 'drafts', false, 'running', 4, 2, ?, 'Test', clock_timestamp())", half, sending.source(), sending.author().actor());
            handle.execute("insert into desk.import_row (import, number, place, kind, external_id, locale, subject, outcome, working_copy)"
                    + " select ?, number, place, kind, external_id, locale, subject, outcome, working_copy from desk.import_row where import = ?",
                    half, UUID.fromString(ended.path("id")));
            for (int number = 3; number <= 4; number++) {
                handle.execute("insert into desk.import_row (import, number, place, kind, external_id, locale, said) values (?, ?, ?, 'challenge', ?, 'en', cast(? as json))",
                        half, number, "/" + (number - 1), number == 3 ? "c" : "a",
                        Sending.json(Map.of("content", titled("C"), "references", List.of())));
            }
        });
        Response resumed = sending.author().asks().get(IMPORTS + "/" + half);
        while (resumed.path("state").equals("running")) {
            resumed = sending.read(IMPORTS + "/" + half);
        }
        resumed.then().body("state", equalTo("done")).body("counts.created", equalTo(3)).body("counts.refused", equalTo(1));
        assertEquals(List.of("created", "created", "created", "refused"), sending.outcomes(resumed));
        assertEquals(3, sending.drafts());
    }

    @Test
    void aRowThatCannotBeKeptByAFaultOfOursTakesNoOtherWithIt() {
        String poison = Unique.word();
        Psql.asOwner().useHandle(handle -> handle.execute("""
                create function desk.%1$s() returns trigger language plpgsql as $$ begin
                    if new.title = '%1$s' then raise exception 'planted'; end if; return new; end $$;
                create trigger %1$s before insert on desk.working_copy for each row execute function desk.%1$s()""".formatted(poison)));
        try {
            Response ended = sending.sends(List.of(challenge("a", "A"), challenge("b", poison), challenge("c", "C")));
            ended.then().body("state", equalTo("done"));
            assertEquals(List.of("created", "refused", "created"), sending.outcomes(ended));
        } finally {
            Psql.asOwner().useHandle(handle -> handle.execute("drop function desk.%s() cascade".formatted(poison)));
        }
    }

    @Test
    void aRequestThatComesAgainIsAnsweredAsBefore() {
        String key = Unique.word();
        String body = Sending.json(List.of(challenge("a", "A")));
        String first = keyed(key, body).then().statusCode(202).extract().header("Location");
        assertEquals(first, keyed(key, body).then().statusCode(202).extract().header("Location"));
        keyed(key, Sending.json(List.of(challenge("a", "B")))).then().statusCode(422);
    }

    @Test
    void tenThousandRowsAreWorkedOffAndTold() {
        List<Map<String, Object>> rows = new ArrayList<>(topics(9_998));
        rows.add(rows.getFirst());
        rows.add(Map.of("kind", "topic"));
        Response dry = sending.sends(rows, "&dryRun=true");
        dry.then().body("state", equalTo("done")).body("counts.rows", equalTo(10_000)).body("counts.created", equalTo(9_998)).body("counts.refused", equalTo(2));
        assertEquals(0, sending.drafts());
        sending.author().asks().get(IMPORTS + "/" + dry.path("id") + "/rows?outcome=refused").then().body("items.number", equalTo(List.of(9_999, 10_000)));
        Response real = sending.sends(rows);
        assertEquals(dry.<Map<String, Object>>path("counts"), real.<Map<String, Object>>path("counts"));
        assertEquals(9_998, sending.drafts());
        forget();
    }

    private Response keyed(String key, String body) {
        return sending.author().sends(body).header("Idempotency-Key", key).post(IMPORTS + "?source=" + sending.source());
    }

    private static Map<String, Object> referring(String externalId, String to) {
        return Map.of("kind", "research", "externalId", externalId,
                "content", Map.of("facts", Map.of("relations", List.of(Map.of("type", "investigates", "displayOrder", 0, "primary", true)))),
                "references", List.of(Map.of("at", "/facts/relations/0/target", "kind", "challenge", "externalId", to)));
    }

    private static List<Map<String, Object>> topics(int many) {
        String word = Unique.word();
        return IntStream.range(0, many).mapToObj(number -> topic(word + "-" + number, "Topic " + number)).toList();
    }

    private Response read(Map<String, Object> row) {
        return sending.author().asks().get(path(row)).then().statusCode(200).extract().response();
    }

    private static String path(Map<String, Object> row) {
        return OnTheDesk.DRAFTS + "/" + row.get("draft");
    }

    private void edits(Map<String, Object> row, String title) {
        sending.author().asks().headers(MERGE_PATCH).header("If-Match", read(row).header("ETag")).body(Sending.json(titled(title)))
                .patch(path(row)).then().statusCode(200);
    }

    /** So many drafts would be in the way of other tests. */
    private void forget() {
        Psql.asOwner().useTransaction(handle -> {
            handle.execute("create temporary table gone on commit drop as select working_copy as id from desk.counterpart where source = ?", sending.source());
            handle.execute("delete from desk.counterpart where source = ?", sending.source());
            handle.execute("delete from desk.import_row r using desk.import i where i.id = r.import and i.source = ?", sending.source());
            for (String table : List.of("transition", "revision")) {
                handle.execute("delete from desk.%s t using gone where t.working_copy = gone.id".formatted(table));
            }
            handle.execute("delete from desk.working_copy w using gone where w.id = gone.id");
            handle.execute("delete from desk.import where source = ?", sending.source());
        });
    }
}
