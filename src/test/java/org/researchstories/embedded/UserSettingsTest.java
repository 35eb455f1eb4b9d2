package org.researchstories.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class UserSettingsTest {

    private static final String URL = "quarkus.datasource.jdbc.url";

    @Test
    void aVariableOfTheEnvironmentSettles() {
        assertTrue(environment(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/stories")).settled(URL));
    }

    @Test
    void aVariableLeftEmptySettlesNothing() {
        assertFalse(environment(Map.of("QUARKUS_DATASOURCE_JDBC_URL", "")).settled(URL));
    }

    @Test
    void whatIsPackagedSettlesNothing() {
        assertFalse(properties(Map.of(URL, "jdbc:postgresql://db/stories"), 250).settled(URL));
    }

    @Test
    void whatHoldsForAnotherProfileSettlesNothing() {
        assertFalse(properties(Map.of("%other." + URL, "jdbc:postgresql://db/stories"), 260).settled(URL));
        assertTrue(properties(Map.of("%prod." + URL, "jdbc:postgresql://db/stories"), 260).settled(URL));
    }

    @Test
    void dataIsKeptInTheWorkingDirectory() {
        assertEquals(Path.of(".data"), environment(Map.of()).embedded().directory());
    }

    @Test
    void orWhereTheUserSays() {
        UserSettings elsewhere = environment(Map.of("STORIES_EMBEDDED_DIRECTORY", "/elsewhere"));

        assertEquals(Path.of("/elsewhere"), elsewhere.embedded().directory());
    }

    private static UserSettings environment(Map<String, String> variables) {
        return settings(new EnvConfigSource(variables, 300));
    }

    private static UserSettings properties(Map<String, String> properties, int ordinal) {
        return settings(new PropertiesConfigSource(properties, "a file", ordinal));
    }

    private static UserSettings settings(ConfigSource source) {
        return new UserSettings(new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("prod")
                .withMapping(EmbeddedSettings.class).withSources(source).build());
    }
}
