package org.researchstories.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What {@link Speed} measured: medians, with the least and the most of all rounds; ratios are of pairs of one round. */
record SpeedReport(List<Speed.Costs> all) {

    private static final int BAR = 16;
    private static final int LEFT = 230;
    private static final int WIDTH = 420;

    private record Spread(double median, double least, double most) {

        static Spread of(List<Speed.Costs> costs, ToDoubleFunction<Speed.Costs> figure) {
            double[] sorted = costs.stream().mapToDouble(figure).sorted().toArray();
            double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            return new Spread(median, sorted[0], sorted[sorted.length - 1]);
        }

        String told(String format) {
            return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median, least, most);
        }
    }

    private record Line(String race, int stories, double aim, List<Speed.Costs> costs) {

        Spread ratio() {
            return Spread.of(costs, it -> it.own() / it.limit());
        }
    }

    private List<Line> lines() {
        return all.stream().map(it -> Arrays.<Object>asList(it.race(), it.stories())).distinct().map(key -> {
            List<Speed.Costs> costs = all.stream().filter(it -> it.race().equals(key.get(0)) && it.stories() == (int) key.get(1)).toList();
            return new Line(costs.getFirst().race(), costs.getFirst().stories(), costs.getFirst().aim(), costs);
        }).toList();
    }

    String table() {
        String head = String.format("%-26s %10s %26s %26s %22s %5s%n", "answer", "stories", "µs CPU", "µs CPU of the limit", "times the limit", "aim");
        return head + lines().stream().map(line -> String.format(Locale.ROOT, "%-26s %,10d %26s %26s %22s %5s%n", line.race, line.stories,
                Spread.of(line.costs, Speed.Costs::own).told("%,.0f"), Spread.of(line.costs, Speed.Costs::limit).told("%,.0f"), line.ratio().told("%.2f"), line.aim)).collect(Collectors.joining());
    }

    String csv() {
        return all.stream().map(it -> String.format(Locale.ROOT, "\"%s\",%d,%d,%.2f,%.2f", it.race(), it.stories(), it.round(), it.own(), it.limit()))
                .collect(Collectors.joining("\n", "answer,stories,round,own_us,limit_us\n", "\n"));
    }

    /** Each ratio as a bar, its spread as a line across, its aim as a mark. */
    String plot() {
        List<Line> lines = lines();
        double most = lines.stream().mapToDouble(line -> Math.max(line.aim, line.ratio().most)).max().orElse(1);
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="11" role="img">
                <title>CPU of an answer, in times of the limit's: bar the median, line the spread, mark the aim</title>
                """.formatted(LEFT + WIDTH + 60, lines.size() * 2 * BAR + BAR));
        for (int place = 0; place < lines.size(); place++) {
            Line line = lines.get(place);
            Spread ratio = line.ratio();
            int y = place * 2 * BAR + BAR / 2;
            svg.append(String.format(Locale.ROOT, """
                    <text x="%d" y="%d" text-anchor="end">%s, %,d stories</text>
                    <rect x="%d" y="%d" width="%.0f" height="%d" fill="%s"/><path d="M%.0f %d H%.0f" stroke="#222"/><path d="M%.0f %d v%d" stroke="#b00" stroke-width="2"/>
                    <text x="%.0f" y="%d">%.2f</text>
                    """, LEFT - 8, y + BAR - 4, line.race, line.stories, LEFT, y, x(ratio.median, most), BAR, "#7aa6d8", LEFT + x(ratio.least, most), y + BAR / 2,
                    LEFT + x(ratio.most, most), LEFT + x(line.aim, most), y - 2, BAR + 4, LEFT + x(Math.max(line.aim, ratio.most), most) + 6, y + BAR - 4, ratio.median));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(double ratio, double most) {
        return WIDTH * ratio / most;
    }
}
