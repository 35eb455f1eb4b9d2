package org.researchstories.soak;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What writers were told is done. */
final class Ledger {

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final AtomicInteger publications = new AtomicInteger();
    private final AtomicInteger unsure = new AtomicInteger();

    /**
     * An act that was acknowledged.
     *
     * @param life     of the database that it was done in
     * @param position of the change log, which the answer told
     */
    record Entry(int life, long position, String story) {

        /** @param restored what each later life began with */
        boolean isTakenBack(List<Dump> restored) {
            return restored.stream().skip(life).anyMatch(dump -> position > dump.position());
        }
    }

    void acknowledged(Entry entry, boolean isPublication) {
        entries.add(entry);
        publications.addAndGet(isPublication ? 1 : 0);
    }

    /** The database was restored while it was asked for: it may be of either life. */
    void unsure() {
        unsure.incrementAndGet();
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    int publications() {
        return publications.get();
    }

    int ofUnknownLife() {
        return unsure.get();
    }
}
