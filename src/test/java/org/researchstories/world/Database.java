package org.researchstories.world;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.apache.commons.io.FileUtils;
import org.postgresql.ds.PGSimpleDataSource;
import org.researchstories.embedded.Coordinates;
import org.researchstories.embedded.EmbeddedServer;
import org.researchstories.embedded.Login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An empty PostgreSQL for one test run, of the version and with the logins that the application itself would have. Every
 * test that starts the application has it, with the starter content in it.
 */
@QuarkusTestResource(Database.class)
public class Database implements QuarkusTestResourceLifecycleManager {

    static final String LOG = "stories.test.database-log";

    private Path folder;
    private EmbeddedServer server;

    @Override
    public Map<String, String> start() {
        folder = emptyFolder();
        server = EmbeddedServer.start(new Folder(folder));
        logStatementsOf(server.coordinates());
        Map<String, String> settings = new HashMap<>(server.coordinates().asProperties());
        settings.put("stories.starter-content", "true");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put(LOG, folder.toAbsolutePath().resolve("postgresql.log").toString());
        return settings;
    }

    @Override
    public void stop() {
        server.close();
        FileUtils.deleteQuietly(folder.toFile());
    }

    /** With the login and the transaction before each statement: so tests can count what a request or a publication costs. */
    private static void logStatementsOf(Coordinates it) {
        Login superuser = it.credentials().superuser();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(it.jdbcUrl());
        source.setUser(superuser.name());
        source.setPassword(superuser.password());
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String setting : List.of(
                    "alter role %s set log_statement = 'all'".formatted(it.credentials().reader()),
                    "alter role %s set log_statement = 'all'".formatted(it.credentials().editor()),
                    "alter system set log_line_prefix = '%s'".formatted(DatabaseLog.PREFIX), "select pg_reload_conf()")) {
                statement.execute(setting);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test database could not be told to log statements", e);
        }
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Folder.OF_ALL), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
