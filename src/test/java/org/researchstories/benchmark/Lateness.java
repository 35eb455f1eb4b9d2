package org.researchstories.benchmark;

import org.researchstories.world.TwoServers;
import org.researchstories.world.TwoServers.Draft;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How late is done what is due, by two servers over one database, both as shipped: after {@code ./mvnw package}, by hand, with
 * how many schedules there are to be and how many milliseconds between them.
 */
final class Lateness {

    private static final Duration TO_SCHEDULE_ONE = Duration.ofMillis(150);
    private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<Double> PERCENTILES = List.of(0.5, 0.9, 0.99, 1.0);

    private Lateness() {
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        int many = Integer.parseInt(arguments[0]);
        Duration between = Duration.ofMillis(Long.parseLong(arguments[1]));
        try (TwoServers servers = TwoServers.overAnEmptyDatabase()) {
            List<Draft> drafts = Stream.generate(() -> servers.approved(servers.first())).limit(many).toList();
            Instant due = Instant.now().plus(BEFORE_THE_FIRST).plus(TO_SCHEDULE_ONE.multipliedBy(many));
            for (Draft draft : drafts) {
                servers.scheduled(servers.second(), draft, due);
                due = due.plus(between);
            }
            while (left(servers) > 0) {
                Thread.sleep(PAUSE);
            }
            for (double percentile : PERCENTILES) {
                System.out.printf("p%.0f %.3f s%n", percentile * 100, lateness(servers, percentile));
            }
        }
    }

    private static int left(TwoServers servers) {
        return servers.sql().withHandle(handle -> handle.createQuery("select count(*) from desk.schedule where state = 'pending'").mapTo(int.class).one());
    }

    private static double lateness(TwoServers servers, double percentile) {
        return servers.sql().withHandle(handle -> handle.createQuery("""
                        select percentile_disc(:percentile) within group (order by extract(epoch from ended_at - due_at)) from desk.schedule where state = 'done'""")
                .bind("percentile", percentile).mapTo(double.class).one());
    }
}
