package org.researchstories.embedded;

import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;

/**
 * What the person who starts the application has settled, by Quarkus' own rules: system properties, environment,
 * {@code .env}, {@code config/application.properties}, each for the profile in use. Read before Quarkus starts and
 * apart from its configuration, which does not exist yet.
 */
final class UserSettings {

    private static final int PACKAGED = 250;

    private final SmallRyeConfig config;

    UserSettings(SmallRyeConfig config) {
        this.config = config;
    }

    static UserSettings read() {
        return new UserSettings(ConfigUtils.configBuilder().withMapping(EmbeddedSettings.class).build());
    }

    /** Whether a setting comes from the user, not from what is packaged with the application. */
    boolean settled(String property) {
        ConfigValue value = config.getConfigValue(property);
        return value.getValue() != null && !value.getValue().isBlank() && value.getConfigSourceOrdinal() > PACKAGED;
    }

    int number(String property, int otherwise) {
        return config.getOptionalValue(property, Integer.class).orElse(otherwise);
    }

    String text(String property, String otherwise) {
        return config.getOptionalValue(property, String.class).orElse(otherwise);
    }

    EmbeddedSettings embedded() {
        return config.getConfigMapping(EmbeddedSettings.class);
    }

    /** Settles what the user has left open. */
    void settle(String property, String value) {
        if (!settled(property)) {
            System.setProperty(property, value);
        }
    }
}
