package org.researchstories.rendered;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.rendered.Flight.Landing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers what was answered before, at once and on the thread that has the request; of what was not, each answer is rendered once, however many
 * ask for it meanwhile.
 */
@Singleton
class FromMemory {

    /** After the request was found to be right, and before anybody waits for a position or reads. */
    private static final int BEFORE_READING = 720;
    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String IF_MODIFIED_SINCE = "If-Modified-Since";

    private final RenderedAnswers answers;
    private final SeenLog seen;
    private final Telling telling;
    private final Meters meters;
    private final Map<AnswerKey, Flight> flights = new ConcurrentHashMap<>();

    FromMemory(RenderedAnswers answers, SeenLog seen, Telling telling, Meters meters) {
        this.answers = answers;
        this.seen = seen;
        this.telling = telling;
        this.meters = meters;
    }

    void offer(@Observes Filters filters) {
        if (answers.areKept()) {
            filters.register(this::answer, BEFORE_READING);
        }
    }

    private void answer(RoutingContext request) {
        if (telling.isTooLongUnseen()) {
            request.next();
            return;
        }
        AnswerKey.of(request).ifPresentOrElse(key -> answer(key, request), request::next);
    }

    private void answer(AnswerKey key, RoutingContext request) {
        Optional<RenderedAnswer> kept = answers.at(key);
        if (kept.isPresent() && telling.canTell(kept.get(), request.request())) {
            meters.hit();
            telling.tell(kept.get(), request);
        } else if (isOnItsOwn(request.request().headers())) {
            request.next();
        } else {
            await(key, request);
        }
    }

    /** What is asked for a position waits for it, and a date says less than a tag does: whoever has no other is answered by what reads. */
    private static boolean isOnItsOwn(MultiMap headers) {
        return headers.contains("Min-Position") || headers.contains(IF_MODIFIED_SINCE) && !headers.contains(IF_NONE_MATCH);
    }

    private void await(AnswerKey key, RoutingContext request) {
        Flight own = new Flight(key, seen.life(), seen.position(), request.request().getHeader(IF_NONE_MATCH));
        Flight flight = flights.computeIfAbsent(key, any -> own);
        if (flight == own) {
            begin(own, request);
        } else if (flight.await(landing -> landed(key, landing, request))) {
            meters.joined();
        } else {
            request.next();
        }
    }

    /** The whole answer is rendered, also for who knows it already: others may not. */
    private void begin(Flight flight, RoutingContext request) {
        meters.miss();
        request.put(Flight.KEY, flight);
        request.request().headers().remove(IF_NONE_MATCH).remove(IF_MODIFIED_SINCE);
        request.addHeadersEndHandler(written -> end(flight, false));
        request.addEndHandler(ended -> end(flight, ended.failed()));
        request.next();
    }

    private void end(Flight flight, boolean cutOff) {
        if (flights.remove(flight.key(), flight)) {
            flight.land(new Landing(answers.at(flight.key()), cutOff));
        }
    }

    private void landed(AnswerKey key, Landing landing, RoutingContext request) {
        if (request.response().closed() || request.response().ended()) {
            return;
        }
        if (landing.answer().isPresent() && telling.canTell(landing.answer().get(), request.request())) {
            telling.tell(landing.answer().get(), request);
        } else if (landing.cutOff()) {
            await(key, request);
        } else {
            request.next();
        }
    }
}
