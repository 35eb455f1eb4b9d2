package org.researchstories.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.researchstories.world.Folder;

/** What happens between one start and the next, and what another start may not do. */
class StartTest {

    private Path folder;

    @BeforeEach
    void anEmptyFolder() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "test").toAbsolutePath();
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        postmaster().ifPresent(Postmaster::kill);
        FileUtils.deleteQuietly(folder.toFile());
    }

    @Test
    void aServerLeftRunningByAKilledApplicationIsAdopted() throws Exception {
        Living application = Living.over(folder);
        application.kill();
        long left = postmaster().orElseThrow().process().pid();

        try (EmbeddedServer server = started()) {
            assertEquals(application.port(), server.coordinates().port());
            assertEquals(left, postmaster().orElseThrow().process().pid());
            assertEquals("1", answer(server, "select 1"));
        }
        assertTrue(postmaster().isEmpty(), "an adopted server is stopped like any other");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aServerLeftHangingIsReplaced() throws Exception {
        Living application = Living.over(folder);
        application.kill();
        Postmaster hanging = postmaster().orElseThrow();
        new ProcessBuilder("kill", "-STOP", String.valueOf(hanging.process().pid())).start().onExit().join();

        try (EmbeddedServer server = started()) {
            assertNotEquals(hanging.process().pid(), postmaster().orElseThrow().process().pid());
            assertEquals("1", answer(server, "select 1"));
        }
    }

    @Test
    void anAcknowledgedWriteSurvivesAKillOfServerAndApplication() throws Exception {
        Living application = Living.over(folder);
        Credentials logins = Credentials.keptIn(folder.resolve("passwords"));
        try (Connection connection = Asking.connection(new Coordinates(application.port(), logins), logins.owner())) {
            Asking.execute(connection, "create table acknowledged (n int)");
            for (int n = 1; n <= 100; n++) {
                Asking.execute(connection, "insert into acknowledged values (" + n + ")");
            }
            postmaster().orElseThrow().kill();
        }
        application.kill();

        try (EmbeddedServer server = started()) {
            assertEquals("100", answer(server, "select count(*) from acknowledged"));
        }
    }

    @Test
    void aStaleProcessIdFileIsNoObstacle() throws IOException {
        started().close();
        ProcessHandle anotherProgram = ProcessHandle.current().parent().orElseThrow();
        long noProgram = 999_999_999;
        for (long pid : new long[] {anotherProgram.pid(), noProgram}) {
            Files.write(folder.resolve("postgresql/postmaster.pid"), List.of(String.valueOf(pid),
                    folder.resolve("postgresql").toString(), "1700000000", "5432", "", "127.0.0.1", "", "ready"));

            started().close();
        }
        assertTrue(anotherProgram.isAlive());
    }

    @Test
    void aProcessIdFileOfNonsenseIsNoObstacle() throws IOException {
        started().close();
        Files.writeString(folder.resolve("postgresql/postmaster.pid"), "\0\0\n\n\n\0\n\n");

        started().close();
    }

    @Test
    void anInterruptedFirstStartIsBegunAnew() throws IOException {
        Files.createDirectories(folder.resolve("postgresql.new/base"));
        Files.writeString(folder.resolve("initial-password"), "half");

        started().close();
    }

    @Test
    void theSecondApplicationOnTheSameDirectoryIsRefused() throws IOException {
        try (EmbeddedServer first = started()) {
            Living second = Living.over(folder);

            assertTrue(second.saying().contains("in use by another running application"), second.saying());
            assertEquals(1, second.process().onExit().join().exitValue());
            assertEquals(first.coordinates().port(), postmaster().orElseThrow().port());
        }
    }

    @Test
    void aTakenDatabasePortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Folder settings = new Folder(folder, OptionalInt.of(taken.getLocalPort()));

            CannotStart why = assertThrows(CannotStart.class, () -> EmbeddedServer.start(settings));

            assertTrue(why.getMessage().startsWith("Port " + taken.getLocalPort() + ", chosen for the embedded database"),
                    why.getMessage());
        }
    }

    @Test
    void lostPasswordsAreNamed() throws IOException {
        started().close();
        Files.delete(folder.resolve("passwords"));

        CannotStart why = assertThrows(CannotStart.class, this::started);

        assertTrue(why.getMessage().startsWith("The passwords of the embedded database are"), why.getMessage());
    }

    private EmbeddedServer started() {
        return EmbeddedServer.start(new Folder(folder));
    }

    private Optional<Postmaster> postmaster() throws IOException {
        return Postmaster.over(folder.toRealPath().resolve("postgresql"));
    }

    private static String answer(EmbeddedServer server, String query) throws SQLException {
        return Asking.answer(server.coordinates(), server.coordinates().credentials().owner(), query);
    }
}
