package org.researchstories.body;

/**
 * Something that keeps a text from being published.
 *
 * @param pointer where: a JSON pointer (RFC 6901), "" for the whole
 * @param message what must be otherwise, to be read after the name of the place: "must …"
 */
public record Fault(String pointer, String message) {

    /** The same fault, as seen from what holds the whole at {@code outer}. */
    public Fault below(String outer) {
        return new Fault(outer + pointer, message);
    }
}
