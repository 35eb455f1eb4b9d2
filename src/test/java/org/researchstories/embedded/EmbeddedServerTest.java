package org.researchstories.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.researchstories.world.Folder;

/** What a running server promises. */
class EmbeddedServerTest {

    private static Path folder;
    private static EmbeddedServer server;

    @BeforeAll
    static void aServer() throws IOException {
        folder = Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "server");
        server = EmbeddedServer.start(new Folder(folder));
    }

    @AfterAll
    static void isStopped() {
        server.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    @Test
    void durabilityIsOn() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            assertEquals("on", answer("show " + setting), setting);
        }
    }

    @Test
    void passwordsAreRequired() throws SQLException {
        Credentials logins = server.coordinates().credentials();
        for (Login login : List.of(logins.superuser(), logins.owner(), logins.editor(), logins.reader())) {
            Asking.connection(server.coordinates(), login).close();
            Login stranger = new Login(login.name(), "guessed");
            assertThrows(SQLException.class, () -> Asking.connection(server.coordinates(), stranger), login::name);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheirOwnerMayReadThePasswords() throws IOException {
        var permissions = Files.getPosixFilePermissions(folder.resolve("passwords"));

        assertEquals("[OWNER_READ, OWNER_WRITE]", new TreeSet<>(permissions).toString());
    }

    @Test
    void itIsReachedFromThisMachineOnly() throws SQLException {
        assertEquals("127.0.0.1", answer("show listen_addresses"));
    }

    @Test
    void noOtherRoadLeadsAroundThePassword() throws SQLException {
        Login superuser = server.coordinates().credentials().superuser();
        assertEquals("scram-sha-256", Asking.answer(server.coordinates(), superuser,
                "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"));
        assertEquals("", Asking.answer(server.coordinates(), superuser, "show unix_socket_directories"));
    }

    @Test
    void theReaderOwnsNothingAndTheEditorMakesNothing() {
        Credentials logins = server.coordinates().credentials();
        for (Login login : List.of(logins.reader(), logins.editor())) {
            assertThrows(SQLException.class,
                    () -> Asking.answer(server.coordinates(), login, "create table mine (n int)"), login::name);
        }
    }

    @Test
    void lettersBeyondAsciiAreLetters() throws SQLException {
        try (Connection owner = Asking.connection(server.coordinates(), server.coordinates().credentials().owner())) {
            Asking.execute(owner, "create extension pg_trgm");
        }
        assertEquals("1", answer("select similarity('ŷ', 'Ŷ')"));
    }

    private static String answer(String query) throws SQLException {
        return Asking.answer(server.coordinates(), server.coordinates().credentials().owner(), query);
    }
}
