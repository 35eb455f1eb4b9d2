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
    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private final String mediaType;
    private final String freshness;
    private final boolean isPacked;
    private final Map<Coding, byte[]> content = new ConcurrentHashMap<>();
    private final byte[] plain;
    private final EntityTag tag;

    private Artefact(String mediaType, String freshness, boolean isPacked, byte[] plain) {
        this.mediaType = mediaType;
        this.freshness = freshness;
        this.isPacked = isPacked;
        this.plain = plain;
        this.tag = EntityTag.of(plain);
    }

    /** @param name of a resource that the application has; it cannot run without */
    public static Artefact of(String name, String mediaType) {
        return new Artefact(mediaType, FRESHNESS, false, bytes(name));
    }

    /** What nobody has to ask for again for a year, and so is only served at an address that has its {@link #digest}. */
    static Artefact kept(String name, String mediaType) {
        return new Artefact(mediaType, A_YEAR, false, bytes(name));
    }

    /** An archive, which is compressed by itself. */
    public static Artefact packed(String name, String mediaType) {
        return packed(bytes(name), mediaType);
    }

    /** The same of one that is made by now. */
    public static Artefact packed(byte[] archive, String mediaType) {
        return new Artefact(mediaType, FRESHNESS, true, archive);
    }

    private static byte[] bytes(String name) {
        try (InputStream resource = open(name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Artefact made(String text, String mediaType) {
        return new Artefact(mediaType, FRESHNESS, false, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same text, which says this instead of that. */
    Artefact saying(String text, String insteadOf) {
        return made(new String(plain, StandardCharsets.UTF_8).replace(insteadOf, text), mediaType);
    }

    /** Of other bytes another; fit to be part of an address. */
    String digest() {
        return tag.opaque();
    }

    public static InputStream open(String name) throws IOException {
        InputStream resource = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new FileNotFoundException(name + " is not on the class path");
        }
        return resource;
    }

    /** The bytes, or 304 where the client has them; the parameters are header fields or null. */
    public Response.ResponseBuilder answer(String ifNoneMatch, String acceptEncoding) {
        Coding coding = isPacked ? Coding.IDENTITY : Coding.best(acceptEncoding);
        EntityTag known = tag.in(coding);
        Response.ResponseBuilder answer = ifNoneMatch != null && known.isIn(ifNoneMatch) ? Response.notModified() : content(coding);
        return answer.header(HttpHeaders.ETAG, known.toString())
                .header(HttpHeaders.CACHE_CONTROL, freshness)
                .header(HttpHeaders.VARY, "Accept-Encoding");
    }

    private Response.ResponseBuilder content(Coding coding) {
        Response.ResponseBuilder answer = Response.ok(content.computeIfAbsent(coding, made -> made.encode(plain)), mediaType);
        return coding == Coding.IDENTITY ? answer : answer.header(HttpHeaders.CONTENT_ENCODING, coding.token);
    }
}
