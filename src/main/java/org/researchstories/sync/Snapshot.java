package org.researchstories.sync;

import java.time.Instant;
import java.util.List;

/**
 * All that was public at one moment, as files.
 *
 * @param place   where the change log stood
 * @param stories how many there are
 * @param lines   how many lines the files have: one for each story and language
 */
record Snapshot(String id, Place place, Instant madeAt, int stories, int lines, List<Packed> files) {

    /**
     * One of its files.
     *
     * @param bytes  its length
     * @param sha256 of its bytes, in hexadecimal
     */
    record Packed(Packing packing, long bytes, String sha256) {
    }

    Packed in(Packing packing) {
        return files.stream().filter(file -> file.packing == packing).findFirst().orElseThrow();
    }
}
