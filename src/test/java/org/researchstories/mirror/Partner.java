package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** What only the holder of a partner's key can do: be called, and say how far the copy is. */
final class Partner {

    private static final String SUBSCRIPTIONS = "/partner/v1/subscriptions";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI server;
    private final String key;

    Partner(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /**
     * A subscription.
     *
     * @param secret by which its calls are signed
     */
    record Subscription(String id, String secret) {
    }

    Subscription subscribes(URI receiver) {
        JsonNode made = sends("POST", SUBSCRIPTIONS, Map.of("url", receiver.toString(), "description", "A mirror in files"));
        return new Subscription(made.path("id").asText(), made.path("secret").asText());
    }

    void ends(Subscription subscription) {
        sends("DELETE", SUBSCRIPTIONS + "/" + subscription.id, Map.of());
    }

    /** That the copy has all changes up to a position. */
    void acknowledges(long position) {
        sends("PUT", "/partner/v1/acknowledgement", Map.of("position", position));
    }

    private JsonNode sends(String method, String path, Map<String, ?> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key).header("Content-Type", "application/json")
                    .timeout(TIMEOUT).method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(Answer.JSON.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode json = Answer.JSON.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s %s: %d %s".formatted(method, path, answer.statusCode(), json.path("detail").asText()));
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
