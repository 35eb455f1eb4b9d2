package org.researchstories.reading;

import org.researchstories.document.LifeCycle;

import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * What of a story is asked for: all of it, or a section.
 *
 * @param path    what follows the story's own address; empty for all of it
 * @param extent  how much of it, and what comes along
 * @param writing the answer, with what depends on the day; a problem where the story has no such part
 */
record Part(String path, BodyFormat format, Extent extent, BiFunction<LifeCycle.Readable, LocalDate, String> writing) {

    /** Whether validators show that it is there: a section's own tag was given for nothing else, but a date or {@code *} fits any. */
    boolean isProvenBy(Reading reading) {
        return path.isEmpty() || reading.ifNoneMatch() != null && !reading.ifNoneMatch().strip().equals("*");
    }
}
