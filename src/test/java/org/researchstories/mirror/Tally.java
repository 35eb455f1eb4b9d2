package org.researchstories.mirror;

import java.util.concurrent.atomic.AtomicInteger;

/** What a mirror has been through, in numbers. */
public final class Tally {

    /** Changes that were applied. */
    public final AtomicInteger changes = new AtomicInteger();
    /** Pages that were not of what comes next, such as one that came late or twice. */
    public final AtomicInteger misplaced = new AtomicInteger();
    /** Times that the log could not go on, so that the copy was made anew. */
    public final AtomicInteger anew = new AtomicInteger();
    /** Stories that the log did not come to tell of as they were fetched, and that were fetched again. */
    public final AtomicInteger doubted = new AtomicInteger();

    @Override
    public String toString() {
        return "%,d changes applied, %,d pages late or twice, %,d times begun anew, %,d stories in doubt"
                .formatted(changes.get(), misplaced.get(), anew.get(), doubted.get());
    }
}
