package org.researchstories.rendered;

/**
 * An answer, and the look at the change log by which it is what would be rendered. All that is told of the moment is of that look, whatever has been seen since.
 */
record Standing(RenderedAnswer answer, Sight sight) {

    /** Where nothing that had been seen shows in it, it is of the position that had been seen. */
    long position() {
        return Math.max(answer.position(), sight.position());
    }
}
