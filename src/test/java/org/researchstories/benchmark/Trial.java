package org.researchstories.benchmark;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scenario that a target was found to serve, ready to be measured.
 *
 * @param statements that a request causes
 * @param reads      of all requests, each made once
 * @param millis     how long an answer takes, one after the other
 */
record Trial(Target target, Scenario scenario, List<HttpRequest> requests, int status, double statements, Plans.Reads reads, double millis) {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final int COUNTED = 5;
    private static final double BRISK = 50;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int UNAVAILABLE = 503;

    /** @param fault is told why it is empty: the target answers something else */
    static Optional<Trial> of(Target target, Scenario scenario, Load load, Consumer<String> fault) {
        HttpResponse<String> answer = first(target.base().resolve(scenario.paths().getFirst()), scenario.accept(), load);
        if (answer.statusCode() != OK) {
            fault.accept("answers %d".formatted(answer.statusCode()));
            return Optional.empty();
        }
        List<HttpRequest> requests = scenario.paths().stream().map(path -> request(
                page(target.base().resolve(path), scenario.page(), load), scenario, load)).toList();
        int status = scenario.conditional() ? NOT_MODIFIED : OK;
        double pace = pace(requests, status, load);
        load.of(requests, status, COUNTED, pace);
        long statements = target.statements().causedBy(() -> load.of(requests, status, COUNTED, pace));
        Plans.Reads reads = target.plans().causedBy(() -> load.of(requests, status, requests.size(), pace));
        double millis = load.of(requests, status, COUNTED, pace).millis(0.5);
        return Optional.of(new Trial(target, scenario, requests, status, (double) statements / COUNTED, reads, millis));
    }

    /** As a client would have it: what cannot be answered from a cold disk in time is asked again when the answer says. */
    private static HttpResponse<String> first(URI address, String accept, Load load) {
        HttpResponse<String> answer = load.ask(address, accept);
        for (int again = 0; again < COUNTED && answer.statusCode() == UNAVAILABLE; again++) {
            LockSupport.parkNanos(Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).toNanos());
            answer = load.ask(address, accept);
        }
        return answer;
    }

    /** Requests a second that do not wait for one another, where an answer takes as long as one that is asked for alone. */
    private static double pace(List<HttpRequest> requests, int status, Load load) {
        load.of(requests, status, 1, BRISK);
        double alone = load.of(requests, status, 1, BRISK).millis(1);
        return Math.min(BRISK, Rounds.SHARE_OF_CAPACITY * 1_000 / alone);
    }

    private static HttpRequest request(URI address, Scenario scenario, Load load) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", scenario.accept());
        if (scenario.conditional()) {
            request.header("If-None-Match", load.ask(address, scenario.accept()).headers().firstValue("ETag").orElseThrow());
        }
        return request.build();
    }

    /** That page of the list which begins here; the last where it has fewer. */
    private static URI page(URI first, int number, Load load) {
        URI page = first;
        for (int walked = 1; walked < number; walked++) {
            Matcher next = NEXT.matcher(String.join(", ", load.ask(page).headers().allValues("Link")));
            if (!next.find()) {
                return page;
            }
            page = page.resolve(next.group(1));
        }
        return page;
    }

    /** Asked one after the other for so long, so that what is compiled while it runs is compiled. */
    void warm(Load load, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            load.of(requests, status, 1, BRISK);
        }
    }

    Measurement measured(Load load, int round, double rate, int number) {
        Duration busy = Core.OF_SERVERS.busy();
        Duration server = target.server().soFar();
        Duration database = target.database().soFar();
        long start = System.nanoTime();
        Load.Times times = load.of(requests, status, number, rate);
        double seconds = (System.nanoTime() - start) / 1e9;
        double own = micros(server, target.server()) + micros(database, target.database());
        double others = Math.max(0, (Core.OF_SERVERS.busy().minus(busy).toNanos() / 1e3 - own) / 1e6 / seconds);
        return new Measurement(scenario.name(), target.stories(), round, rate, times.failed(), times.millis(0.5), times.millis(0.99),
                micros(server, target.server()) / number, micros(database, target.database()) / number, statements,
                (double) reads.rows() / requests.size(), others);
    }

    private static double micros(Duration before, Consumption consumption) {
        return consumption.soFar().minus(before).toNanos() / 1e3;
    }
}
