package org.researchstories.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as a table and as CSV. Of each figure the median of all rounds, and the least and the most of them. */
final class Report {

    private static final String ROW = "%-24s %,11d %22s %24s %10s %11s %20s %20s %8s %7s%n";
    private final List<Measurement> all;

    Report(List<Measurement> all) {
        this.all = all;
    }

    /** The median of a figure of one scenario and size, with its spread. */
    record Spread(double median, double least, double most) {

        static Spread of(List<Measurement> measurements, ToDoubleFunction<Measurement> figure) {
            double[] sorted = measurements.stream().mapToDouble(figure).sorted().toArray();
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }

        String told(int decimals) {
            String number = "%,." + decimals + "f";
            return String.format(Locale.ROOT, number + " (" + number + "–" + number + ")", median, least, most);
        }
    }

    String table() {
        StringBuilder table = new StringBuilder(String.format("%-24s %11s %22s %24s %10s %11s %20s %20s %8s %7s%n", "scenario", "stories",
                "p50, ms", "p99, ms", "statements", "rows", "server, µs CPU", "PostgreSQL, µs CPU", "failed", "others"));
        scenarios().forEach(scenario -> sizes(scenario).forEach(stories -> {
            List<Measurement> of = of(scenario, stories);
            table.append(String.format(Locale.ROOT, ROW, scenario, stories, Spread.of(of, Measurement::p50).told(1),
                    Spread.of(of, Measurement::p99).told(1), String.format(Locale.ROOT, "%.1f", of.getFirst().statements()), String.format(Locale.ROOT, "%,.0f", of.getFirst().rows()),
                    Spread.of(of, Measurement::server).told(0), Spread.of(of, Measurement::database).told(0),
                    of.stream().mapToInt(Measurement::failed).sum(),
                    String.format(Locale.ROOT, "%.0f %%", 100 * Spread.of(of, Measurement::others).median)));
        }));
        return table + aims();
    }

    void write(Path csv) {
        String rows = Stream.concat(Stream.of("scenario,stories,round,rate,failed,p50_ms,p99_ms,server_us,postgresql_us,statements,rows,others"),
                all.stream().map(it -> String.format(Locale.ROOT, "\"%s\",%d,%d,%.1f,%d,%.3f,%.3f,%.1f,%.1f,%.2f,%.1f,%.3f", it.scenario(), it.stories(),
                        it.round(), it.rate(), it.failed(), it.p50(), it.p99(), it.server(), it.database(), it.statements(), it.rows(), it.others())))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(csv, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String aims() {
        StringBuilder aims = new StringBuilder();
        sizes(Scenarios.PAGE_1).forEach(stories -> ratio(aims, "page 1,000 to page 1, of %,d (aim 1.2)".formatted(stories),
                of(Scenarios.PAGE_1000, stories), of(Scenarios.PAGE_1, stories)));
        List<Integer> sizes = all.stream().map(Measurement::stories).distinct().sorted().toList();
        int largest = sizes.getLast();
        sizes.stream().filter(size -> size < largest).reduce((smaller, next) -> next).ifPresent(next ->
                Scenarios.SORTED.forEach(scenario -> ratio(aims, "%s, of %,d to %,d (aim 1.5)".formatted(scenario, largest, next),
                        of(scenario, largest), of(scenario, next))));
        ratio(aims, "list of 20, of %,d to %,d (aim 1.3)".formatted(largest, sizes.getFirst()), of(Scenarios.LIST, largest), of(Scenarios.LIST, sizes.getFirst()));
        List<Measurement> search = of(Scenarios.SEARCH, largest);
        return search.isEmpty() ? aims.toString()
                : aims + String.format(Locale.ROOT, "search of %,d, p50 (aim 50 ms): %.1f ms%n", largest, Spread.of(search, Measurement::p50).median);
    }

    /** By the CPU of server and PostgreSQL together, round by round. */
    private static void ratio(StringBuilder aims, String what, List<Measurement> one, List<Measurement> other) {
        if (!one.isEmpty() && !other.isEmpty()) {
            List<Measurement> rounds = one.stream().map(it -> other.stream().filter(its -> its.round() == it.round()).findFirst()
                    .map(its -> new Measurement(it.scenario(), it.stories(), it.round(), 0, 0, it.p50() / its.p50(), 0, it.cpu() / its.cpu(), 0, 0, 0, 0))
                    .orElseThrow()).toList();
            aims.append(String.format(Locale.ROOT, "%-70s CPU %s, p50 %s%n", what, Spread.of(rounds, Measurement::server).told(2),
                    Spread.of(rounds, Measurement::p50).told(2)));
        }
    }

    private List<String> scenarios() {
        return all.stream().map(Measurement::scenario).distinct().toList();
    }

    private List<Integer> sizes(String scenario) {
        return all.stream().filter(it -> it.scenario().equals(scenario)).map(Measurement::stories).distinct().sorted().toList();
    }

    private List<Measurement> of(String scenario, int stories) {
        return all.stream().filter(it -> it.scenario().equals(scenario) && it.stories() == stories).toList();
    }
}
