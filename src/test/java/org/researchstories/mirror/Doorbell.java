package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongPredicate;

/** Where a partner is called when something has changed. What a call tells of is read from the log: who is called has to read on. */
final class Doorbell implements AutoCloseable {

    private static final int TAKEN = 204;
    private static final int NOT_OURS = 400;
    private static final int NOT_NOW = 503;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final LongPredicate rung;
    private volatile String secret;

    /** @param rung has the copy read on; whether it has come to that position */
    Doorbell(LongPredicate rung) {
        this.rung = rung;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:%d/changes".formatted(server.getAddress().getPort()));
    }

    /** The first call, which only asks whether anybody is there, comes before the answer that has the secret. */
    void signedBy(String secret) {
        this.secret = secret;
    }

    private void handle(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        call.sendResponseHeaders(answered(call, body), -1);
        call.close();
    }

    private int answered(HttpExchange call, String body) throws IOException {
        JsonNode message = Answer.JSON.readTree(body);
        String signing = secret;
        if (signing == null) {
            return message.path("type").asText().equals("ping") ? TAKEN : NOT_NOW;
        }
        try {
            new Webhook(signing).verify(body, HttpHeaders.of(call.getRequestHeaders(), (name, value) -> true));
        } catch (WebhookVerificationException forged) {
            return NOT_OURS;
        } catch (EmptyWebhookSecretException none) {
            throw new IllegalStateException(none);
        }
        JsonNode position = message.path("data").path("position");
        return !position.isNumber() || rung.test(position.asLong()) ? TAKEN : NOT_NOW;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
