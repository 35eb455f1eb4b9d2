package org.researchstories.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The server that the tests read: a sandbox with sample content. */
final class Server {

    private Server() {
    }

    /** What {@code BASE} says, as a system property or in the environment. */
    static URI base() {
        return URI.create(Optional.ofNullable(System.getProperty("BASE")).or(() -> Optional.ofNullable(System.getenv("BASE"))).orElse("http://localhost:8080"));
    }

    static ResearchStories api() {
        return ResearchStories.at(base());
    }

    /** A failure for the first requests whose path begins so. */
    record Rehearsal(String failure, String path, int times, AtomicInteger done) {

        static Rehearsal of(String failure, String path) {
            return new Rehearsal(failure, path, 1, new AtomicInteger());
        }

        static Rehearsal always(String failure, String path) {
            return new Rehearsal(failure, path, Integer.MAX_VALUE, new AtomicInteger());
        }

        ResearchStories api() {
            return Server.api().withEachRequest(this::add);
        }

        private void add(HttpRequest.Builder request) {
            if (request.build().uri().getPath().startsWith(path) && done.get() < times) {
                done.incrementAndGet();
                request.setHeader("Rehearse", failure);
            }
        }
    }
}
