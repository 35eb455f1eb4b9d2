package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Fills a copy with all that is public, by the latest snapshot. Its file comes in parts, so that none is lost when a connection breaks. */
final class Beginning {

    private static final int PART = 4 << 20;

    private final Asking api;

    Beginning(Asking api) {
        this.api = api;
    }

    /** @param folder empty */
    Copy in(Path folder) {
        while (true) {
            JsonNode snapshot = api.get("/v1/snapshots/latest").ok().json();
            try {
                Path file = Files.createDirectories(folder).resolve("snapshot.ndjson.gz");
                if (isLoaded(snapshot, file)) {
                    Copy copy = Copy.in(folder);
                    read(file, copy);
                    Files.delete(file);
                    copy.keep(Bookmark.at(snapshot.path("cursor").asText(), snapshot.path("position").asLong()));
                    return copy;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @return false where there is no such snapshot any more, or the file is not the one that was described */
    private boolean isLoaded(JsonNode snapshot, Path file) throws IOException {
        JsonNode described = StreamSupport.stream(snapshot.path("files").spliterator(), false)
                .filter(one -> one.path("mediaType").asText().equals("application/gzip")).findFirst().orElseThrow();
        long bytes = described.path("bytes").asLong();
        Files.deleteIfExists(file);
        for (long from = 0; from < bytes; from += PART) {
            Answer part = api.get(described.path("href").asText(), "Range", "bytes=%d-%d".formatted(from, Math.min(bytes, from + PART) - 1));
            if (part.status() == 404) {
                return false;
            }
            if (part.status() != 206) {
                throw new IllegalStateException("status %d for a part of a file".formatted(part.status()));
            }
            Files.write(file, part.body(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return HashTree.sha256(Files.readAllBytes(file)).equals(described.path("sha256").asText());
    }

    private static void read(Path file, Copy copy) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.add(Text.of(line.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
