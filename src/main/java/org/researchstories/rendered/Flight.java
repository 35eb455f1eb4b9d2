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
    private final int life;
    private final long position;
    private final String ifNoneMatch;
    private List<Waiting> waiting = new ArrayList<>();

    /**
     * @param life        of the database, as it was known before
     * @param position    of the change log, likewise: what is read in several steps is all of it where the last is of this one too
     * @param ifNoneMatch what whoever has it rendered knows; null where nothing
     */
    Flight(AnswerKey key, int life, long position, String ifNoneMatch) {
        this.key = key;
        this.life = life;
        this.position = position;
        this.ifNoneMatch = ifNoneMatch;
    }

    private record Waiting(Context context, Consumer<Landing> then) {
    }

    AnswerKey key() {
        return key;
    }

    int life() {
        return life;
    }

    long position() {
        return position;
    }

    String ifNoneMatch() {
        return ifNoneMatch;
    }

    /** @return false where it has landed already */
    synchronized boolean await(Consumer<Landing> then) {
        return waiting != null && waiting.add(new Waiting(Vertx.currentContext(), then));
    }

    /**
     * How it ended.
     *
     * @param answer empty where none came of it that others could have
     * @param cutOff whether nothing came of it because whoever had it rendered went away: then one of the others has it rendered
     */
    record Landing(Optional<RenderedAnswer> answer, boolean cutOff) {
    }

    void land(Landing landing) {
        List<Waiting> told;
        synchronized (this) {
            told = waiting == null ? List.of() : waiting;
            waiting = null;
        }
        told.forEach(each -> each.context.runOnContext(back -> each.then.accept(landing)));
    }
}
