package org.researchstories.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

import static org.researchstories.world.Until.until;

/** Somebody on this machine who is called, and answers as the test would have it. */
final class Receiver implements AutoCloseable {

    static final Reply TAKEN = Reply.of(204);
    /** The connection ends without an answer. */
    static final Reply NOTHING = new Reply(0, Map.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answering answering = call -> TAKEN;

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static Receiver open() {
        try {
            return new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Answering {
        Reply to(Call call) throws Exception;
    }

    record Reply(int status, Map<String, String> headers) {

        static Reply of(int status) {
            return new Reply(status, Map.of());
        }

        static Reply of(int status, String header, String value) {
            return new Reply(status, Map.of(header, value));
        }
    }

    /** A call as it came. */
    record Call(String id, long timestamp, String signatures, String contentType, String body) {

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String type() {
            return json().path("type").asText();
        }

        List<JsonNode> changes() {
            return StreamSupport.stream(json().path("data").path("changes").spliterator(), false).toList();
        }

        List<Long> positions() {
            return changes().stream().map(change -> change.path("position").asLong()).toList();
        }

        /** Whether the standard's own library would make one of the signatures by this secret. */
        boolean isSignedBy(String secret) {
            try {
                return Arrays.asList(signatures.split(" ")).contains(new Webhook(secret).sign(id, timestamp, body));
            } catch (Exception unsigned) {
                throw new IllegalStateException(unsigned);
            }
        }

        /** Whether the standard's own library takes it: signed by this secret, and not long ago. */
        boolean isAcceptedWith(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(Map.of("webhook-id", List.of(id), "webhook-timestamp", List.of(String.valueOf(timestamp)),
                        "webhook-signature", List.of(signatures)), (name, value) -> true));
                return true;
            } catch (WebhookVerificationException refused) {
                return false;
            } catch (EmptyWebhookSecretException none) {
                throw new IllegalStateException(none);
            }
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(exchange.getRequestHeaders().getFirst("webhook-id"), Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"), exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        calls.add(call);
        Reply reply = replied(call);
        if (reply != NOTHING) {
            reply.headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status, -1);
        }
        exchange.close();
    }

    private Reply replied(Call call) {
        try {
            return answering.to(call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void answers(Answering answering) {
        this.answering = answering;
    }

    void answers(Reply reply) {
        answers(call -> reply);
    }

    String url() {
        return "http://127.0.0.1:%d/stories".formatted(server.getAddress().getPort());
    }

    /** All calls so far, the first one included, which only asks whether anybody is there. */
    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Calls that told of changes. */
    List<Call> told() {
        return calls.stream().filter(call -> call.type().equals("changes")).toList();
    }

    List<JsonNode> changes() {
        List<JsonNode> changes = new ArrayList<>();
        told().forEach(call -> changes.addAll(call.changes()));
        return changes;
    }

    List<Call> hasBeenTold(int times) {
        until("the receiver has been told %d times".formatted(times), () -> told().size() >= times);
        return told();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
