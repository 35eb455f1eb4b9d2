package org.researchstories.world;

import org.apache.commons.io.FileUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server, without any data, of the PostgreSQL that is installed on this machine, where Debian puts it: with the programs for those who use one, which the embedded PostgreSQL does
 * not bring.
 */
public final class InstalledPostgres implements AutoCloseable {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private final Path bin = newest().orElseThrow();
    private final Path folder;
    private final int port;

    private InstalledPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static boolean isHere() {
        return newest().isPresent();
    }

    public static InstalledPostgres start() throws IOException, InterruptedException {
        InstalledPostgres server = new InstalledPostgres(Files.createTempDirectory("postgres"), freePort());
        if (IS_ROOT) {
            Files.setOwner(server.folder, server.folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        server.administer("initdb", "-D", server.data(), "-U", "postgres", "--auth-local=trust", "--auth-host=scram-sha-256");
        server.administer("pg_ctl", "start", "-w", "-D", server.data(), "-l", server.folder.resolve("server.log").toString(), "-o",
                "-p " + server.port + " -k " + server.folder + " -c listen_addresses=127.0.0.1 -c fsync=off");
        return server;
    }

    /** On 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Statements of a superuser, each by itself; the first that fails ends them, and the test. */
    public void executes(String statements) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("statements.sql"), statements);
        Programs.run(folder, programs(), "psql", "-X", "-v", "ON_ERROR_STOP=1", "-h", folder.toString(), "-p", String.valueOf(port), "-U", "postgres", "-d", "postgres", "-f", file.toString());
    }

    /** What finds the programs of this very version. */
    public Map<String, String> programs() {
        return Map.of("PATH", bin + ":" + System.getenv("PATH"), "PGPORT", String.valueOf(port));
    }

    /** PostgreSQL is not served by root. */
    private void administer(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(IS_ROOT ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("administration.log").toFile()).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program + ": " + Files.readString(folder.resolve("administration.log")));
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Optional<Path> newest() {
        if (Files.notExists(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_dump")))
                    .max(Comparator.comparingInt(bin -> Integer.parseInt(bin.getParent().getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            administer("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileUtils.deleteQuietly(folder.toFile());
    }
}
