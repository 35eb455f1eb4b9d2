package org.researchstories.access;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.PropertiesConfigSource;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.store.PublishingSide;
import org.researchstories.store.Schema;
import org.researchstories.world.Staff;
import org.researchstories.world.Staff.Member;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How an administrator comes to be where there is none. Each start is tried in a transaction that is taken back. (With a database
 * of its own: store/DatabaseOutageTest.) */
@QuarkusTest
class FirstAdministratorTest {

    @Inject
    PublishingSide database;
    @Inject
    Keys keys;
    @Inject
    Issue issue;
    @Inject
    Expiry expiry;
    @Inject
    UserTransaction transaction;

    @Test
    void theKeyOfTheConfigurationBecomesAnAdministrators() {
        ApiKey key = ApiKey.random();
        withoutAdministrators(() -> {
            start(Map.of("stories.access.bootstrap-key", " " + key.secret() + "\n"));
            Key found = found(key).orElseThrow();
            assertEquals(List.of("administrator"), found.roles());
            assertTrue(found.isLive());
        });
    }

    @Test
    void whereAnAdministratorHasALiveKeyItBecomesNobodys() {
        Staff.in(Roles.ADMINISTRATOR);
        ApiKey key = ApiKey.random();
        inTransaction(() -> {
            start(Map.of("stories.access.bootstrap-key", key.secret()));
            assertEquals(Optional.empty(), found(key));
        });
    }

    @Test
    void aKeyThatWasRevokedDoesNotComeBack() {
        Member former = Staff.somebodyNew(Roles.ADMINISTRATOR);
        Staff.administrator().delete("/edit/v1/keys/" + former.key().substring(9, 17)).then().statusCode(204);
        ApiKey key = ApiKey.read(former.key()).orElseThrow();
        withoutAdministrators(() -> {
            start(Map.of("stories.access.bootstrap-key", key.secret()));
            assertEquals(Key.State.REVOKED, found(key).orElseThrow().state());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "rsk_live_", "rsk_live_0000000000000000000000000000000000000000000000000"})
    void whatIsNoKeyStopsTheStart(String setting) {
        inTransaction(() -> {
            IllegalStateException why = assertThrows(IllegalStateException.class, () -> start(Map.of("stories.access.bootstrap-key", setting)));
            assertTrue(why.getMessage().startsWith("STORIES_ACCESS_BOOTSTRAP_KEY is not a key."), why.getMessage());
        });
    }

    @Test
    void whereThereHasEverBeenOneNoneIsMade() {
        Staff.in(Roles.ADMINISTRATOR);
        withoutAdministrators(() -> assertEquals(Optional.empty(),
                start(Map.of("stories.access.first-administrator", "true")).shownOnce()));
    }

    @Test
    void byItselfNothingComesToBe() {
        withoutAdministrators(() -> {
            assertEquals(Optional.empty(), start(Map.of()).shownOnce());
            assertTrue(!database.call(handle -> keys.hasLive(handle, Roles.ADMINISTRATOR)));
        });
    }

    private FirstAdministrator start(Map<String, String> settings) {
        FirstAdministrator administrator = new FirstAdministrator(config(settings), database, keys, issue, expiry);
        administrator.comesToBe(new Schema.Ready());
        return administrator;
    }

    private Optional<Key> found(ApiKey key) {
        return database.call(handle -> keys.withId(handle, key.id()));
    }

    private void withoutAdministrators(Runnable what) {
        inTransaction(() -> {
            database.call(handle -> handle.execute("update gate.key set revoked_at = clock_timestamp() where revoked_at is null"));
            what.run();
        });
    }

    private void inTransaction(Runnable what) {
        try {
            transaction.begin();
            try {
                what.run();
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AccessConfig config(Map<String, String> settings) {
        return ConfigUtils.emptyConfigBuilder().withMapping(AccessConfig.class).withSources(new PropertiesConfigSource(settings, "a test", 500))
                .build().getConfigMapping(AccessConfig.class);
    }
}
