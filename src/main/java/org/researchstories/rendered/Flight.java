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
    private final String ifNoneMatch;
    private List<Waiting> waiting = new ArrayList<>();

    /**
     * @param life        of the database, as it was known before
     * @param ifNoneMatch what whoever has it rendered knows; null where nothing
     */
    Flight(AnswerKey key, int life, String ifNoneMatch) {
        this.key = key;
        this.life = life;
        this.ifNoneMatch = ifNoneMatch;
    }

    private record Waiting(Context context, Consumer<Optional<RenderedAnswer>> then) {
    }

    AnswerKey key() {
        return key;
    }

    int life() {
        return life;
    }

    String ifNoneMatch() {
        return ifNoneMatch;
    }

    /** @return false where it has landed already */
    synchronized boolean await(Consumer<Optional<RenderedAnswer>> then) {
        return waiting != null && waiting.add(new Waiting(Vertx.currentContext(), then));
    }

    /** @param answer empty where none came of it that others could have */
    void land(Optional<RenderedAnswer> answer) {
        List<Waiting> told;
        synchronized (this) {
            told = waiting == null ? List.of() : waiting;
            waiting = null;
        }
        told.forEach(each -> each.context.runOnContext(back -> each.then.accept(answer)));
    }
}
