package org.researchstories.rendered;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.researchstories.representation.EntityTag;
import org.researchstories.representation.Provenance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps each public answer that is whole once it is rendered. */
class Keeping {

    private static final int OK = 200;
    private static final int MOVED = 301;
    private static final Set<Integer> STATUSES = Set.of(OK, MOVED, 404, 410);
    private static final Set<String> TOLD_ANEW = Set.of("Content-Position", "Cache-Control");

    private final RenderedAnswers answers;
    private final Clock clock;

    Keeping(RenderedAnswers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @ServerResponseFilter
    void keep(ContainerResponseContext answer, RoutingContext request) {
        Flight flight = request.get(Flight.KEY);
        if (flight == null) {
            return;
        }
        Provenance provenance = request.get(Provenance.KEY);
        if (provenance != null && isWhole(answer)) {
            if (position(answer) <= flight.position()) {
                RenderedAnswer rendered = rendered(answer, flight, provenance);
                flight.renders(rendered);
                answers.keep(flight.key(), rendered);
            } else {
                flight.isOvertaken();
            }
        }
        if (answer.getStatus() == OK && flight.ifNoneMatch() != null && tag(answer).filter(tag -> tag.isIn(flight.ifNoneMatch())).isPresent()) {
            tellThatItIsKnown(answer);
        }
    }

    private static long position(ContainerResponseContext answer) {
        return Long.parseLong(answer.getHeaderString("Content-Position"));
    }

    private static Optional<EntityTag> tag(ContainerResponseContext answer) {
        return Optional.ofNullable(answer.getHeaderString("ETag")).map(tag -> new EntityTag(tag.substring(tag.indexOf('"') + 1, tag.length() - 1)));
    }

    private static boolean isWhole(ContainerResponseContext answer) {
        return STATUSES.contains(answer.getStatus()) && answer.getHeaders().containsKey("Content-Position")
                && (answer.getEntity() instanceof byte[] || answer.getEntity() == null && answer.getStatus() == MOVED);
    }

    private RenderedAnswer rendered(ContainerResponseContext answer, Flight flight, Provenance provenance) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        answer.getHeaders().forEach((name, values) -> values.stream().filter(value -> !TOLD_ANEW.contains(name))
                .forEach(value -> headers.add(Map.entry(name, String.valueOf(value)))));
        Buffer content = answer.getEntity() instanceof byte[] bytes ? Buffer.buffer(bytes) : Buffer.buffer();
        if (!answer.getHeaders().containsKey("Content-Length")) {
            headers.add(Map.entry("content-length", String.valueOf(content.length())));
        }
        return new RenderedAnswer(answer.getStatus(), List.copyOf(headers), content, tag(answer).orElse(null),
                position(answer), flight.life(), provenance.story(), clock.instant(), provenance.until(), provenance.settles());
    }

    private static void tellThatItIsKnown(ContainerResponseContext answer) {
        answer.setStatusInfo(Response.Status.NOT_MODIFIED);
        answer.setEntity(null);
        Telling.OF_CONTENT.forEach(answer.getHeaders()::remove);
    }
}
