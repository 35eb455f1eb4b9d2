package org.researchstories.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.discovery.Figures.Row;
import org.researchstories.discovery.ResearchStats.Counted;
import org.researchstories.discovery.ResearchStats.CurrencySum;
import org.researchstories.discovery.ResearchStats.Group;
import org.researchstories.discovery.ResearchStats.Tally;
import org.researchstories.document.Views;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.reading.Snapshot;
import org.researchstories.vocabulary.Language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and adds up what lists of research show, at one position of the change log. */
@ApplicationScoped
public class StatsOfResearch {

    private final FiguresByRows byRows;
    private final FiguresByBits byBits;
    private final Views views;

    StatsOfResearch(FiguresByRows byRows, FiguresByBits byBits, Views views) {
        this.byRows = byRows;
        this.byBits = byBits;
        this.views = views;
    }

    /** @param groupBy a dimension that is kept in terms; empty for the total alone */
    public Snapshot of(Restriction restriction, Optional<Dimension> groupBy, int limit) {
        Figures figures = Optional.of(restriction).filter(it -> it.isAddedUpByBits(groupBy)).flatMap(it -> byBits.of(it, groupBy, limit + 1))
                .orElseGet(() -> byRows.of(restriction, groupBy, limit + 1));
        // The method is told in English.
        return new Snapshot(figures.head(), Stream.of(restriction.language(), Language.DEFAULT).distinct().toList(), views.write(stats(figures, groupBy, limit)));
    }

    private static ResearchStats stats(Figures figures, Optional<Dimension> groupBy, int limit) {
        long position = figures.head().position();
        List<Row> all = figures.rows().stream().filter(row -> row.value() == null).toList();
        Counted total = new Counted(tally(all, false), tally(all, true));
        if (groupBy.isEmpty()) {
            return new ResearchStats(position, ResearchStats.METHOD, total, null, null, null);
        }
        Collection<List<Row>> groups = figures.rows().stream().filter(row -> row.value() != null)
                .collect(Collectors.groupingBy(Row::value, LinkedHashMap::new, Collectors.toList())).values();
        return new ResearchStats(position, ResearchStats.METHOD, total, groupBy.get().property,
                groups.stream().limit(limit).map(StatsOfResearch::group).toList(), groups.size() > limit);
    }

    private static Group group(List<Row> rows) {
        return new Group(rows.getFirst().value(), rows.getFirst().label(), rows.getFirst().labelLocale(), tally(rows, false), tally(rows, true));
    }

    private static Tally tally(List<Row> rows, boolean samples) {
        List<Row> counted = rows.stream().filter(row -> row.sample() == samples).toList();
        return new Tally(counted.stream().mapToLong(Row::stories).sum(),
                counted.stream().mapToLong(row -> row.stories() - row.disclosed()).sum(),
                counted.stream().filter(row -> row.disclosed() > 0)
                        .map(row -> new CurrencySum(row.currency(), row.disclosed(), row.amount())).toList());
    }
}
