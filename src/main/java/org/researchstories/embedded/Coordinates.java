package org.researchstories.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the database is and as whom it is used.
 *
 * @param port on 127.0.0.1
 * @param credentials the logins
 */
public record Coordinates(int port, Credentials credentials) {

    static final String DATABASE = "research_stories";

    /** Where nothing answers, and what is needed is there. */
    static final Coordinates NOWHERE = new Coordinates(1, Credentials.NOBODY);

    /** The address of the API's database. */
    public String jdbcUrl() {
        return urlOf(DATABASE);
    }

    String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The settings that make the application use this database: to edit, to read, and to migrate. */
    public Map<String, String> asProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        add(properties, "quarkus.datasource.", "jdbc.url", credentials.editor());
        add(properties, "quarkus.datasource.reader.", "jdbc.url", credentials.reader());
        add(properties, "quarkus.flyway.", "jdbc-url", credentials.owner());
        return properties;
    }

    private void add(Map<String, String> properties, String prefix, String url, Login login) {
        properties.put(prefix + url, jdbcUrl() + "?sslmode=disable");
        properties.put(prefix + "username", login.name());
        properties.put(prefix + "password", login.password());
    }
}
