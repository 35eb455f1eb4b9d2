package org.researchstories.sync;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestHeader;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.representation.EntityTag;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which part of a file a request goes on with (RFC 9110 sections 13 and 14).
 *
 * @param ifRange the validator of what the client has of it already: where it is another file by now, it gets the whole
 */
public record Resumption(
        @RestHeader("Range") String range,
        @RestHeader("If-Range") String ifRange,
        @RestHeader(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {

    /** Enough of a SHA-256 to tell any two files apart. */
    private static final int TAG = 32;

    Response answer(Snapshot snapshot, Packing packing, Path file) {
        Snapshot.Packed packed = snapshot.in(packing);
        EntityTag tag = new EntityTag(packed.sha256().substring(0, TAG));
        if (ifNoneMatch != null && tag.isIn(ifNoneMatch)) {
            return withHeaders(Response.notModified(), snapshot, tag);
        }
        boolean isOfThisFile = ifRange == null || ifRange.strip().equals(tag.toString());
        return switch (ByteRange.of(Optional.ofNullable(range).filter(wanted -> isOfThisFile), packed.bytes())) {
            case ByteRange.Wanted.Everything all -> withHeaders(content(Response.ok(), packing, file, new ByteRange(0, packed.bytes() - 1)), snapshot, tag);
            case ByteRange.Wanted.Part part -> withHeaders(content(Response.status(Response.Status.PARTIAL_CONTENT), packing, file, part.range())
                    .header("Content-Range", part.range().of(packed.bytes())), snapshot, tag);
            case ByteRange.Wanted.Nothing nothing -> throw Problem.of(ProblemType.RANGE_NOT_SATISFIABLE,
                    "The file has %d bytes.".formatted(packed.bytes())).header("Content-Range", "bytes */" + packed.bytes());
        };
    }

    /** The length is told by ourselves, because otherwise an answer to HEAD would not tell it. */
    private static Response.ResponseBuilder content(Response.ResponseBuilder answer, Packing packing, Path file, ByteRange part) {
        return answer.type(packing.mediaType).entity(new PathPart(file, part.first(), part.bytes()))
                .header(HttpHeaders.CONTENT_LENGTH, part.bytes());
    }

    /** To be asked about each time: what is in it may have been erased. */
    private static Response withHeaders(Response.ResponseBuilder answer, Snapshot snapshot, EntityTag tag) {
        return answer.header(HttpHeaders.ETAG, tag.toString()).header("Accept-Ranges", "bytes").header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Position", snapshot.place().position()).build();
    }
}
