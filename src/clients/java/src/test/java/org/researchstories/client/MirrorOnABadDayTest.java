package org.researchstories.client;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Copies of what no sandbox has. */
class MirrorOnABadDayTest {

    private static final String KEPT = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String GONE = "bbbbbbbb-0000-4000-8000-000000000002";

    @Test
    void whatIsToBeRemovedIsRemovedBeforeAnythingThatMayFail() {
        Bookmark before = new Bookmark("here", 1);
        MemoryStore store = new MemoryStore(before);
        store.put(KEPT, List.of(text(KEPT)));
        store.put(GONE, List.of(text(GONE)));
        try (Api api = Api.answering(Map.of("/v1/changes", Api.Answer.ok(changes(change(2, "upsert", KEPT), change(3, "remove", GONE)))))) {
            assertThrows(ProblemException.class, mirror(api, store)::catchUp);
        }
        assertEquals(List.of(text(KEPT)), store.texts());
        assertEquals(before, store.bookmark().orElseThrow());
    }

    @Test
    void whatHasBeenWithdrawnIsRemoved() {
        MemoryStore store = new MemoryStore(new Bookmark("here", 1));
        store.put(KEPT, List.of(text(KEPT)));
        try (Api api = Api.answering(Map.of("/v1/changes", Api.Answer.ok(changes(change(2, "upsert", KEPT))),
                "/v1/challenges/" + KEPT, Api.Answer.ok("{\"status\": \"withdrawn\"}")))) {
            mirror(api, store).catchUp();
        }
        assertTrue(store.texts().isEmpty());
        assertEquals(new Bookmark("on", 9), store.bookmark().orElseThrow());
    }

    @Test
    void whatACacheKeptIsNotTakenForWhatComesNext() {
        Bookmark before = new Bookmark("here", 5);
        MemoryStore store = new MemoryStore(before);
        store.put(KEPT, List.of(text(KEPT)));
        try (Api api = Api.answering(Map.of("/v1/changes", Api.Answer.ok(changes(change(2, "remove", KEPT)))))) {
            assertTrue(assertThrows(IllegalStateException.class, mirror(api, store)::catchUp).getMessage().contains("older"));
        }
        assertEquals(List.of(text(KEPT)), store.texts());
        assertEquals(before, store.bookmark().orElseThrow());
    }

    @Test
    void whatWasTakenBackSinceTheSnapshotDoesNotComeBack() {
        MemoryStore store = new MemoryStore();
        byte[] file = gzip(text(KEPT).json() + "\n" + text(GONE).json() + "\n");
        try (Api api = Api.answering(Map.of("/v1/changes", Api.Answer.ok(changes(change(3, "remove", GONE))),
                "/v1/snapshots/latest", Api.Answer.ok(snapshot(sha256(file))), "/file", new Api.Answer(200, file)))) {
            mirror(api, store).beginAnew();
        }
        assertEquals(List.of(text(KEPT)), store.texts());
        assertEquals(new Bookmark("here", 1), store.bookmark().orElseThrow());
    }

    @Test
    void aSnapshotThatIsNotTheOneAnnouncedIsNotTaken() {
        MemoryStore store = new MemoryStore();
        byte[] file = gzip(text(KEPT).json() + "\n");
        try (Api api = Api.answering(Map.of("/v1/changes", Api.Answer.ok(changes()),
                "/v1/snapshots/latest", Api.Answer.ok(snapshot("0".repeat(64))), "/file", new Api.Answer(200, file)))) {
            assertTrue(assertThrows(IllegalStateException.class, mirror(api, store)::catchUp).getMessage().contains("SHA-256"));
        }
        assertTrue(store.bookmark().isEmpty());
    }

    private static Mirror mirror(Api api, Store store) {
        return ResearchStories.at(api.base()).withPatience(Duration.ZERO).mirror(store);
    }

    private static Text text(String id) {
        return new Text(id, "en", 1, "{\"id\":\"%s\",\"locale\":\"en\",\"version\":1}".formatted(id));
    }

    private static String change(int position, String op, String id) {
        return "{\"position\":%d,\"op\":\"%s\",\"id\":\"%s\",\"version\":2,\"href\":\"/v1/challenges/%s\"}".formatted(position, op, id, id);
    }

    private static String changes(String... items) {
        return "{\"items\":[%s],\"nextCursor\":\"on\",\"more\":false,\"position\":9}".formatted(String.join(",", items));
    }

    private static String snapshot(String sha256) {
        return "{\"position\":1,\"cursor\":\"here\",\"files\":[{\"href\":\"/file\",\"mediaType\":\"application/gzip\",\"sha256\":\"%s\"}]}".formatted(sha256);
    }

    private static String sha256(byte[] file) {
        return HexFormat.of().formatHex(HashTree.sha256().digest(file));
    }

    private static byte[] gzip(String lines) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file.toByteArray();
    }
}
