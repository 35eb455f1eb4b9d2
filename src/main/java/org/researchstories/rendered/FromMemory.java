package org.researchstories.rendered;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.researchstories.problem.Outage;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
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
    /** Where something is published during each, whoever waits goes on alone in the end. */
    private static final int MOST_FLIGHTS = 4;
    /** A little longer each time: by the last, the log has been looked at, whatever was not told of it. */
    private static final int PAUSE_MILLIS = 100;
    private static final int SERVER_ERROR = 500;
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
        if (hasGone(request)) {
            // While a key was looked up: nobody is to wait for what is rendered for nobody.
            return;
        }
        if (telling.isTooLongUnseen()) {
            request.next();
            return;
        }
        AnswerKey.of(request).ifPresentOrElse(key -> answer(key, request, MOST_FLIGHTS), request::next);
    }

    private void answer(AnswerKey key, RoutingContext request, int flightsLeft) {
        Optional<Standing> kept = answers.at(key);
        if (kept.isPresent() && telling.canTell(kept.get(), request.request())) {
            meters.hit();
            telling.tell(kept.get(), request);
        } else if (flightsLeft == 0 || isOnItsOwn(request.request().headers())) {
            alone(request);
        } else {
            seen.now().ifPresentOrElse(sight -> join(new Flight(key, sight, request.request().getHeader(IF_NONE_MATCH)), request, flightsLeft), () -> alone(request));
        }
    }

    /** What is asked for a position waits for it, and a date says less than a tag does: whoever has no other is answered by what reads. */
    private static boolean isOnItsOwn(MultiMap headers) {
        return headers.contains("Min-Position") || headers.contains(IF_MODIFIED_SINCE) && !headers.contains(IF_NONE_MATCH);
    }

    private void alone(RoutingContext request) {
        meters.alone();
        request.next();
    }

    private void join(Flight own, RoutingContext request, int flightsLeft) {
        Flight flight = flights.computeIfAbsent(own.key(), any -> own);
        if (flight == own) {
            begin(own, request);
        } else if (flight.await(landing -> landed(flight.key(), landing, request, flightsLeft - 1))) {
            meters.joined();
        } else {
            // It has just landed, and whoever looks again finds what it came to, or the next.
            answer(own.key(), request, flightsLeft);
        }
    }

    /** The whole answer is rendered, also for who knows it already: others may not. */
    private void begin(Flight flight, RoutingContext request) {
        meters.miss();
        request.put(Flight.KEY, flight);
        request.request().headers().remove(IF_NONE_MATCH).remove(IF_MODIFIED_SINCE);
        request.addHeadersEndHandler(written -> end(flight, request, false));
        request.addEndHandler(ended -> end(flight, request, ended.failed()));
        request.next();
    }

    private void end(Flight flight, RoutingContext request, boolean cutOff) {
        if (flights.remove(flight.key(), flight)) {
            flight.land(request.response().getStatusCode() >= SERVER_ERROR, cutOff);
        }
    }

    /** Of those who waited for nothing one has it rendered again, and the others wait for that; all at once only where it is nobody else's. */
    private void landed(AnswerKey key, Landing landing, RoutingContext request, int flightsLeft) {
        if (hasGone(request)) {
            return;
        }
        Optional<Standing> standing = landing.answer().flatMap(answers::standing);
        if (standing.isPresent() && telling.canTell(standing.get(), request.request())) {
            telling.tell(standing.get(), request);
            return;
        }
        switch (landing.ending()) {
            case RENDERED -> answer(key, request, flightsLeft);
            case OVERTAKEN -> request.vertx().setTimer((long) PAUSE_MILLIS * (MOST_FLIGHTS - flightsLeft), seenByThen -> {
                if (!hasGone(request)) {
                    answer(key, request, flightsLeft);
                }
            });
            case CUT_OFF -> answer(key, request, flightsLeft + 1);
            case UNSHARED -> alone(request);
            case FAILED -> failed(request);
        }
    }

    /** The home page says it by a page of its own. */
    private void failed(RoutingContext request) {
        if (request.normalizedPath().equals("/")) {
            alone(request);
        } else {
            request.fail(Problem.of(ProblemType.UNAVAILABLE, "The same request, at the same moment, could not be answered.").header("Retry-After", Outage.SECONDS_TO_WAIT));
        }
    }

    private static boolean hasGone(RoutingContext request) {
        return request.response().closed() || request.response().ended();
    }
}
