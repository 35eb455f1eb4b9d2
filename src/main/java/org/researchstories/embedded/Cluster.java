package org.researchstories.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.apache.commons.io.FileUtils;

/**
 * PostgreSQL's data and the server over it, as handled from outside.
 *
 * @param data where the data is
 * @param log where the server writes what it has to say
 * @param programs what handles it
 */
record Cluster(Path data, Path log, Programs programs) {

    /** Given with each start, so that nothing in the data can weaken them: an acknowledged write is on the disk. */
    private static final String SETTINGS = String.join(" ",
            "-c fsync=on -c synchronous_commit=on -c full_page_writes=on",
            "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c password_encryption=scram-sha-256",
            "-c max_connections=" + (50 + 2 * Runtime.getRuntime().availableProcessors()), "-c shared_buffers=64MB -c maintenance_work_mem=32MB -c max_wal_size=256MB",
            "-c timezone=UTC -c log_timezone=UTC -c lc_messages=C -c log_min_messages=warning");

    /**
     * Makes empty data in which text is UTF-8 and sorts alike on every machine. Interrupted, it leaves nothing that
     * could be taken for data.
     */
    void initialise(Login superuser) throws IOException {
        Path unfinished = data.resolveSibling("postgresql.new");
        FileUtils.deleteDirectory(unfinished.toFile());
        Path password = OwnFiles.create(data.resolveSibling("initial-password"));
        Files.writeString(password, superuser.password() + "\n");
        programs.account().give(password);
        programs.run("initdb", log, List.of("-D", unfinished.toString(), "-U", superuser.name(),
                "--auth=scram-sha-256", "--pwfile=" + password, "--encoding=UTF8", "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8", "--locale=C", "--lc-ctype=" + letters(), "--no-instructions"));
        Files.delete(password);
        Files.move(unfinished, data);
    }

    /** What pg_trgm asks whether a character is a letter: with plain C, no letter beyond ASCII would be one. */
    private static String letters() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("linux") ? "C.UTF-8" : system.startsWith("mac") ? "en_US.UTF-8" : "C";
    }

    /** Starts the server; it has recovered from whatever ended the last one when this returns. */
    void start(int port) throws IOException {
        programs.run("pg_ctl", log, List.of("start", "-w", "-t", "120", "-D", data.toString(), "-l", log.toString(),
                "-o", "-p " + port + " " + SETTINGS));
    }

    /** Ends the server, if it still runs, once its statements have been cancelled and its memory is on the disk. */
    void stop() throws IOException {
        if (Postmaster.over(data).isPresent()) {
            stopRunning();
        }
    }

    private void stopRunning() throws IOException {
        programs.run("pg_ctl", log, List.of("stop", "-w", "-t", "60", "-m", "fast", "-D", data.toString()));
    }
}
