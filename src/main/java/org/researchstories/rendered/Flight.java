package org.researchstories.rendered;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One rendering of an answer, and those who wait for it: whoever comes while it is under way. */
final class Flight {

    static final String KEY = Flight.class.getName();

    private final AnswerKey key;
    private final Sight sight;
    private final String ifNoneMatch;
    private volatile RenderedAnswer rendered;
    private volatile boolean overtaken;
    private List<Waiting> waiting = new ArrayList<>();

    /**
     * @param sight       of the change log before: what is read in several steps is all of one position where the last is of this one too
     * @param ifNoneMatch what whoever has it rendered knows; null where nothing
     */
    Flight(AnswerKey key, Sight sight, String ifNoneMatch) {
        this.key = key;
        this.sight = sight;
        this.ifNoneMatch = ifNoneMatch;
    }

    private record Waiting(Context context, Consumer<Landing> then) {
    }

    AnswerKey key() {
        return key;
    }

    int life() {
        return sight.life();
    }

    long position() {
        return sight.position();
    }

    String ifNoneMatch() {
        return ifNoneMatch;
    }

    /** What it has come to, whole, whether or not there is room to keep it. */
    void renders(RenderedAnswer answer) {
        rendered = answer;
    }

    /** That something was published while it was read. */
    void isOvertaken() {
        overtaken = true;
    }

    /** @return false where it has landed already */
    synchronized boolean await(Consumer<Landing> then) {
        return waiting != null && waiting.add(new Waiting(Vertx.currentContext(), then));
    }

    enum Ending {
        /** With an answer that others may have, where it still holds. */
        RENDERED,
        /** With one that may be of two positions. */
        OVERTAKEN,
        /** With one that is nobody else's, such as a stream. */
        UNSHARED,
        /** With a failure, which all who wait would meet at the same moment. */
        FAILED,
        /** Whoever had it rendered went away. */
        CUT_OFF
    }

    /** @param answer there where it is {@link Ending#RENDERED} */
    record Landing(Ending ending, Optional<RenderedAnswer> answer) {
    }

    /** @param failed whether it was answered so */
    void land(boolean failed, boolean cutOff) {
        Landing landing = new Landing(ending(failed, cutOff), Optional.ofNullable(rendered));
        List<Waiting> told;
        synchronized (this) {
            told = waiting == null ? List.of() : waiting;
            waiting = null;
        }
        told.forEach(each -> each.context.runOnContext(back -> each.then.accept(landing)));
    }

    private Ending ending(boolean failed, boolean cutOff) {
        if (rendered != null) {
            return Ending.RENDERED;
        }
        if (overtaken) {
            return Ending.OVERTAKEN;
        }
        if (cutOff) {
            return Ending.CUT_OFF;
        }
        return failed ? Ending.FAILED : Ending.UNSHARED;
    }
}
