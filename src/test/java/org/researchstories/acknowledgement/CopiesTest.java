package org.researchstories.acknowledgement;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.access.Roles;
import org.researchstories.world.Addressed;
import org.researchstories.world.ChallengeManuscript;
import org.researchstories.world.DatabaseLog;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.acknowledgement.AcknowledgementTest.says;
import static org.researchstories.world.ChallengeManuscript.aChallenge;

/** What editors see of partners' copies. */
@QuarkusTest
class CopiesTest {

    private static final String ALL = "/edit/v1/acknowledgements";

    @Inject
    Desk desk;

    @Test
    void whatWasTakenBackIsStillShownUntilItIsAcknowledged() {
        var withdrawn = aChallenge();
        var archived = aChallenge();
        var merged = aChallenge();
        var erased = aChallenge();
        var other = aChallenge();
        Member partner = at(desk.publishes(withdrawn, archived, merged, erased, other));
        assertEquals(List.of(), shown(partner));
        desk.withdraws(withdrawn, "It was wrong.");
        desk.archives(archived, "It is past.");
        desk.archives(merged, "It is told elsewhere.", other);
        long last = desk.erases(erased);
        assertEquals(Stream.of(erased, merged, archived, withdrawn).map(story -> story.id().toString()).toList(), ids(partner));
        assertEquals(List.of("erased", "merged", "archived", "withdrawn"), shown(partner).stream().map(story -> story.get("reason")).toList());
        assertEquals((int) last, shown(partner).getFirst().get("position"));
        assertEquals(withdrawn.slug(), shown(partner).getLast().get("slug"));
        assertEquals("challenge", shown(partner).getLast().get("kind"));
        assertNull(shown(partner).getFirst().get("slug"));
        says(partner, last - 1).then().statusCode(200);
        assertEquals(List.of(erased.id().toString()), ids(partner));
        assertEquals(1, of(partner).get("behind"));
        says(partner, last).then().statusCode(200);
        assertEquals(List.of(), shown(partner));
        assertEquals(0, of(partner).get("behind"));
    }

    @Test
    void whatACopyNeverHadItDoesNotShow() {
        Member partner = at(Reader.position());
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.withdraws(challenge, "It was wrong.");
        assertEquals(List.of(), shown(partner));
    }

    @Test
    void whatACopyHasRemovedAlreadyOrMayShowAgainIsNotAmongIt() {
        var removed = aChallenge();
        var restored = aChallenge();
        desk.publishes(removed, restored);
        Member partner = at(desk.withdraws(removed, "It was wrong."));
        desk.archives(removed, "It is past.");
        desk.withdraws(restored, "It was wrong.");
        assertEquals(List.of(restored.id().toString()), ids(partner));
        desk.publishes(restored.saying("It is right."));
        assertEquals(List.of(), shown(partner));
    }

    @Test
    void atMostAHundredAreListedTheNewestFirst() {
        List<ChallengeManuscript> stories = Stream.generate(() -> aChallenge()).limit(101).toList();
        Member partner = at(desk.publishes(stories));
        stories.subList(0, 100).forEach(story -> desk.archives(story, "It is past."));
        assertEquals(false, of(partner).get("truncated"));
        assertEquals(100, shown(partner).size());
        desk.archives(stories.getLast(), "It is past.");
        assertEquals(true, of(partner).get("truncated"));
        assertEquals(stories.subList(1, 101).reversed().stream().map(story -> story.id().toString()).toList(), ids(partner));
    }

    @Test
    void ofAPartnerThatNeverSaidAnythingNothingIsKnown() {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        assertEquals(Map.of("partner", partner.actor(), "name", "A key of a test", "state", "unknown"), of(partner));
        assertNull(of(Staff.somebodyNew(Roles.AUTHOR)));
    }

    @Test
    void aPartnerWithoutALiveKeyIsListedWhereItMayHaveACopy() {
        Member silent = Staff.somebodyNew(Roles.PARTNER);
        Member known = at(0);
        for (Member partner : List.of(silent, known)) {
            Staff.administrator().delete("/edit/v1/keys/" + partner.key().substring(9, 17)).then().statusCode(204);
        }
        assertNull(of(silent));
        assertEquals("known", of(known).get("state"));
    }

    @Test
    void ofOneStoryEditorsSeeWhoStillShowsIt() {
        var challenge = aChallenge();
        long before = desk.publishes(challenge);
        List<Member> showing = List.of(at(before), at(before), at(before));
        long withdrawal = desk.withdraws(challenge, "It was wrong.");
        Member applied = at(withdrawal);
        Member neverHad = at(before - 1);
        Member silent = Staff.somebodyNew(Roles.PARTNER);
        Response answer = ofStory(challenge);
        answer.then().statusCode(200).body("op", equalTo("remove")).body("reason", equalTo("withdrawn")).body("position", equalTo((int) withdrawal))
                .body("slug", equalTo(challenge.slug())).body("kind", equalTo("challenge")).body("truncated", equalTo(false));
        showing.forEach(partner -> assertEquals("still_shown", state(answer, partner)));
        assertEquals("applied", state(answer, applied));
        assertEquals("behind", state(answer, neverHad));
        assertEquals("unknown", state(answer, silent));
        JsonPath json = answer.jsonPath();
        assertEquals(3, json.getInt("stillShown"));
        for (Map.Entry<String, String> count : Map.of("stillShown", "still_shown", "applied", "applied", "behind", "behind", "unknown", "unknown").entrySet()) {
            assertEquals(json.getList("items.findAll { it.state == '" + count.getValue() + "' }").size(), json.getInt(count.getKey()), count.getKey());
        }
        assertEquals(json.getInt("partners"), json.getInt("stillShown") + json.getInt("applied") + json.getInt("behind") + json.getInt("unknown"));
    }

    @Test
    void whoHasNotAppliedAnUpdateIsBehindAndShowsNothingThatWasTakenBack() {
        var challenge = aChallenge();
        Member partner = at(desk.publishes(challenge));
        assertEquals("applied", state(ofStory(challenge), partner));
        desk.publishes(challenge.saying("Something else."));
        assertEquals("behind", state(ofStory(challenge), partner));
        assertEquals(0, ofStory(challenge).<Integer>path("stillShown"));
    }

    @Test
    void aStoryThatWasNeverPublicIsNobodys() {
        Staff.author().get("/edit/v1/stories/" + UUID.randomUUID() + "/acknowledgements").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void nothingOfWhatAnErasedStorySaidIsTold() {
        var challenge = aChallenge();
        Member partner = at(desk.publishes(challenge));
        desk.erases(challenge);
        assertEquals("still_shown", state(ofStory(challenge), partner));
        for (Response answer : List.of(ofStory(challenge), Staff.author().get(ALL))) {
            assertFalse(answer.asString().contains(challenge.slug()));
        }
    }

    /** What cannot be told any more is taken for shown, and what was first published later is not. */
    @Test
    void whereTheLogHasForgottenWhatACopyHadItCountsAsShown() {
        var challenge = aChallenge();
        long first = desk.publishes(challenge);
        Member partner = at(first);
        Member older = at(first - 1);
        desk.withdraws(challenge, "It was wrong.");
        assertEquals(List.of(), ids(older).stream().filter(challenge.id().toString()::equals).toList());
        Psql.asOwner().useHandle(owner -> owner.createUpdate("delete from live.change where position = :position").bind("position", first).execute());
        try {
            for (Member one : List.of(partner, older)) {
                assertTrue(ids(one).contains(challenge.id().toString()));
            }
        } finally {
            restore(challenge, first);
        }
        assertTrue(ids(partner).contains(challenge.id().toString()));
        assertFalse(ids(older).contains(challenge.id().toString()));
    }

    @Test
    void howeverManyPartnersAndStoriesThereAreItIsAskedForOnce() {
        var challenge = aChallenge();
        desk.publishes(challenge);
        Member editor = Staff.in(Roles.AUTHOR);
        editor.asks().get(ALL).then().statusCode(200);
        int few = statements(editor, ALL);
        int fewOfStory = statements(editor, path(challenge));
        Stream.generate(() -> at(Reader.position())).limit(5).toList();
        desk.withdraws(challenge, "It was wrong.");
        assertEquals(few, statements(editor, ALL));
        assertEquals(fewOfStory, statements(editor, path(challenge)));
    }

    /** The fewest of several times: what looks for work in the meantime asks the database as well. */
    private static int statements(Member editor, String path) {
        return IntStream.range(0, 10).map(time -> statementsOnce(editor, path)).min().orElseThrow();
    }

    private static int statementsOnce(Member editor, String path) {
        DatabaseLog log = DatabaseLog.ofEditors();
        editor.asks().get(path).then().statusCode(200);
        return log.statements().stream().filter(statement -> statement.strip().startsWith("select")).toList().size();
    }

    private static Member at(long position) {
        Member partner = Staff.somebodyNew(Roles.PARTNER);
        says(partner, position).then().statusCode(200);
        return partner;
    }

    /** Null where there is no such partner. */
    static Map<String, Object> of(Member partner) {
        Response answer = Staff.author().get(ALL);
        answer.then().statusCode(200).body("truncated", equalTo(false)).body("position", equalTo((int) Reader.position()));
        return answer.jsonPath().getMap("items.find { it.partner == '" + partner.actor() + "' }");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> shown(Member partner) {
        List<Map<String, Object>> shown = (List<Map<String, Object>>) of(partner).get("stillShown");
        assertNotNull(shown);
        return shown;
    }

    static List<String> ids(Member partner) {
        return shown(partner).stream().map(story -> (String) story.get("id")).toList();
    }

    private static String path(Addressed story) {
        return "/edit/v1/stories/" + story.id() + "/acknowledgements";
    }

    private static Response ofStory(Addressed story) {
        return Staff.author().get(path(story));
    }

    private static String state(Response answer, Member partner) {
        return answer.jsonPath().getString("items.find { it.partner == '" + partner.actor() + "' }.state");
    }

    /** Others count the log's rows. */
    private static void restore(Addressed story, long position) {
        Psql.asOwner().useHandle(owner -> owner.createUpdate("""
                        insert into live.change (position, subject_kind, subject, version, op, reason, at, kind, slug)
                        select :position, subject_kind, subject, 1, 'upsert', 'published', at, kind, slug from live.change where subject = :id""")
                .bind("id", story.id().toString()).bind("position", position).execute());
    }
}
