package org.researchstories.benchmark;

import org.researchstories.embedded.TunedServer;
import org.researchstories.world.generator.SampleWorld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The application as it is shipped, over a database that was filled before; both on the servers' core. */
final class Application implements AutoCloseable {

    /** The file in a folder that says that all stories are in its database. */
    static final String GENERATED = "generated";

    private static final Path ARTEFACT = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final int stories;
    private final TunedServer database;
    private final Process process;
    private final URI base;

    private Application(int stories, TunedServer database, Process process, URI base) {
        this.stories = stories;
        this.database = database;
        this.process = process;
        this.base = base;
    }

    static Application over(int stories) throws IOException {
        Path folder = Wanted.folder(stories);
        if (Files.notExists(folder.resolve(GENERATED))) {
            throw new IllegalStateException("There are no %,d stories in %s yet.".formatted(stories, folder));
        }
        TunedServer database = TunedServer.over(folder);
        int port = freePort();
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-Xmx512m", "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.port=" + freePort(), "-jar", ARTEFACT.toString());
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("application.log").toFile());
        // Not as arguments, which everybody on the machine can read.
        database.coordinates().asProperties().forEach((name, value) ->
                process.environment().put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        Application application = new Application(stories, database, process.start(), URI.create("http://127.0.0.1:" + port));
        Core.OF_SERVERS.hold(application.process.pid());
        Core.OF_SERVERS.hold(database.process().pid());
        return application.answering();
    }

    private Application answering() {
        Load load = new Load();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                Thread.sleep(PAUSE);
                if (load.ask(base.resolve("/v1")).statusCode() == 200) {
                    return this;
                }
            } catch (UncheckedIOException notYet) {
                continue;
            } catch (InterruptedException e) {
                break;
            }
        }
        close();
        throw new IllegalStateException("The application over %,d stories does not answer; see application.log beside its data.".formatted(stories));
    }

    Target target() {
        Statements statements = new Statements(database.coordinates());
        statements.settle();
        return new Target(stories, base, new Consumption(process.pid()), new Consumption(database.process().pid()), statements,
                new Plans(Statements.superuser(database.coordinates()), database.log()), Scenarios.of(new SampleWorld(Wanted.SEED, stories)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        database.close();
    }
}
