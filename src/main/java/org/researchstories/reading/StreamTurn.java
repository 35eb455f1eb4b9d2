package org.researchstories.reading;

import java.util.concurrent.atomic.AtomicBoolean;

/** Leave to write one long answer: until it is written, or has come to nothing, or its client has gone. */
final class StreamTurn {

    private final AtomicBoolean over = new AtomicBoolean();
    private final Runnable whenOver;

    StreamTurn(Runnable whenOver) {
        this.whenOver = whenOver;
    }

    /** However often this is called, it is over once. */
    void end() {
        if (!over.getAndSet(true)) {
            whenOver.run();
        }
    }

    boolean isOver() {
        return over.get();
    }
}
