package org.researchstories.sync;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.researchstories.world.Addressed;
import org.researchstories.world.BeforeTheRest;
import org.researchstories.world.Desk;
import org.researchstories.world.Psql;
import org.researchstories.world.Reader;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.researchstories.world.ChallengeManuscript.aChallenge;
import static org.researchstories.world.StrategyManuscript.aStrategy;

/** The change log as partners read it. */
@QuarkusTest
@BeforeTheRest
class ChangesTest {

    @Inject
    Desk desk;

    @Test
    void aStoryIsFollowedFromItsPublicationToItsEnd() {
        String cursor = now();
        var other = aChallenge();
        var challenge = aChallenge();
        desk.publishes(other, challenge);
        desk.publishes(challenge.saying("Something else."));
        desk.withdraws(challenge, "It was wrong.");
        desk.publishes(challenge.inWelsh("Yn Gymraeg"));
        desk.publishes(challenge.saying("It is right."));
        desk.archives(challenge, "It is told elsewhere.", other);
        assertEquals(List.of("1 upsert published", "2 upsert updated", "3 remove withdrawn", "4 remove withdrawn", "5 upsert restored", "6 remove merged"),
                of(challenge, cursor).stream().map(ChangesTest::inShort).toList());
        Map<String, Object> end = of(challenge, cursor).getLast();
        assertEquals(other.id().toString(), end.get("replacedBy"));
        assertEquals(challenge.slug(), end.get("slug"));
        assertEquals("/v1/challenges/" + challenge.id(), end.get("href"));
    }

    @Test
    void aRenamedStoryTellsWhatItWasCalled() {
        var challenge = aChallenge();
        String before = challenge.slug();
        desk.publishes(challenge);
        String cursor = now();
        desk.publishes(challenge.at(before + "-anew"));
        Map<String, Object> change = of(challenge, cursor).getFirst();
        assertEquals(before + "-anew", change.get("slug"));
        assertEquals(List.of(before), change.get("formerSlugs"));
    }

    @Test
    void whatShowsAnotherStoryIsToldOfWhenThatIsCalledOtherwise() {
        var challenge = aChallenge();
        var strategy = aStrategy().addressing(challenge);
        desk.publishes(challenge, strategy);
        String cursor = now();
        desk.publishes(challenge.titled("Another title than before"));
        assertEquals("upsert redrawn", inShort(of(strategy, cursor).getFirst()).substring(2));
    }

    @Test
    void ofWhatIsErasedNothingIsToldButThat() {
        String cursor = now();
        var challenge = aChallenge();
        desk.publishes(challenge);
        desk.publishes(challenge.at(challenge.slug() + "-anew"));
        desk.erases(challenge);
        List<Map<String, Object>> changes = of(challenge, cursor);
        assertEquals("3 remove erased", inShort(changes.getLast()));
        changes.forEach(change -> assertNull(change.get("slug")));
        assertFalse(changes.toString().contains(challenge.slug()), changes.toString());
    }

    @Test
    void whoReadsFromTheBeginningInPagesOfAnySizeComesToWhatTheListsShow() {
        for (int limit : List.of(37, 1000)) {
            assertEquals(Copy.listed().keySet(), new Copy().reads(limit).versions().keySet());
        }
    }

    @Test
    void anEmptyPageLeadsOnAsWell() {
        String cursor = now();
        Response empty = Reader.reads("/v1/changes?cursor=" + cursor);
        assertEquals(List.of(), empty.path("items"));
        assertEquals(false, empty.path("more"));
        var challenge = aChallenge();
        desk.publishes(challenge);
        assertEquals(1, of(challenge, empty.path("nextCursor")).size());
    }

    @Test
    void whoWaitsIsAnsweredWhenSomethingHasChanged() throws Exception {
        String cursor = now();
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> Reader.reads("/v1/changes?wait=30&cursor=" + cursor));
        var challenge = aChallenge();
        desk.publishes(challenge);
        assertEquals(List.of(challenge.id().toString()), answer.get().path("items.id"));
        assertEquals(List.of(), Reader.reads("/v1/changes?wait=1&cursor=" + now()).path("items"));
    }

    @Test
    void noCursorThatWasChangedIsTaken() {
        String cursor = now();
        byte[] bytes = Base64.getUrlDecoder().decode(cursor.substring(22));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] bent = bytes.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            assertEquals(400, status(cursor.substring(0, 22) + Base64.getUrlEncoder().withoutPadding().encodeToString(bent)), "bit " + bit);
        }
        for (String wrong : List.of("x", cursor.substring(1), cursor.substring(0, 22), cursor + "A", cursor.repeat(3))) {
            assertTrue(List.of(400, 410).contains(status(wrong)), wrong);
        }
        assertEquals(200, status(cursor));
    }

    @Test
    void aCursorOfAnotherLifeOfTheDatabaseIsToldFromOneThatNeverWas() {
        String cursor = now();
        String elsewhere = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
        Response answer = Reader.gets("/v1/changes?cursor=" + elsewhere);
        assertEquals(410, answer.statusCode());
        assertEquals("/problems/cursor-expired", answer.path("type"));
        assertEquals("/v1/snapshots/latest", answer.path("snapshot"));
    }

    /** As after a restoration: the log has the same positions, and what stands there is something else. */
    @Test
    void aCursorIsGoodOnlyWhereTheLogHasWhatWasReadWithIt() {
        desk.publishes(aChallenge());
        String cursor = now();
        long position = Reader.reads("/v1/digest").<Integer>path("position");
        String mark = Psql.asOwner().withHandle(owner -> owner.createQuery("select cast(mark as text) from live.change where position = :position")
                .bind("position", position).mapTo(String.class).one());
        try {
            marks(position, "00000000-0000-4000-8000-000000000000");
            assertEquals(410, status(cursor));
            assertEquals(200, status(now()));
        } finally {
            marks(position, mark);
        }
        assertEquals(200, status(cursor));
    }

    @Test
    void everyLimitThatIsTooLargeIsRefused() {
        assertEquals(400, Reader.gets("/v1/changes?limit=1001").statusCode());
        assertEquals(400, Reader.gets("/v1/changes?wait=31").statusCode());
        assertEquals(400, Reader.gets("/v1/changes?cusor=x").statusCode());
    }

    private static void marks(long position, String mark) {
        Psql.asOwner().useHandle(owner -> owner.createUpdate("update live.change set mark = cast(:mark as uuid) where position = :position")
                .bind("mark", mark).bind("position", position).execute());
    }

    private static int status(String cursor) {
        return Reader.gets("/v1/changes?limit=1&cursor=" + cursor).statusCode();
    }

    /** A cursor behind all that there is. */
    static String now() {
        return Reader.reads("/v1/digest").path("cursor");
    }

    private static List<Map<String, Object>> of(Addressed story, String cursor) {
        List<Map<String, Object>> changes = new ArrayList<>(Reader.reads("/v1/changes?limit=1000&cursor=" + cursor).jsonPath().getList("items"));
        return changes.stream().filter(change -> change.get("id").equals(story.id().toString())).collect(Collectors.toList());
    }

    private static String inShort(Map<String, Object> change) {
        return change.get("version") + " " + change.get("op") + " " + change.get("reason");
    }
}
