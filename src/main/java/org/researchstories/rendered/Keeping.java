package org.researchstories.rendered;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.researchstories.representation.Answer;
import org.researchstories.representation.EntityTag;
import org.researchstories.representation.Provenance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps each public answer that is whole once it is rendered. */
@Singleton
class Keeping {

    private static final int OK = 200;
    private static final int MOVED = 301;
    private static final String ETAG = "ETag";
    private static final byte[] NOTHING = {};
    private static final Set<Integer> STATUSES = Set.of(OK, MOVED, 404, 410);
    private static final Set<String> TOLD_ANEW = Set.of("Content-Position", "Cache-Control");

    private final RenderedAnswers answers;
    private final Clock clock;

    Keeping(RenderedAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** What the REST layer answers. */
    @ServerResponseFilter
    void keep(ContainerResponseContext answer, RoutingContext request) {
        Flight flight = request.get(Flight.KEY);
        if (flight == null) {
            return;
        }
        Provenance provenance = request.get(Provenance.KEY);
        if (provenance != null && isWhole(answer)) {
            keep(new Answer(answer.getStatus(), headers(answer), answer.getEntity() instanceof byte[] bytes ? bytes : NOTHING, provenance), flight);
        }
        if (answer.getStatus() == OK && isKnown(answer.getHeaderString(ETAG), flight)) {
            answer.setStatusInfo(Response.Status.NOT_MODIFIED);
            answer.setEntity(null);
            Telling.OF_CONTENT.forEach(answer.getHeaders()::remove);
        }
    }

    /** What is answered before the REST layer. @return what whoever had it rendered is told: that it is the one they know, where it is */
    Answer kept(Answer answer, RoutingContext request) {
        Flight flight = request.get(Flight.KEY);
        if (flight == null) {
            return answer;
        }
        keep(answer, flight);
        return isKnown(answer.header(ETAG).orElse(null), flight) ? known(answer) : answer;
    }

    private void keep(Answer answer, Flight flight) {
        if (position(answer) <= flight.position()) {
            RenderedAnswer rendered = rendered(answer, flight);
            flight.renders(rendered);
            answers.keep(flight.key(), rendered);
        } else {
            flight.isOvertaken();
        }
    }

    private static boolean isKnown(String tag, Flight flight) {
        return tag != null && flight.ifNoneMatch() != null && entityTag(tag).isIn(flight.ifNoneMatch());
    }

    private static Answer known(Answer answer) {
        return new Answer(Response.Status.NOT_MODIFIED.getStatusCode(), answer.headers().stream().filter(header -> !Telling.OF_CONTENT.contains(header.getKey())).toList(),
                NOTHING, answer.provenance());
    }

    private static EntityTag entityTag(String field) {
        return new EntityTag(field.substring(field.indexOf('"') + 1, field.length() - 1));
    }

    private static long position(Answer answer) {
        return Long.parseLong(answer.header("Content-Position").orElseThrow());
    }

    private static boolean isWhole(ContainerResponseContext answer) {
        return STATUSES.contains(answer.getStatus()) && answer.getHeaders().containsKey("Content-Position")
                && (answer.getEntity() instanceof byte[] || answer.getEntity() == null && answer.getStatus() == MOVED);
    }

    private static List<Map.Entry<String, String>> headers(ContainerResponseContext answer) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> headers.add(Map.entry(name, String.valueOf(value)))));
        return headers;
    }

    private RenderedAnswer rendered(Answer answer, Flight flight) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(answer.headers());
        headers.removeIf(header -> TOLD_ANEW.contains(header.getKey()));
        if (answer.header("Content-Length").isEmpty()) {
            headers.add(Map.entry("content-length", String.valueOf(answer.content().length)));
        }
        Provenance provenance = answer.provenance();
        return new RenderedAnswer(answer.status(), List.copyOf(headers), Buffer.buffer(answer.content()), answer.header(ETAG).map(Keeping::entityTag).orElse(null),
                position(answer), flight.life(), provenance.story(), clock.instant(), provenance.until(), provenance.settles());
    }
}
