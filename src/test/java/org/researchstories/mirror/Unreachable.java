package org.researchstories.mirror;

/** The API has not answered for longer than there was patience for. */
final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreachable(String path, Throwable lately) {
        super("The API does not answer " + path + ": " + lately.getMessage(), lately);
    }
}
