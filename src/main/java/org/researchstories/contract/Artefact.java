package org.researchstories.contract;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.researchstories.problem.Preferences;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Bytes that stay the same while the application runs, with a strong validator for each content coding of them. */
final class Artefact {

    private static final String FRESHNESS = "public, max-age=300";

    private final String mediaType;
    private final byte[] plain;
    private final byte[] gzipped;
    private final String digest;

    private Artefact(String mediaType, byte[] plain) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.gzipped = gzip(plain);
        this.digest = digest(plain);
    }

    /** @param name of a resource that the application has; it cannot run without */
    static Artefact of(String name, String mediaType) {
        try (InputStream resource = open(name)) {
            return new Artefact(mediaType, resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) throws IOException {
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return resource;
    }

    /** The bytes, or 304 where the client has them; the parameters are header fields or null. */
    Response.ResponseBuilder answer(String ifNoneMatch, String acceptEncoding) {
        boolean zipped = takesGzip(acceptEncoding);
        String tag = '"' + digest + (zipped ? "-gzip\"" : "\"");
        Response.ResponseBuilder answer = isKnown(tag, ifNoneMatch) ? Response.notModified() : content(zipped);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, FRESHNESS)
                .header(HttpHeaders.VARY, "Accept-Encoding");
    }

    private Response.ResponseBuilder content(boolean zipped) {
        return zipped
                ? Response.ok(gzipped, mediaType).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : Response.ok(plain, mediaType);
    }

    /** The weak comparison of RFC 9110 section 8.8.3.2; none of our tags has a comma. */
    private static boolean isKnown(String tag, String ifNoneMatch) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",")).map(String::strip)
                .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    private static boolean takesGzip(String acceptEncoding) {
        return Preferences.in(acceptEncoding).members().stream()
                .filter(coding -> coding.value().equals("gzip") || coding.value().equals("*"))
                .min((one, other) -> other.value().compareTo(one.value()))
                .filter(coding -> coding.weight() > 0).isPresent();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] content) {
        try {
            byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha256, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
