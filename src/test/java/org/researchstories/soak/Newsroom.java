package org.researchstories.soak;

import com.fasterxml.jackson.databind.JsonNode;
import org.researchstories.mirror.Answer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Those who write: whatever they ask for they ask for until they know what became of it, by the same {@code Idempotency-Key}. */
final class Newsroom {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> keys = new HashMap<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Supplier<List<URI>> servers;

    Newsroom(Deployment deployment) {
        this(deployment, deployment::bases);
    }

    /** Works through some of the servers only. */
    Newsroom(Deployment deployment, Supplier<List<URI>> servers) {
        this.servers = servers;
        this.keys.put("administrator", deployment.administrator());
        for (String role : List.of("author", "reviewer", "publisher")) {
            JsonNode key = asks("administrator", "POST", "/edit/v1/keys", """
                    {"holder": "%s", "name": "A key of a soak", "roles": ["%s"], "expiresAt": "%s"}"""
                    .formatted(role, role, Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS)));
            keys.put(role, key.path("secret").asText());
        }
    }

    /** The answer is that it may not be done, as where the database was restored and nothing is as it was. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused(String what) {
            super(what);
        }
    }

    /** How often a request was made again. */
    int repeated() {
        return repeated.get();
    }

    /** @throws Refused where the answer is 4xx */
    JsonNode asks(String role, String method, String path, String body) {
        String once = UUID.randomUUID().toString();
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                HttpResponse<byte[]> answer = sent(role, method, path, body, once);
                if (answer.statusCode() < 300) {
                    return answer.body().length == 0 ? Answer.JSON.missingNode() : Answer.JSON.readTree(answer.body());
                }
                if (answer.statusCode() < 500 && answer.statusCode() != 429) {
                    throw new Refused("%s %s: %d %s".formatted(method, path, answer.statusCode(), new String(answer.body())));
                }
            } catch (IOException unknown) {
                // It is asked again.
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("no answer for too long: %s %s".formatted(method, path));
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextInt(50, 500)).toNanos());
        }
    }

    private HttpResponse<byte[]> sent(String role, String method, String path, String body, String once) throws IOException {
        List<URI> bases = servers.get();
        HttpRequest request = HttpRequest.newBuilder(bases.get(Math.floorMod(attempts.getAndIncrement(), bases.size())).resolve(path)).timeout(TIMEOUT)
                .header("Authorization", "Bearer " + keys.get(role)).header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json").header("If-Match", "*")
                .header("Idempotency-Key", once).method(method, HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
