package org.researchstories.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.researchstories.discovery.ResearchStats.Counted;
import org.researchstories.discovery.ResearchStats.CurrencySum;
import org.researchstories.discovery.ResearchStats.Group;
import org.researchstories.discovery.ResearchStats.Tally;
import org.researchstories.document.Head;
import org.researchstories.document.Views;
import org.researchstories.query.Condition;
import org.researchstories.query.Dimension;
import org.researchstories.query.Groups;
import org.researchstories.query.Restriction;
import org.researchstories.reading.Conditions;
import org.researchstories.reading.Labels;
import org.researchstories.reading.Snapshot;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;
import org.researchstories.vocabulary.Language;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and adds up what lists of research show: one statement, so of one position of the change log. */
@ApplicationScoped
public class StatsOfResearch {

    /** Adds up first, and looks at names only of the groups that are told. */
    private static final String SQL = """
            with tallied as (
                select g.value, g.sample, g.currency, sum(g.stories) as stories, sum(g.disclosed) as disclosed, sum(g.amount) as amount
                from (%s) g group by g.value, g.sample, g.currency
            ), told as (
                select ranked.value, ranked.place, %s as label from (
                    select t.value, row_number() over (order by sum(t.stories) desc, t.value collate "C") as place
                    from tallied t where t.value is not null group by t.value
                ) ranked where ranked.place <= :most
            )
            select %s, t.value, t.sample, t.currency, t.stories, t.disclosed, t.amount,
                told.label ->> 'text' as label, told.label ->> 'locale' as label_locale
            from live.head h left join (tallied t left join told on told.value = t.value)
                on t.value is null or told.value is not null
            order by told.place nulls first, t.currency, t.sample""";

    private final PublicSide database;
    private final Views views;

    StatsOfResearch(PublicSide database, Views views) {
        this.database = database;
        this.views = views;
    }

    private record Row(Head head, String value, String label, String labelLocale, Boolean sample, String currency, long stories, long disclosed, BigDecimal amount) {
    }

    /** @param groupBy a dimension that is kept in terms; empty for the total alone */
    public Snapshot of(Restriction restriction, Optional<Dimension> groupBy, int limit) {
        Condition all = Groups.all(restriction);
        Optional<Condition> groups = groupBy.map(dimension -> Groups.by(restriction, dimension));
        String sql = SQL.formatted("(" + all.sql() + ")" + groups.map(it -> "\nunion all\n(" + it.sql() + ")").orElse(""),
                groupBy.map(dimension -> Labels.sql("'" + dimension.property + "'", "ranked.value")).orElse("cast(null as json)"), Head.COLUMNS);
        List<Row> rows = database.ask(handle -> {
            Query query = handle.createQuery(sql).addCustomizer(new PlannedAnew())
                    .bind("most", limit + 1).bind("locale", restriction.language().tag);
            Conditions.bind(query, List.of(groups.orElse(all)));
            Conditions.bind(query, List.of(all));
            return query.map(StatsOfResearch::row).list();
        });
        Head head = rows.getFirst().head;
        // The method is told in English.
        return new Snapshot(head, Stream.of(restriction.language(), Language.DEFAULT).distinct().toList(), views.write(stats(head, rows, groupBy, limit)));
    }

    private static ResearchStats stats(Head head, List<Row> rows, Optional<Dimension> groupBy, int limit) {
        // Without any research there still is one row, with the head alone.
        List<Row> all = rows.stream().filter(row -> row.value == null && row.sample != null).toList();
        Counted total = new Counted(tally(all, false), tally(all, true));
        if (groupBy.isEmpty()) {
            return new ResearchStats(head.position(), ResearchStats.METHOD, total, null, null, null);
        }
        Collection<List<Row>> groups = rows.stream().filter(row -> row.value != null)
                .collect(Collectors.groupingBy(Row::value, LinkedHashMap::new, Collectors.toList())).values();
        return new ResearchStats(head.position(), ResearchStats.METHOD, total, groupBy.get().property,
                groups.stream().limit(limit).map(StatsOfResearch::group).toList(), groups.size() > limit);
    }

    private static Group group(List<Row> rows) {
        return new Group(rows.getFirst().value, rows.getFirst().label, rows.getFirst().labelLocale, tally(rows, false), tally(rows, true));
    }

    private static Tally tally(List<Row> rows, boolean samples) {
        List<Row> counted = rows.stream().filter(row -> row.sample == samples).toList();
        return new Tally(counted.stream().mapToLong(Row::stories).sum(),
                counted.stream().mapToLong(row -> row.stories - row.disclosed).sum(),
                counted.stream().filter(row -> row.disclosed > 0)
                        .map(row -> new CurrencySum(row.currency, row.disclosed, row.amount)).toList());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(Head.from(row), row.getString("value"), row.getString("label"), row.getString("label_locale"),
                row.getObject("sample", Boolean.class), row.getString("currency"), row.getLong("stories"), row.getLong("disclosed"), row.getBigDecimal("amount"));
    }
}
