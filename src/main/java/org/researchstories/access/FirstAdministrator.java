package org.researchstories.access;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jdbi.v3.core.Handle;
import org.researchstories.store.PublishingSide;
import org.researchstories.store.Schema;

import java.util.Optional;
import java.util.Set;

/**
 * How the first administrator comes to be, who can make keys for everybody else: by a key that the configuration brings
 * wherever there is none left, or, where the application brings its own database, by one that is made once and shown.
 */
@ApplicationScoped
public class FirstAdministrator {

    private static final String MAKER = "start-up";

    private final AccessConfig config;
    private final PublishingSide database;
    private final Keys keys;
    private final Issue issue;
    private final Expiry expiry;
    private volatile ApiKey toBeShown;

    FirstAdministrator(AccessConfig config, PublishingSide database, Keys keys, Issue issue, Expiry expiry) {
        this.config = config;
        this.database = database;
        this.keys = keys;
        this.issue = issue;
        this.expiry = expiry;
    }

    /** The key that this start has made, if it has; the second time it is asked for it is gone. */
    public Optional<ApiKey> shownOnce() {
        ApiKey key = toBeShown;
        toBeShown = null;
        return Optional.ofNullable(key);
    }

    @Transactional
    void comesToBe(@Observes Schema.Ready ready) {
        toBeShown = database.call(handle -> {
            // Several instances may start at once.
            handle.execute("lock table gate.holder in share row exclusive mode");
            config.bootstrapKey().ifPresent(key -> bring(handle, key));
            return config.firstAdministrator() && !keys.everHad(handle, Roles.ADMINISTRATOR)
                    ? issue.within(handle, administrator("first-administrator", "Made at the first start")) : null;
        });
    }

    private void bring(Handle handle, String setting) {
        ApiKey key = ApiKey.read(setting.strip()).orElseThrow(() -> new IllegalStateException(
                "STORIES_ACCESS_BOOTSTRAP_KEY is not a key. Make one with: java -jar quarkus-run.jar new-key"));
        if (keys.hasLive(handle, Roles.ADMINISTRATOR)) {
            return;
        }
        // A key that was revoked or has expired must not come back because a setting was forgotten.
        if (keys.withId(handle, key.id()).isPresent()) {
            Log.warn("No administrator has a live key, and that of STORIES_ACCESS_BOOTSTRAP_KEY was revoked or has expired. Set another.");
            return;
        }
        keys.add(handle, key, administrator("bootstrap", "STORIES_ACCESS_BOOTSTRAP_KEY"));
        Log.infof("The key of STORIES_ACCESS_BOOTSTRAP_KEY, %s, is an administrator's now. Unset it.", key);
    }

    private NewKey administrator(String holder, String name) {
        return new NewKey(holder, name, Set.of(Roles.ADMINISTRATOR), expiry.atMost(), MAKER);
    }
}
