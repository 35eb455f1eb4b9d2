package org.researchstories.contract;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.researchstories.representation.Coding;
import org.researchstories.representation.EntityTag;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bytes that stay the same while the application runs, with a strong validator for each content coding of them, each made when it is first asked for. */
public final class Artefact {

    private static final String FRESHNESS = "public, max-age=300";

    private final String mediaType;
    private final Map<Coding, byte[]> content = new ConcurrentHashMap<>();
    private final byte[] plain;
    private final EntityTag tag;

    private Artefact(String mediaType, byte[] plain) {
        this.mediaType = mediaType;
        this.plain = plain;
        this.tag = EntityTag.of(plain);
    }

    /** @param name of a resource that the application has; it cannot run without */
    public static Artefact of(String name, String mediaType) {
        try (InputStream resource = open(name)) {
            return new Artefact(mediaType, resource.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Artefact made(String text, String mediaType) {
        return new Artefact(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    static InputStream open(String name) throws IOException {
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return resource;
    }

    /** The bytes, or 304 where the client has them; the parameters are header fields or null. */
    public Response.ResponseBuilder answer(String ifNoneMatch, String acceptEncoding) {
        Coding coding = Coding.best(acceptEncoding);
        EntityTag known = tag.in(coding);
        Response.ResponseBuilder answer = ifNoneMatch != null && known.isIn(ifNoneMatch) ? Response.notModified() : content(coding);
        return answer.header(HttpHeaders.ETAG, known.toString())
                .header(HttpHeaders.CACHE_CONTROL, FRESHNESS)
                .header(HttpHeaders.VARY, "Accept-Encoding");
    }

    private Response.ResponseBuilder content(Coding coding) {
        Response.ResponseBuilder answer = Response.ok(content.computeIfAbsent(coding, made -> made.encode(plain)), mediaType);
        return coding == Coding.IDENTITY ? answer : answer.header(HttpHeaders.CONTENT_ENCODING, coding.token);
    }
}
