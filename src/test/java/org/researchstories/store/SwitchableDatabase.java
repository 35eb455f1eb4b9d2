package org.researchstories.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.world.Folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** A database that can go away and come back, at the same port and with the same data. */
public class SwitchableDatabase implements QuarkusTestResourceLifecycleManager {

    private Folder folder;
    private EmbeddedServer server;

    @Override
    public Map<String, String> start() {
        folder = new Folder(directory(), OptionalInt.of(freePort()));
        comeBack();
        Map<String, String> properties = new HashMap<>(server.coordinates().asProperties());
        properties.put("stories.starter-content", "true");
        properties.put("stories.access.first-administrator", "true");
        goAway();
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SwitchableDatabase.class));
    }

    @Override
    public void stop() {
        goAway();
    }

    void comeBack() {
        if (server == null) {
            server = EmbeddedServer.start(folder);
        }
    }

    void goAway() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "outage");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
