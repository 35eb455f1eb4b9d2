package org.researchstories.manuscript;

/**
 * Something in a manuscript that keeps it from being a body.
 *
 * @param line    where, counted from 1
 * @param column  where in the line, counted from 1 in code points
 * @param message what is wrong and what would have been right, as a sentence
 */
public record LineFault(int line, int column, String message) {
}
