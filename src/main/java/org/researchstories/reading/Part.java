package org.researchstories.reading;

import org.researchstories.document.LifeCycle;
import org.researchstories.document.Portion;
import org.researchstories.problem.Problem;

import java.time.LocalDate;

/**
 * What of a story is asked for: all of it, or a section.
 *
 * @param path    what follows the story's own address; empty for all of it
 * @param extent  how much of it, and what comes along
 */
record Part(String path, BodyFormat format, Extent extent, Content content) {

    /** How it is written. */
    @FunctionalInterface
    interface Content {

        /**
         * @param day by which review states are told
         * @throws Problem where the story has no such part
         */
        String write(LifeCycle.Readable story, LocalDate day);
    }

    /** All that validators are made of. */
    Portion validators() {
        return new Portion(Portion.Depth.VALIDATORS, extent.inclusion());
    }

    /** All that is written of. */
    Portion portion() {
        return new Portion(extent.fields().wantBody() ? Portion.Depth.TEXTS : Portion.Depth.OUTLINE, extent.inclusion());
    }

    /** Whether validators show that it is there: a section's own tag was given for nothing else, but a date or {@code *} fits any. */
    boolean isProvenBy(Reading reading) {
        return path.isEmpty() || reading.ifNoneMatch() != null && !reading.ifNoneMatch().strip().equals("*");
    }
}
