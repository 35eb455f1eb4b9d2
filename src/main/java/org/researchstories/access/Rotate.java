package org.researchstories.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.store.EditingSide;

import java.time.Instant;
import java.util.Set;

/** Gives a holder a second key of the same kind, and the first one an end: time to change from one to the other. */
@ApplicationScoped
class Rotate {

    private final EditingSide database;
    private final Keys keys;
    private final Issue issue;

    Rotate(EditingSide database, Keys keys, Issue issue) {
        this.database = database;
        this.keys = keys;
        this.issue = issue;
    }

    /**
     * @param oldEnds when the present key expires, where it would not sooner
     * @throws Problem where there is no such key, it is of no more use, or its holder has two live keys already
     */
    ApiKey now(String id, Instant newExpires, Instant oldEnds, Actor by) {
        return database.call(handle -> {
            Key old = live(handle, id);
            ApiKey successor = issue.within(handle,
                    new NewKey(old.holder(), old.name(), Set.copyOf(old.roles()), newExpires, by.id()));
            keys.expire(handle, id, oldEnds);
            return successor;
        });
    }

    private Key live(Handle handle, String id) {
        Key key = keys.withId(handle, id).orElseThrow(() -> Problem.notFound("There is no such key."));
        if (!key.isLive()) {
            throw Problem.of(ProblemType.CONFLICT, "The key is " + key.state().value + ", so it has no successor. Make a new one.");
        }
        return key;
    }
}
