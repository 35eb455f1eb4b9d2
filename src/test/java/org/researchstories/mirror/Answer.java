package org.researchstories.mirror;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What the API answered.
 *
 * @param position of the change log that it reflects; nought where it does not say
 * @param body     whole
 */
public record Answer(int status, long position, byte[] body) {

    public static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That the log is not at the position that was asked for. */
    boolean isOfAnotherPosition() {
        return status == 503 && new String(body, StandardCharsets.UTF_8).contains("/problems/position-not-reached");
    }

    /**
     * The same, where it is a success.
     *
     * @throws IllegalStateException where it is none, and was expected to be
     */
    public Answer ok() {
        if (status != 200) {
            throw new IllegalStateException("status %d: %s".formatted(status, new String(body, StandardCharsets.UTF_8)));
        }
        return this;
    }

    public boolean isOk() {
        return status == 200;
    }
}
