package org.researchstories.client;

import org.junit.jupiter.api.Test;
import org.researchstories.client.api.StoriesApi.APIListStoriesRequest;

import java.time.Duration;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Copies of what the server has. */
class MirrorTest {

    private final MemoryStore store = new MemoryStore();

    @Test
    void aMirrorIsIdenticalByTheDigest() throws Exception {
        assertTrue(Server.api().mirror(store).isIdentical());
        assertEquals(Server.api().stories().listStories(APIListStoriesRequest.newBuilder().limit(1).total(true).build()).getTotal(), store.versions().size());
        store.texts().forEach(text -> assertFalse(text.story().getActualInstance() == null));
    }

    @Test
    void aPageSizeOfOneGivesTheSameMirror() {
        MemoryStore byTheLogAlone = new MemoryStore(Bookmark.BEGINNING);
        Mirror slow = Server.api().mirror(byTheLogAlone).withPageSize(1);
        assertFalse(slow.readOn(Duration.ZERO));
        assertEquals(1, byTheLogAlone.texts().size());
        assertTrue(slow.isIdentical());
        assertTrue(Server.api().mirror(store).isIdentical());
        assertEquals(store.texts(), byTheLogAlone.texts());
    }

    @Test
    void anExpiredCursorBeginsAnew() {
        Server.api().mirror(store).catchUp();
        Text lost = store.texts().getFirst();
        store.remove(lost.id());
        store.put("00000000-0000-0000-0000-000000000000", List.of(new Text("00000000-0000-0000-0000-000000000000", "en", 1, "{}")));
        Mirror mirror = Server.Rehearsal.of("cursor-expired", "/v1/changes").api().mirror(store);
        assertFalse(mirror.readOn(Duration.ZERO));
        assertTrue(mirror.isIdentical());
        assertEquals(lost, store.text(lost.id(), lost.locale()).orElseThrow());
    }

    @Test
    void aLogThatGoesOnFromNoSnapshotIsGivenUp() {
        Mirror mirror = Server.Rehearsal.always("cursor-expired", "/v1/changes").api().mirror(store);
        assertThrows(IllegalStateException.class, mirror::catchUp);
        assertTrue(store.bookmark().isEmpty());
    }

    @Test
    void aCopyThatLacksAStoryIsNotIdenticalUntilItIsBegunAnew() {
        Mirror mirror = Server.api().mirror(store);
        mirror.catchUp();
        store.remove(store.texts().getLast().id());
        assertFalse(mirror.isIdentical());
        mirror.beginAnew();
        assertTrue(mirror.isIdentical());
    }

    @Test
    void aCopyWithAnOldVersionIsNotIdentical() {
        Mirror mirror = Server.api().mirror(store);
        mirror.catchUp();
        Text text = store.texts().getFirst();
        store.put(text.id(), List.of(new Text(text.id(), text.locale(), text.version() + 1, text.json())));
        assertFalse(mirror.isIdentical());
    }

    @Test
    void aMirrorWaitsForAsLongAsItIsToldTo() {
        Mirror mirror = Server.Rehearsal.of("too-many-requests", "/v1/snapshots/latest").api().mirror(store);
        long before = System.nanoTime();
        mirror.catchUp();
        assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() >= 1);
        assertTrue(mirror.isIdentical());
    }

    @Test
    void aMirrorDoesNotWaitForLongerThanItsPatience() {
        Mirror mirror = Server.Rehearsal.always("unavailable", "/v1/changes").api().withPatience(Duration.ofMillis(500)).mirror(store);
        ProblemException problem = assertThrows(ProblemException.class, mirror::catchUp);
        assertEquals(503, problem.status());
    }

    @Test
    void noStoryIsOlderThanTheChangeThatToldOfIt() {
        MemoryStore byTheLogAlone = new MemoryStore(Bookmark.BEGINNING);
        Server.Rehearsal late = Server.Rehearsal.of("stale", "/v1/challenges/");
        assertTrue(late.api().mirror(byTheLogAlone).isIdentical());
        assertEquals(1, late.done().get());
    }

    @Test
    void anAnswerWithoutItsEndIsAskedForAgain() {
        for (String path : List.of("/v1/snapshots/", "/v1/changes", "/v1/digest")) {
            MemoryStore anew = new MemoryStore();
            assertTrue(Server.Rehearsal.of("cut", path).api().mirror(anew).isIdentical(), path);
        }
    }

    @Test
    void anotherMirrorGoesOnWhereOneEnded() {
        Server.api().mirror(store).catchUp();
        Bookmark before = store.bookmark().orElseThrow();
        Server.Rehearsal noSnapshot = Server.Rehearsal.always("unavailable", "/v1/snapshots");
        assertTrue(noSnapshot.api().mirror(store).readOn(Duration.ZERO));
        assertEquals(0, noSnapshot.done().get());
        assertTrue(store.bookmark().orElseThrow().position() >= before.position());
    }
}
