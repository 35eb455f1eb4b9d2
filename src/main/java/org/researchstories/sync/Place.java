package org.researchstories.sync;

import org.researchstories.document.Head;

import java.util.UUID;

/**
 * How far somebody has read the change log.
 *
 * @param generation in which life of the database, as far as its keepers tell
 * @param position   of the last change that was read, of a story or of anything else; zero before the first
 * @param mark       of that change, which no other has, at whatever position; all zero before the first
 */
record Place(UUID generation, long position, UUID mark) {

    private static final UUID NO_MARK = new UUID(0, 0);

    /**
     * At the end of the log.
     *
     * @param latest the mark of its last change; null where there is none
     */
    static Place at(Head head, UUID latest) {
        return latest == null ? beginning(head.generation()) : new Place(head.generation(), head.position(), latest);
    }

    static Place beginning(UUID generation) {
        return new Place(generation, 0, NO_MARK);
    }
}
