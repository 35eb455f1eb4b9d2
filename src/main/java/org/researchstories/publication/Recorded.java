package org.researchstories.publication;

/**
 * That the change log went on. Told within the transaction: who wants to know what the public can see observes it after its success.
 *
 * @param position of the last change
 */
public record Recorded(long position) {
}
