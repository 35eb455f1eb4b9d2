package org.researchstories.sync;

import java.time.Instant;
import java.util.List;

/** A snapshot as partners are told of it (openapi: Snapshot). */
record SnapshotView(String id, long position, String cursor, Instant madeAt, int stories, int lines, List<File> files) {

    /** (openapi: SnapshotFile) */
    record File(String href, String mediaType, long bytes, String sha256) {
    }

    static SnapshotView of(Snapshot snapshot, String cursor) {
        return new SnapshotView(snapshot.id(), snapshot.place().position(), cursor, snapshot.madeAt(), snapshot.stories(), snapshot.lines(),
                snapshot.files().stream().map(file -> new File("/v1/snapshots/" + snapshot.id() + "/" + file.packing().file(),
                        file.packing().mediaType, file.bytes(), file.sha256())).toList());
    }
}
