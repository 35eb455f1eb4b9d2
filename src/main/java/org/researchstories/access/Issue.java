package org.researchstories.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.researchstories.problem.Problem;
import org.researchstories.store.EditingSide;

/** Makes a key and gives it to its holder: the only moment at which anybody can see it. */
@ApplicationScoped
public class Issue {

    private final EditingSide database;
    private final Keys keys;

    Issue(EditingSide database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** @throws Problem where the holder has two live keys already */
    public ApiKey now(NewKey wanted) {
        return database.call(handle -> within(handle, wanted));
    }

    /** The same as part of something else. */
    ApiKey within(Handle handle, NewKey wanted) {
        ApiKey secret = ApiKey.random();
        keys.add(handle, secret, wanted);
        return secret;
    }
}
