package org.researchstories.benchmark;

import org.researchstories.embedded.Coordinates;
import org.researchstories.embedded.Login;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A {@link BareServer} in a process of its own, on the servers' core. */
record Rival(Process process, URI base) implements AutoCloseable {

    private static final long BETWEEN_LOOKS = 50_000_000;

    /** @param with what it answers with, and what it needs for that */
    static Rival answering(Coordinates database, Path log, String... with) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC", "-Xmx512m", "-classpath", System.getProperty("java.class.path"), BareServer.class.getName(), String.valueOf(port)));
        command.addAll(List.of(with));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Login reader = database.credentials().reader();
        builder.environment().put("PGPORT", String.valueOf(database.port()));
        builder.environment().put("PGDATABASE", database.jdbcUrl().substring(database.jdbcUrl().lastIndexOf('/') + 1).split("\\?")[0]);
        builder.environment().put("PGUSER", reader.name());
        builder.environment().put("PGPASSWORD", reader.password());
        Process process = builder.start();
        Core.OF_SERVERS.hold(process.pid());
        Rival rival = new Rival(process, URI.create("http://127.0.0.1:" + port));
        while (!rival.listens()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended; see " + log);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return rival;
    }

    private boolean listens() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
