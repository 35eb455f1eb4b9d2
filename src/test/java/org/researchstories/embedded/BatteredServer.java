package org.researchstories.embedded;

import org.researchstories.world.Folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** A server as {@link EmbeddedServer} makes it, durable as that is, and treated badly. It is always found at the same port. */
public final class BatteredServer implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedServer server;

    private BatteredServer(Path folder, EmbeddedServer server) {
        this.folder = folder;
        this.server = server;
        this.port = server.coordinates().port();
    }

    /** Over the data of a folder; over none the first time. */
    public static BatteredServer over(Path folder) {
        return new BatteredServer(folder, EmbeddedServer.start(new Folder(folder)));
    }

    public Coordinates coordinates() {
        return server.coordinates();
    }

    /** As by kill -9, and started again. */
    public void kill() {
        postmaster().kill();
        startAgain();
    }

    /** As by {@code pg_ctl stop -m immediate}, and started again. */
    public void stopImmediately() {
        Postmaster postmaster = postmaster();
        signal("QUIT", Stream.of(postmaster.process()));
        while (!postmaster.endsWithin(100)) {
            // It is about to.
        }
        startAgain();
    }

    private void startAgain() {
        server.close();
        server = EmbeddedServer.start(new Folder(folder, OptionalInt.of(port)));
    }

    /** Nothing of it runs on until it is let go. */
    public void hold() {
        signal("STOP", all());
    }

    public void letGo() {
        signal("CONT", all());
    }

    private Stream<ProcessHandle> all() {
        ProcessHandle first = postmaster().process();
        return Stream.concat(Stream.of(first), first.descendants());
    }

    private static void signal(String name, Stream<ProcessHandle> processes) {
        List<String> command = Stream.concat(Stream.of("kill", "-" + name), processes.map(process -> String.valueOf(process.pid()))).toList();
        try {
            // One may have ended meanwhile, which is as good.
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Postmaster postmaster() {
        try {
            return Postmaster.over(folder.toAbsolutePath().toRealPath().resolve("postgresql")).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
