package org.researchstories.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The logins of the embedded database, least privileged last.
 *
 * @param superuser administers the server; the API never uses it
 * @param owner owns the database and runs the migrations
 * @param editor writes content
 * @param reader reads what is published
 */
public record Credentials(Login superuser, Login owner, Login editor, Login reader) {

    private static final Login NO_ONE = new Login("nobody", "none");

    static final Credentials NOBODY = new Credentials(NO_ONE, NO_ONE, NO_ONE, NO_ONE);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the logins kept in a file; makes and keeps new ones, for its owner's eyes only, where there is none. */
    static Credentials keptIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            keep(generated(), file);
        }
        Properties passwords = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        }
        return of(passwords);
    }

    private static void keep(Credentials credentials, Path file) throws IOException {
        Path unfinished = OwnFiles.create(file.resolveSibling(file.getFileName() + ".new"));
        Files.writeString(unfinished, credentials.asLines(), CREATE, WRITE, TRUNCATE_EXISTING, SYNC);
        Files.move(unfinished, file);
    }

    private static Credentials generated() {
        Properties passwords = new Properties();
        Stream.of("postgres", "research_stories_owner", "research_stories_editor", "research_stories_reader")
                .forEach(name -> passwords.setProperty(name, password()));
        return of(passwords);
    }

    private static Credentials of(Properties passwords) {
        return new Credentials(login("postgres", passwords), login("research_stories_owner", passwords),
                login("research_stories_editor", passwords), login("research_stories_reader", passwords));
    }

    private static Login login(String name, Properties passwords) {
        return new Login(name, passwords.getProperty(name, ""));
    }

    private static String password() {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    private String asLines() {
        return Stream.of(superuser, owner, editor, reader)
                .map(login -> login.name() + "=" + login.password() + "\n").collect(Collectors.joining());
    }
}
