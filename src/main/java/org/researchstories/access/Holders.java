package org.researchstories.access;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.researchstories.store.EditingSide;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells who holds keys, and whose one is, so that requests can be counted. It lets nobody do anything. */
@ApplicationScoped
public class Holders {

    private static final String IS_LIVE_IN_ROLE = ":role = any(roles) and revoked_at is null and expires_at > clock_timestamp()";

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

    /** Whether an actor could come in now in this role: by a live key, or by a token, of which nothing is kept. Asks the database. */
    public boolean mayAct(String actor, String role) {
        return Actor.holderIn(actor).map(holder -> database.call(handle -> handle.createQuery("select exists (select from gate.key where holder = :holder and " + IS_LIVE_IN_ROLE + ")")
                .bind("holder", holder).bind("role", role).mapTo(boolean.class).one())).orElse(true);
    }

    /**
     * The actors that have a live key in this role, each with the name of the newest.
     *
     * @param most how many; the first by their names
     */
    public SortedMap<String, String> in(String role, int most, Handle database) {
        SortedMap<String, String> found = new TreeMap<>();
        database.createQuery("""
                        select distinct on (holder collate "C") holder, name from gate.key
                        where %s
                        order by holder collate "C", created_at desc, id limit :most""".formatted(IS_LIVE_IN_ROLE))
                .bind("role", role).bind("most", most)
                .map((row, context) -> found.put(Actor.ofHolder(row.getString("holder")), row.getString("name"))).list();
        return found;
    }
}
