package org.researchstories.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the API answered, whole. */
record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** Of the change log, which it reflects; nought where it does not say. */
    long position() {
        return headers.firstValueAsLong("Content-Position").orElse(0);
    }

    boolean isGone() {
        return status == 404 || status == 410;
    }

    ProblemException problem() {
        return ProblemException.of(status, headers, body);
    }

    /** @throws ProblemException where it is not 200 */
    JsonNode json() {
        if (status != 200) {
            throw problem();
        }
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
