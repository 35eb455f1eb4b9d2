package org.researchstories.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.contract.Artefact;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clients as they were packed when the application was built, the example for this server; those that take npm to make only where that was installed then. */
@ApplicationScoped
class Clients {

    private static final String FOLDER = "docs/clients/";
    private static final String EXAMPLE = "example";
    private static final String GZIP = "application/gzip";

    private final ThisServer server;
    /** Of the files, by whose they are. */
    private final Properties names = index();
    /** Those that were asked for, each by the name of its file. */
    private final Map<String, Artefact> packages = new ConcurrentHashMap<>();

    Clients(ThisServer server) {
        this.server = server;
    }

    Optional<Artefact> named(String file) {
        return Optional.of(file).filter(names::containsValue).map(name -> packages.computeIfAbsent(name, this::read));
    }

    private Artefact read(String name) {
        return name.equals(names.getProperty(EXAMPLE)) ? example(name) : Artefact.packed(FOLDER + name, GZIP);
    }

    private Artefact example(String name) {
        try (InputStream packed = Artefact.open(FOLDER + name)) {
            return Artefact.packed(ExampleSite.asking(server, packed), GZIP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> files() {
        return names.values().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How those that there are come onto somebody's machine. */
    List<Showcase.Client> shown() {
        return Stream.of(
                shown("typescript", "TypeScript", "/docs/guides/typescript", "npm install ", folder -> ""),
                shown("java", "Java", "/docs/guides/java", "curl -s ", folder -> " | tar -xz && mvn -q -f " + folder + " install"),
                shown(EXAMPLE, "A small site to begin with, in TypeScript", null, "curl -s ", folder -> " | tar -xz && cd " + folder + " && npm install && npm run serve"))
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
