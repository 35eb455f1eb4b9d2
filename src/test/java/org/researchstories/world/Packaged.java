package org.researchstories.world;

import org.researchstories.embedded.Coordinates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The application as it is shipped, in a process of its own. */
public final class Packaged implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "quarkus-app");
    private static final Path ARTEFACT = FOLDER.resolve("quarkus-run.jar");
    /** What a build has learnt to start faster with; where it has not, the start takes longer. */
    private static final Path LEARNT = FOLDER.resolve("start.options");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Process process;
    private final URI base;
    private final URI management;
    private final Path log;

    private Packaged(Process process, URI base, URI management, Path log) {
        this.process = process;
        this.base = base;
        this.management = management;
        this.log = log;
    }

    /**
     * Begins to start it.
     *
     * @param jvm      options besides those that it always has
     * @param settings environment variables besides those that tell of the database
     */
    public static Packaged over(Coordinates database, Path log, List<String> jvm, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>();
        // Not as arguments, which everybody on the machine can read.
        database.asProperties().forEach((name, value) -> environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        // Tests and benchmarks are no fair use.
        environment.putAll(Map.of("STORIES_FAIR_USE_WITHOUT_KEY", "1000000000", "STORIES_FAIR_USE_WITH_KEY", "1000000000"));
        environment.putAll(settings);
        return in(environment, log, jvm);
    }

    /** The same with nothing but what is said. */
    public static Packaged in(Map<String, String> environment, Path log, List<String> jvm) throws IOException {
        int port = freePort();
        int management = freePort();
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED"));
        if (Files.exists(LEARNT)) {
            command.add("@" + LEARNT);
        }
        command.addAll(jvm);
        command.addAll(List.of("-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + management, "-jar", ARTEFACT.toString()));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().putAll(environment);
        return new Packaged(process.start(), URI.create("http://127.0.0.1:" + port), URI.create("http://127.0.0.1:" + management), log);
    }

    /** The same, once it answers. */
    public Packaged answering() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                Thread.sleep(PAUSE);
                if (answers()) {
                    return this;
                }
            } catch (InterruptedException e) {
                break;
            }
        }
        close();
        throw new IllegalStateException("The application does not answer; see " + log);
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(base.resolve("/v1")).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI base() {
        return base;
    }

    /** As it names itself. */
    public String address() {
        return "http://localhost:" + base.getPort();
    }

    /** Where its health and metrics are. */
    public URI management() {
        return management;
    }

    /** What it tells Prometheus of this series. */
    public double metric(String series) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(management.resolve("/q/metrics")).build(), HttpResponse.BodyHandlers.ofLines()).body()
                    .filter(line -> line.startsWith(series + " ")).mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1))).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Process process() {
        return process;
    }

    /** At once, without a word to it: as by kill -9. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Holds it where it is, until it is let go. */
    public void hold() throws IOException {
        signal("STOP");
    }

    public void letGo() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().onExit().join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
