package org.researchstories.reading;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.researchstories.world.Reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Answers in content codings: other bytes of the same JSON, under tags of their own. */
@QuarkusTest
class CodingTest {

    private static final String STORY = "/v1/challenges/getting-past-solid-tumour-defences";

    @ParameterizedTest
    @ValueSource(strings = {STORY, "/v1/stories?limit=50", "/v1/topics", "/v1/graph", "/v1"})
    void everyCodingDecodesToTheSameBytesAndHasATagOfItsOwn(String path) throws IOException {
        Response identity = Reader.reads(path);
        Response gzip = in("gzip", path);
        Response brotli = in("br", path);
        assertNull(identity.header("Content-Encoding"));
        assertEquals("gzip", gzip.header("Content-Encoding"));
        assertEquals("br", brotli.header("Content-Encoding"));
        assertArrayEquals(identity.asByteArray(), unzipped(gzip.asByteArray()));
        assertArrayEquals(identity.asByteArray(), unbrotlied(brotli.asByteArray()));
        assertEquals(3, new HashSet<>(List.of(identity.header("ETag"), gzip.header("ETag"), brotli.header("ETag"))).size());
        for (Response answer : List.of(identity, gzip, brotli)) {
            assertEquals(path.equals(STORY) ? "Accept, Accept-Encoding, Accept-Language" : "Accept-Encoding, Accept-Language", answer.header("Vary"));
            assertEquals(answer.asByteArray().length, Integer.parseInt(answer.header("Content-Length")));
        }
    }

    @Test
    void aLongAnswerIsMuchSmallerInACoding() {
        int identity = Reader.reads("/v1/stories?limit=20").asByteArray().length;
        assertTrue(in("gzip", "/v1/stories?limit=20").asByteArray().length < identity / 2);
        assertTrue(in("br", "/v1/stories?limit=20").asByteArray().length < identity / 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "gzip, deflate, br, zstd | br",
            "gzip, deflate           | gzip",
            "br;q=0.5, gzip          | gzip",
            "GZIP                    | gzip",
            "*                       | br",
            "br;q=0, *               | gzip",
            "*;q=0.5, gzip;q=0.1     | br",
            "gzip;q=0                | ''",
            "deflate                 | ''",
            "identity                | ''",
            "identity, gzip;q=0.5    | ''",
            "''                      | ''",
            "gzip;q=nonsense         | ''",
    })
    void theBestCodingThatTheClientTakesIsChosen(String wanted, String expected) {
        Response answer = in(wanted, STORY);
        assertEquals(expected.isEmpty() ? null : expected, answer.header("Content-Encoding"), wanted);
        assertEquals(200, answer.statusCode());
    }

    @Test
    void aClientIsToldThatItHasTheAnswerInItsCodingOnly() {
        String gzip = in("gzip", STORY).header("ETag");
        assertEquals(304, Reader.asking().header("Accept-Encoding", "gzip").header("If-None-Match", gzip).get(STORY).statusCode());
        assertEquals(gzip, Reader.asking().header("Accept-Encoding", "gzip").header("If-None-Match", gzip).get(STORY).header("ETag"));
        assertEquals(200, Reader.asking().header("Accept-Encoding", "br").header("If-None-Match", gzip).get(STORY).statusCode());
        assertEquals(200, Reader.asking().header("If-None-Match", gzip).get(STORY).statusCode());
    }

    @Test
    void theAnswerIsUtf8Json() {
        Response answer = Reader.reads("/v1/glossary?limit=100");
        assertEquals("application/json", answer.contentType());
        assertEquals(Set.of(), Set.copyOf(new String(answer.asByteArray(), StandardCharsets.UTF_8).chars()
                .filter(character -> character == '\uFFFD').boxed().toList()));
    }

    private static Response in(String coding, String path) {
        return Reader.asking().header("Accept-Encoding", coding).get(path);
    }

    private static byte[] unzipped(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }

    private static byte[] unbrotlied(byte[] bytes) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return Decoder.decompress(bytes).getDecompressedData();
    }
}
