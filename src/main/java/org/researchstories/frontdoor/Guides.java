package org.researchstories.frontdoor;

import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The guides that there are, each a file of Markdown below {@code docs/guides}; read when it is first asked for. */
@ApplicationScoped
class Guides {

    /** Of the contract, and kept beside it. */
    private static final String CHANGELOG = "changelog";
    /** What the clients tell of themselves, and kept beside them. */
    static final List<String> OF_CLIENTS = List.of("typescript", "java");

    private static final List<Shelf> SHELVES = List.of(
            new Shelf("For whoever shows stories", List.of("quick-start", "paging", "caching", "errors", "localisation", "reuse")),
            new Shelf("Typed clients", OF_CLIENTS),
            new Shelf("For partners, who keep copies", List.of("sync", "webhooks", "rehearsing")),
            new Shelf("For editors", List.of("writing-markdown", "importing")),
            new Shelf("For everybody", List.of(CHANGELOG)));

    private final ThisServer server;
    private final Map<String, Guide> read = new ConcurrentHashMap<>();

    Guides(ThisServer server) {
        this.server = server;
    }

    /** Names of guides that belong together, in the order in which they are best read. */
    private record Shelf(String title, List<String> names) {
    }

    /** Guides that belong together. */
    record Section(String title, List<Guide> guides) {
    }

    List<Section> all() {
        return SHELVES.stream().map(shelf -> new Section(shelf.title, shelf.names.stream().map(this::read).toList())).toList();
    }

    Optional<Guide> named(String name) {
        return names().filter(name::equals).findFirst().map(this::read);
    }

    static Stream<String> names() {
        return SHELVES.stream().flatMap(shelf -> shelf.names.stream());
    }

    private Guide read(String name) {
        return read.computeIfAbsent(name, unread -> Guide.of(name, server.namedIn(markdown(name))));
    }

    static String markdown(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("docs/guides/" + file(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String name) {
        if (OF_CLIENTS.contains(name)) {
            return name + "/README.md";
        }
        return (name.equals(CHANGELOG) ? "CHANGELOG" : name) + ".md";
    }
}
