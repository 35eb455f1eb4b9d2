package org.researchstories.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.contract.Artefact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The clients as they were packed when the application was built; those that take npm to make only where that was installed then. */
@ApplicationScoped
class Clients {

    private static final String FOLDER = "docs/clients/";

    /** Each by the name of its file. */
    private final SortedMap<String, Artefact> packages = new TreeMap<>();
    private final Properties names = index();

    Clients() {
        names.values().forEach(name -> packages.put(name.toString(), Artefact.packed(FOLDER + name, "application/gzip")));
    }

    Optional<Artefact> named(String file) {
        return Optional.ofNullable(packages.get(file));
    }

    Set<String> files() {
        return packages.keySet();
    }

    /** How those that there are come onto somebody's machine. */
    List<Showcase.Client> shown() {
        return Stream.of(
                shown("typescript", "TypeScript", "/docs/guides/typescript", "npm install ", folder -> ""),
                shown("java", "Java", "/docs/guides/java", "curl -s ", folder -> " | tar -xz && mvn -q -f " + folder + " install"),
                shown("example", "A small site to begin with, in TypeScript", null, "curl -s ", folder -> " | tar -xz && cd " + folder + " && npm install && npm run serve"))
                .flatMap(Optional::stream).toList();
    }

    /** @param after the command behind the address, by the folder that the package unpacks to */
    private Optional<Showcase.Client> shown(String client, String title, String guide, String before, UnaryOperator<String> after) {
        return Optional.ofNullable(names.getProperty(client)).map(name -> new Showcase.Client(title, guide, before, "/" + FOLDER + name, after.apply(name.replace(".tgz", ""))));
    }

    private static Properties index() {
        Properties index = new Properties();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + "clients.properties")) {
            index.load(file);
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
