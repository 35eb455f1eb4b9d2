package org.researchstories.reading;

import org.researchstories.document.LifeCycle;
import org.researchstories.document.Portion;
import org.researchstories.document.Stretch;
import org.researchstories.problem.Problem;

import java.time.LocalDate;
import java.util.List;

/**
 * What of a story is asked for: all of it, a section, or its history.
 *
 * @param path    what follows the story's own address; empty for all of it
 * @param extent  how much of it, and what comes along
 * @param stretch what of its history
 */
record Part(String path, BodyFormat format, Extent extent, Stretch stretch, Content content) {

    /** How it is written. */
    @FunctionalInterface
    interface Content {

        /**
         * @param day by which review states are told
         * @throws Problem where the story has no such part
         */
        String write(LifeCycle.Readable story, LocalDate day);

        /** What is told in {@code Link} of where it goes on. */
        default List<String> links(LifeCycle.Readable story) {
            return List.of();
        }
    }

    /** All that validators are made of. */
    Portion validators() {
        return new Portion(Portion.Depth.VALIDATORS, extent.inclusion(), Stretch.NONE);
    }

    /** All that is written of. */
    Portion portion() {
        boolean wantsBody = stretch.isNone() && extent.fields().wantBody();
        return new Portion(wantsBody ? Portion.Depth.TEXTS : Portion.Depth.OUTLINE, extent.inclusion(), stretch);
    }

    /** Whether validators show that it is there: a section's own tag was given for nothing else, but a date or {@code *} fits any. */
    boolean isProvenBy(Reading reading) {
        return path.isEmpty() || reading.ifNoneMatch() != null && !reading.ifNoneMatch().strip().equals("*");
    }
}
