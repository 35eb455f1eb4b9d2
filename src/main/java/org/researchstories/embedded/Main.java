package org.researchstories.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.researchstories.access.ApiKey;

/**
 * Starts the application: on the database that is configured, or, where none is, on one of its own with the starter
 * content and a first administrator. Told {@code new-key}, it makes up a key and ends; told {@code train}, it starts, tries itself, and ends.
 */
@QuarkusMain
public class Main {

    private static final String DATABASE_URL = "quarkus.datasource.jdbc.url";
    private static final String NEW_KEY = "new-key";
    private static final String TRAIN = "train";

    public static void main(String... args) {
        if (args.length == 1 && args[0].equals(NEW_KEY)) {
            System.out.println(ApiKey.random().secret());
            return;
        }
        // The server would refuse a malformed address without a word; problem.RequestLimits refuses it, and more, in words.
        System.setProperty("vertx.disableURIValidation", "true");
        endWithParent();
        try {
            boolean training = args.length == 1 && args[0].equals(TRAIN);
            boolean embedded = prepared(UserSettings.read(), training);
            Quarkus.run(training ? Training.class : embedded ? Welcome.class : null, args);
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
            System.exit(1);
        }
    }

    /** Maven does not hand on a signal to end that it gets alone, and what it had started would go on unseen. */
    private static void endWithParent() {
        if (Boolean.getBoolean("stories.ends-with-parent")) {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Quarkus::asyncExit));
        }
    }

    /** Makes sure of ports and database; true where the database is the application's own. */
    private static boolean prepared(UserSettings user, boolean training) {
        boolean embedded = !user.settled(DATABASE_URL);
        if (embedded && training && !Binaries.areHere()) {
            Coordinates.NOWHERE.asProperties().forEach(user::settle);
        } else if (embedded) {
            startDatabase(user);
        }
        if (training) {
            // More requests than anybody has in a minute.
            user.settle("stories.fair-use.without-key", "1000000000");
        }
        Stream.of(Listening.API, Listening.MANAGEMENT)
                .forEach(it -> user.settle(it.setting(), String.valueOf(it.port(user, embedded))));
        return embedded;
    }

    private static void startDatabase(UserSettings user) {
        CompletableFuture<EmbeddedServer> server = new CompletableFuture<>();
        stopAtTheEnd(server);
        try {
            server.complete(EmbeddedServer.start(user.embedded()));
        } finally {
            server.cancel(false);
        }
        server.join().coordinates().asProperties().forEach(user::settle);
        user.settle("stories.starter-content", "true");
        user.settle("stories.access.first-administrator", "true");
    }

    /**
     * Every way out leads here, but for a kill; also one taken while the server is still starting. What cannot be
     * stopped is left for the next start.
     */
    private static void stopAtTheEnd(CompletableFuture<EmbeddedServer> server) {
        Thread last = new Thread(() -> server.thenAccept(Main::stopAfterTheApplication)
                .exceptionally(notStoppable -> null).join(), "stop database");
        Runtime.getRuntime().addShutdownHook(last);
    }

    /** Requests under way end first. */
    private static void stopAfterTheApplication(EmbeddedServer server) {
        Application application = Application.currentApplication();
        if (application != null) {
            application.awaitShutdown();
        }
        server.close();
    }
}
