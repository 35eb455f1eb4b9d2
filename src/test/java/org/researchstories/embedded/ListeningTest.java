package org.researchstories.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ListeningTest {

    private static final UserSettings NOTHING = settings(Map.of());

    private ServerSocket taken;
    private Listening api;

    @BeforeEach
    void theUsualPortIsTaken() throws IOException {
        taken = new ServerSocket(0);
        api = new Listening("the API", "quarkus.http.", taken.getLocalPort());
    }

    @AfterEach
    void theUsualPortIsFree() throws IOException {
        taken.close();
    }

    @Test
    void aFreePortIsUsed() throws IOException {
        taken.close();

        assertEquals(taken.getLocalPort(), api.port(NOTHING, true));
    }

    @Test
    void whereAnotherWillDoTheNextFreePortIsUsed() {
        int port = api.port(NOTHING, true);

        assertNotEquals(taken.getLocalPort(), port);
        assertTrue(Ports.isFree("0.0.0.0", port));
    }

    @Test
    void aTakenPortIsNamedWhereNoOtherWillDo() {
        assertEquals(refusal(), assertThrows(CannotStart.class, () -> api.port(NOTHING, false)).getMessage());
    }

    @Test
    void aTakenPortIsNamedWhereTheUserChoseIt() {
        UserSettings chosen = settings(Map.of("quarkus.http.port", String.valueOf(taken.getLocalPort())));

        assertEquals(refusal(), assertThrows(CannotStart.class, () -> api.port(chosen, true)).getMessage());
    }

    private String refusal() {
        return "Port " + taken.getLocalPort() + ", where the API would listen, is taken by another program."
                + " Stop that one, or choose another port by QUARKUS_HTTP_PORT.";
    }

    private static UserSettings settings(Map<String, String> properties) {
        return new UserSettings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "the user", 400)).build());
    }
}
