package org.researchstories.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.researchstories.world.Stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An address of each operation below /v1 and /feeds, and what the contract says of it. */
record PublicAddress(String path, JsonNode operation) {

    static List<PublicAddress> all() {
        try (InputStream bundle = PublicAddress.class.getResourceAsStream("/META-INF/openapi.json")) {
            List<PublicAddress> all = new ArrayList<>();
            new ObjectMapper().readTree(bundle).path("paths").properties().forEach(path -> {
                if (path.getKey().matches("/(v1|feeds)(/.*)?")) {
                    all.add(new PublicAddress(sample(path.getKey()), path.getValue().path("get")));
                }
            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sample(String template) {
        return template.replace("{slugOrId}", Stories.SPREAD.slug()).replace("{id}", Stories.SPREAD.id().toString()).replace("{scheme}", "hrcs-ra")
                .replaceAll("\\{\\w+}", "x");
    }

    /** Whether the contract knows of this answer; empty text for any. */
    boolean answers(int status, String response) {
        return operation.path("responses").path(String.valueOf(status)).path("$ref").asText().endsWith(response);
    }

    @Override
    public String toString() {
        return path;
    }
}
