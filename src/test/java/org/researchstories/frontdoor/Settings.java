package org.researchstories.frontdoor;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be set of the application, by the names of environment variables; patterns, where a part of a name is anybody's choice. */
record Settings(Set<String> variables) {

    private static final String OURS = "stories.";

    static Settings all() {
        JavaClasses ours = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.researchstories");
        Stream<String> mapped = ours.stream().filter(it -> it.isAnnotatedWith(ConfigMapping.class)).map(JavaClass::reflect)
                .flatMap(it -> ConfigMappings.getProperties(ConfigClass.configClass(it)).keySet().stream());
        return new Settings(Stream.of(mapped, injected(ours), written()).flatMap(names -> names).filter(name -> name.startsWith(OURS))
                .map(Settings::variable).collect(Collectors.toSet()));
    }

    boolean has(String variable) {
        return variables.stream().anyMatch(variable::matches);
    }

    private static Stream<String> injected(JavaClasses classes) {
        return classes.stream().flatMap(it -> it.getConstructors().stream()).flatMap(it -> it.getParameters().stream()).flatMap(it -> it.getAnnotations().stream())
                .filter(it -> it.getRawType().isEquivalentTo(ConfigProperty.class)).map(Settings::name);
    }

    private static String name(JavaAnnotation<?> property) {
        return property.get("name").orElseThrow().toString();
    }

    private static Stream<String> written() {
        try (InputStream file = Settings.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.stringPropertyNames().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9*]", "_").replace("*", "[A-Z]+");
    }
}
