package org.researchstories.body;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The application's own mapper, which is set up otherwise than that of the other tests. */
@QuarkusTest
class BodyInQuarkusTest {

    @Inject
    ObjectMapper json;

    @Test
    void aBodyIsReadAndWritten() throws Exception {
        String written = "[{\"type\":\"paragraph\",\"content\":[{\"text\":\"a\",\"marks\":[\"em\"]}]}]";
        assertEquals(written, json.writeValueAsString(json.readValue(written, Body.class)));
    }
}
