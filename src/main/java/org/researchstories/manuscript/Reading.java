package org.researchstories.manuscript;

import org.researchstories.body.Body;

import java.util.List;

/**
 * What reading a manuscript came to: a body or faults, never both.
 *
 * @param body   as it may be published; null where there are faults
 * @param faults all of them by their places, but no more than the first {@value #MOST_FAULTS} and how many more there are
 */
public record Reading(Body body, List<LineFault> faults) {

    /** How many faults are told one by one. */
    public static final int MOST_FAULTS = 200;
}
