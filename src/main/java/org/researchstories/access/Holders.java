package org.researchstories.access;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.store.EditingSide;

import java.util.Optional;

/** Tells whose a key is, so that requests can be counted. It lets nobody do anything. */
@ApplicationScoped
public class Holders {

    private final EditingSide database;
    private final Keys keys;

    Holders(EditingSide database, Keys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** The key that a request shows, which may be made up, if well: the database is not asked. */
    public static Optional<ApiKey> keyIn(MultiMap headers) {
        return BearerMechanism.credentialIn(headers).flatMap(ApiKey::read);
    }

    /** Who holds this key, if it can be used now; notes that it was. Asks the database. */
    public Optional<String> of(ApiKey key) {
        return database.call(handle -> keys.used(handle, key)).map(Key::holder);
    }

    /** Who holds the key with this public id, whether or not it is of any more use. Asks the database. */
    public Optional<String> ofKeyWithId(String id) {
        return database.call(handle -> keys.withId(handle, id)).map(Key::holder);
    }
}
