package org.researchstories.reading;

import java.util.concurrent.atomic.AtomicBoolean;

/** Leave to write one long answer: until it is written, or has come to nothing, or its client has gone. */
final class StreamTurn {

    private final AtomicBoolean over = new AtomicBoolean();
    private final Runnable whenOver;
    private final Runnable toBreakOff;

    /** @param toBreakOff ends the connection without anything more */
    StreamTurn(Runnable whenOver, Runnable toBreakOff) {
        this.whenOver = whenOver;
        this.toBreakOff = toBreakOff;
    }

    /** However often this is called, it is over once. */
    void end() {
        if (!over.getAndSet(true)) {
            whenOver.run();
        }
    }

    /**
     * Nothing more is sent, least of all the end: nobody may take what has come for all. Left to itself the framework has the connection closed once all is sent that
     * waits for the client, and ends the answer meanwhile.
     */
    void breakOff() {
        end();
        toBreakOff.run();
    }

    boolean isOver() {
        return over.get();
    }
}
