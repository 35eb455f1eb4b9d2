package org.researchstories.webhook;

import org.researchstories.document.Views;
import org.researchstories.sync.ChangeView;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a receiver is sent, signed (Standard Webhooks 1.0.0; openapi: Message).
 *
 * @param changes that it tells; none where it is a ping
 */
record Message(UUID id, List<ChangeView> changes, String body) {

    /** (openapi: Message) */
    private record Told(String type, Instant timestamp, Object data) {
    }

    /** (openapi: MessageData) */
    private record Data(List<ChangeView> changes, String nextCursor, long position) {
    }

    static Message of(UUID id, List<ChangeView> changes, String next, long position, Views views) {
        return new Message(id, changes, views.write(new Told("changes", changes.getLast().at(), new Data(changes, next, position))));
    }

    static Message ping(UUID id, Instant now, Views views) {
        return new Message(id, List.of(), views.write(new Told("ping", now, Map.of())));
    }

    /** The value of {@code webhook-id}, the same for each attempt. */
    String name() {
        return name(id);
    }

    static String name(UUID id) {
        return "msg_" + id.toString().replace("-", "");
    }

    /** @param now when it is signed */
    Map<String, String> headers(List<byte[]> secrets, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "research-stories-api");
        headers.put("webhook-id", name());
        headers.put("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        headers.put("webhook-signature", Signing.of(secrets, name(), now, body));
        return headers;
    }
}
