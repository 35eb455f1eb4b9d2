package org.researchstories.imports;

/** The whole of what was sent cannot be read, for this reason. */
class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
