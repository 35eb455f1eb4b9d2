package org.researchstories.client;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * The file of a snapshot, compressed, in memory.
 *
 * @param bookmark where the log goes on after it
 * @param gzip     whose SHA-256 is the one announced
 */
record SnapshotFile(Bookmark bookmark, byte[] gzip) {

    private static final int ATTEMPTS = 3;

    /** @throws IllegalStateException where three downloads in a row were not what had been announced */
    static SnapshotFile latest(PatientReader api) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            JsonNode snapshot = api.get("/v1/snapshots/latest").json();
            Optional<SnapshotFile> file = of(snapshot, api);
            if (file.isPresent()) {
                return file.get();
            }
        }
        throw new IllegalStateException("No snapshot could be had whose SHA-256 is the one announced");
    }

    /** @return nothing where the snapshot has been replaced meanwhile, or arrived otherwise than it was sent */
    private static Optional<SnapshotFile> of(JsonNode snapshot, PatientReader api) {
        JsonNode described = StreamSupport.stream(snapshot.path("files").spliterator(), false)
                .filter(file -> file.path("mediaType").asText().equals("application/gzip")).findFirst()
                .orElseThrow(() -> new IllegalStateException("The snapshot has no file that is compressed by gzip"));
        Answer answer = api.get(described.path("href").asText());
        if (answer.isGone()) {
            return Optional.empty();
        }
        if (answer.status() != 200) {
            throw answer.problem();
        }
        return Optional.of(new SnapshotFile(new Bookmark(snapshot.path("cursor").asText(), snapshot.path("position").asLong()), answer.body()))
                .filter(file -> file.sha256().equals(described.path("sha256").asText()));
    }

    private String sha256() {
        return HexFormat.of().formatHex(HashTree.sha256().digest(gzip));
    }

    /** Stores what is in it, but for some. */
    void into(Store store, Predicate<Text> which) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(gzip)), StandardCharsets.UTF_8));
             Stream<String> lines = reader.lines()) {
            store.begin(lines.map(Text::of).filter(which), bookmark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
