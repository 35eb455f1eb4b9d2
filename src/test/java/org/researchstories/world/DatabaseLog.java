package org.researchstories.world;

import org.eclipse.microprofile.config.ConfigProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the database was asked, as its own log has it: the server writes a statement down before it answers. */
public final class DatabaseLog {

    private static final Pattern STATEMENT = Pattern.compile(
            "^(\\w*)\\|LOG: {2}execute [^:]+: (.*(?:\\R\\t.*)*)", Pattern.MULTILINE);

    private final String login;
    private final byte[] before;

    private DatabaseLog(String login) {
        this.login = login;
        this.before = bytes();
    }

    /** From now on, what is asked for readers. */
    public static DatabaseLog ofReaders() {
        return new DatabaseLog(Psql.setting("quarkus.datasource.reader.username"));
    }

    /** From now on, what publications ask. */
    public static DatabaseLog ofEditors() {
        return new DatabaseLog(Psql.setting("quarkus.datasource.username"));
    }

    /** The statements so far, a batch's as often as it has rows; checks of connections are left out. */
    public List<String> statements() {
        byte[] now = bytes();
        Matcher found = STATEMENT.matcher(new String(now, before.length, now.length - before.length, StandardCharsets.UTF_8));
        List<String> statements = new ArrayList<>();
        while (found.find()) {
            if (found.group(1).equals(login) && !found.group(2).isBlank()) {
                statements.add(found.group(2));
            }
        }
        return statements;
    }

    private static byte[] bytes() {
        try {
            return Files.readAllBytes(Path.of(ConfigProvider.getConfig().getValue(Database.LOG, String.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
