package org.researchstories.export;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.restassured.response.Response;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Undoes content codings; what is not whole is refused. */
final class Coded {

    private Coded() {
    }

    static String text(Response answer) {
        InputStream bytes = new ByteArrayInputStream(answer.asByteArray());
        try (InputStream decoded = answer.header("Content-Encoding").equals("br") ? brotli(bytes) : new GZIPInputStream(bytes)) {
            return new String(decoded.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream brotli(InputStream bytes) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return new BrotliInputStream(bytes);
    }
}
