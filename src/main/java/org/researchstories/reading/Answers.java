package org.researchstories.reading;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.researchstories.document.Head;
import org.researchstories.problem.HttpDate;
import org.researchstories.representation.Answer;
import org.researchstories.representation.Coding;
import org.researchstories.representation.EntityTag;
import org.researchstories.representation.Provenance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that HTTP wants of a public answer: validators, freshness, language, position and content coding. */
@Singleton
class Answers {

    static final String CONTENT_POSITION = "Content-Position";

    private static final Duration UNSETTLED = Duration.ofMinutes(1);

    private final Today today;
    private final Freshness freshness;
    private final CurrentVertxRequest current;

    Answers(Today today, Freshness freshness, CurrentVertxRequest current) {
        this.today = today;
        this.freshness = freshness;
        this.current = current;
    }

    /** Whether the client's copy is this very answer (RFC 9110 section 13.2.2): then nothing need be read or written. */
    boolean isKnown(Representation representation, Reading reading) {
        if (reading.ifNoneMatch() != null) {
            return tag(representation, reading).isIn(reading.ifNoneMatch());
        }
        return reading.ifModifiedSince() != null
                && isNotModifiedSince(reading.ifModifiedSince(), representation.lastModified());
    }

    Response.ResponseBuilder notModified(Representation representation, Reading reading) {
        return withHeaders(Response.notModified(), representation, reading);
    }

    Response.ResponseBuilder ok(Representation representation, Reading reading, String json) {
        return ok(representation, reading, json, MediaType.APPLICATION_JSON);
    }

    Response.ResponseBuilder ok(Representation representation, Reading reading, String text, String mediaType) {
        return toBeSent(finished(representation, reading, text, mediaType));
    }

    /** By the REST layer. */
    Response.ResponseBuilder toBeSent(Answer answer) {
        current.getCurrent().put(Provenance.KEY, answer.provenance());
        return withHeaders(Response.status(answer.status()).entity(answer.content()), answer.headers());
    }

    /** The whole answer, whoever sends it. */
    Answer finished(Representation representation, Reading reading, String text, String mediaType) {
        Coding coding = Coding.best(reading.acceptEncoding());
        byte[] content = coding.encode(text.getBytes(StandardCharsets.UTF_8));
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        headers.add(Map.entry(HttpHeaders.CONTENT_TYPE, mediaType));
        // Told by ourselves, because otherwise an answer to HEAD would not tell it.
        headers.add(Map.entry(HttpHeaders.CONTENT_LENGTH, String.valueOf(content.length)));
        if (coding != Coding.IDENTITY) {
            headers.add(Map.entry(HttpHeaders.CONTENT_ENCODING, coding.token));
        }
        addHeaders(headers, representation, reading);
        return new Answer(Response.Status.OK.getStatusCode(), headers, content, provenance(representation));
    }

    /** Whatever is written as it is read is never stored whole, so its length is not told. */
    Response.ResponseBuilder streamed(Representation representation, Reading reading, StreamingOutput content, String mediaType) {
        Coding coding = Coding.best(reading.acceptEncoding());
        Response.ResponseBuilder answer = Response.ok(content).header(HttpHeaders.CONTENT_TYPE, mediaType);
        if (coding != Coding.IDENTITY) {
            answer.header(HttpHeaders.CONTENT_ENCODING, coding.token);
        }
        return weakly(withHeaders(answer, representation, reading), representation, reading);
    }

    /** That the client's copy of such an answer is the present one. */
    Response.ResponseBuilder streamNotModified(Representation representation, Reading reading) {
        return weakly(notModified(representation, reading), representation, reading);
    }

    /** Two answers with the tag begin at the same position, but only one during which nothing was published is all of it (RFC 9110 section 8.8.1). */
    private static Response.ResponseBuilder weakly(Response.ResponseBuilder answer, Representation representation, Reading reading) {
        return answer.header(HttpHeaders.ETAG, null).header(HttpHeaders.ETAG, "W/" + tag(representation, reading));
    }

    String cacheControl(Head head, Duration fresh) {
        return freshness.until(today.now().plus(fresh), head.nextDue());
    }

    /** Has the answer to the present request known to stay as it is, unless something is published or the time is over. */
    void stays(UUID story, Duration fresh, Instant settles) {
        current.getCurrent().put(Provenance.KEY, provenance(story, fresh, settles));
    }

    private Provenance provenance(Representation it) {
        return provenance(it.story(), it.fresh(), isSettled(it) ? Instant.MAX : it.lastModified().truncatedTo(ChronoUnit.SECONDS).plus(UNSETTLED).plusMillis(1));
    }

    private Provenance provenance(UUID story, Duration fresh, Instant settles) {
        return new Provenance(story, today.now().plus(fresh), settles);
    }

    private Response.ResponseBuilder withHeaders(Response.ResponseBuilder answer, Representation it, Reading reading) {
        current.getCurrent().put(Provenance.KEY, provenance(it));
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        addHeaders(headers, it, reading);
        return withHeaders(answer, headers);
    }

    private static Response.ResponseBuilder withHeaders(Response.ResponseBuilder answer, List<Map.Entry<String, String>> headers) {
        headers.forEach(header -> answer.header(header.getKey(), header.getValue()));
        return answer;
    }

    private void addHeaders(List<Map.Entry<String, String>> headers, Representation it, Reading reading) {
        if (!it.languages().isEmpty()) {
            headers.add(Map.entry(HttpHeaders.CONTENT_LANGUAGE, it.languages().stream().map(language -> language.tag)
                    .collect(Collectors.joining(", "))));
        }
        headers.add(Map.entry(HttpHeaders.ETAG, tag(it, reading).toString()));
        headers.add(Map.entry(HttpHeaders.LAST_MODIFIED, HttpDate.of(lastModified(it))));
        headers.add(Map.entry(HttpHeaders.CACHE_CONTROL, cacheControl(it.head(), it.fresh())));
        headers.add(Map.entry(HttpHeaders.VARY, (reading.accept() == null ? "" : "Accept, ") + "Accept-Encoding, Accept-Language"));
        headers.add(Map.entry(CONTENT_POSITION, String.valueOf(it.head().position())));
    }

    private static EntityTag tag(Representation representation, Reading reading) {
        return representation.tag().in(Coding.best(reading.acceptEncoding()));
    }

    /**
     * In whole seconds, as HTTP has it. While a change may still come that has the same second (an act of publication
     * takes its time before it begins and shows its result when it ends), the second before is told, so that no client
     * that goes by the date alone takes an older answer for the newest. A minute is what RFC 9110 section 8.8.2.2 waits.
     */
    private Instant lastModified(Representation it) {
        Instant second = it.lastModified().truncatedTo(ChronoUnit.SECONDS);
        return isSettled(it) ? second : second.minusSeconds(1);
    }

    private boolean isSettled(Representation it) {
        return it.lastModified().truncatedTo(ChronoUnit.SECONDS).isBefore(today.now().minus(UNSETTLED));
    }

    private static boolean isNotModifiedSince(String header, Instant lastModified) {
        try {
            return !lastModified.truncatedTo(ChronoUnit.SECONDS)
                    .isAfter(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}
