package org.researchstories.embedded;

import org.researchstories.world.Folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A server over the same kind of folder as {@link EmbeddedServer}, but as a benchmark wants it: with memory for a million
 * stories, and with no care for what a power cut would leave of them. Never for content that matters.
 */
public final class TunedServer implements AutoCloseable {

    /** Durability is off; the rest is what an administrator would give a database of some gigabytes. */
    public static final String SETTINGS = String.join(" ",
            "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0",
            "-c shared_buffers=2GB -c effective_cache_size=8GB -c maintenance_work_mem=256MB",
            "-c max_wal_size=8GB -c checkpoint_timeout=30min -c max_connections=50 -c random_page_cost=1.1",
            "-c shared_preload_libraries=pg_stat_statements,auto_explain -c compute_query_id=on",
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c password_encryption=scram-sha-256",
            "-c timezone=UTC -c log_timezone=UTC -c lc_messages=C -c log_min_messages=warning");

    private final DataDirectory directory;
    private final Cluster cluster;
    private final Coordinates coordinates;

    private TunedServer(DataDirectory directory, Cluster cluster, Coordinates coordinates) {
        this.directory = directory;
        this.cluster = cluster;
        this.coordinates = coordinates;
    }

    /** Over the data of this folder; over empty data the first time. */
    public static TunedServer over(Path folder) {
        EmbeddedServer.start(new Folder(folder)).close();
        try {
            DataDirectory directory = DataDirectory.claim(folder);
            Path bin = Binaries.unpackedBelow(new Folder(folder).binaries().orElseThrow().toAbsolutePath()).resolve("bin");
            Programs programs = new Programs(bin, Account.serving(directory.path(), bin.resolve("initdb")), directory.path());
            Coordinates coordinates = new Coordinates(Ports.anyFree(), Credentials.keptIn(directory.passwords()));
            programs.run("pg_ctl", directory.serverLog(), List.of("start", "-w", "-t", "600", "-D", directory.cluster().toString(),
                    "-l", directory.serverLog().toString(), "-o", "-p " + coordinates.port() + " " + SETTINGS));
            return new TunedServer(directory, new Cluster(directory.cluster(), directory.serverLog(), programs), coordinates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is and as whom it is used. */
    public Coordinates coordinates() {
        return coordinates;
    }

    public Path log() {
        return directory.serverLog();
    }

    /** Its first process; the others are that one's children. */
    public ProcessHandle process() {
        try {
            return Postmaster.over(directory.cluster()).map(Postmaster::process).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
