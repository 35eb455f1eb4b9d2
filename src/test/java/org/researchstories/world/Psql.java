package org.researchstories.world;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** The test database in plain SQL, past the application, as each of the three logins. */
public final class Psql {

    private Psql() {
    }

    /** Who owns the database and migrates it. */
    public static Jdbi asOwner() {
        return as("quarkus.flyway.username", "quarkus.flyway.password");
    }

    /** Who publishes. */
    public static Jdbi asEditor() {
        return as("quarkus.datasource.username", "quarkus.datasource.password");
    }

    /** Who reads what is public. */
    public static Jdbi asReader() {
        return as("quarkus.datasource.reader.username", "quarkus.datasource.reader.password");
    }

    static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static Jdbi as(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(setting("quarkus.datasource.jdbc.url"));
        source.setUser(setting(user));
        source.setPassword(setting(password));
        return Jdbi.create(source);
    }
}
