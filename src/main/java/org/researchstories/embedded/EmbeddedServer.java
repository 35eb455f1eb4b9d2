package org.researchstories.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A PostgreSQL server over a folder of the application's own, reached from this machine only, by password only, and
 * durable: a write that was acknowledged survives the end of the application, of the server, and of both.
 */
public final class EmbeddedServer implements AutoCloseable {

    private final DataDirectory directory;
    private final Cluster cluster;
    private final Coordinates coordinates;

    private EmbeddedServer(DataDirectory directory, Cluster cluster, Coordinates coordinates) {
        this.directory = directory;
        this.cluster = cluster;
        this.coordinates = coordinates;
    }

    /**
     * Starts a server, or adopts the one that a killed application left running over the same folder. The database and
     * its three logins exist when this returns; the database is empty the first time.
     *
     * @throws CannotStart where that is impossible, with the reason and what to do about it
     */
    public static EmbeddedServer start(EmbeddedSettings settings) {
        try {
            Binaries.require();
            DataDirectory directory = DataDirectory.claim(settings.directory());
            try {
                return started(directory, settings);
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart("The embedded database cannot be started: " + e + ". " + CannotStart.WAY_OUT, e);
        }
    }

    private static EmbeddedServer started(DataDirectory directory, EmbeddedSettings settings) throws IOException {
        Cluster cluster = new Cluster(directory.cluster(), directory.serverLog(), programs(directory, settings));
        Credentials credentials = credentials(directory);
        if (!directory.hasData()) {
            cluster.initialise(credentials.superuser());
        }
        Coordinates coordinates = new Coordinates(new Serving(cluster, credentials).port(settings.port()), credentials);
        return new EmbeddedServer(directory, cluster, coordinates).complete();
    }

    private EmbeddedServer complete() {
        try {
            new Administration(coordinates).complete();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static Programs programs(DataDirectory directory, EmbeddedSettings settings) throws IOException {
        Path folder = settings.binaries().orElse(directory.binaries()).toAbsolutePath();
        Path bin = Binaries.unpackedBelow(folder).resolve("bin");
        return new Programs(bin, Account.serving(directory.path(), bin.resolve("initdb")), directory.path());
    }

    private static Credentials credentials(DataDirectory directory) throws IOException {
        if (directory.hasData() && Files.notExists(directory.passwords())) {
            throw new CannotStart("The passwords of the embedded database are missing: " + directory.passwords()
                    + ". Put them back, or move " + directory.cluster() + " away to begin anew.");
        }
        return Credentials.keptIn(directory.passwords());
    }

    /** Where the server is and as whom it is used. */
    public Coordinates coordinates() {
        return coordinates;
    }

    /** Stops the server in good order, and lets go of the folder. */
    @Override
    public void close() {
        try (directory) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
