package org.researchstories.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** Writes problems as they are sent, and as they are shown to people. */
@Singleton
class ProblemJson {

    static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    ProblemJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a member of a problem that cannot be written as JSON", e);
        }
    }

    String indented(Problem problem) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(problem.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a member of a problem that cannot be written as JSON", e);
        }
    }
}
