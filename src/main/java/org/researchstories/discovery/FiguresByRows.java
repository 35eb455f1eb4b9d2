package org.researchstories.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.researchstories.document.Head;
import org.researchstories.query.Condition;
import org.researchstories.query.Dimension;
import org.researchstories.query.Groups;
import org.researchstories.query.Restriction;
import org.researchstories.reading.Conditions;
import org.researchstories.reading.Labels;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Has the database add up: few rows, or the figures that are kept of whole lists. */
@ApplicationScoped
class FiguresByRows {

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

    FiguresByRows(PublicSide database) {
        this.database = database;
    }

    private record Read(Head head, Figures.Row row) {
    }

    /** @param most how many groups at most */
    Figures of(Restriction restriction, Optional<Dimension> groupBy, int most) {
        Condition all = Groups.all(restriction);
        Optional<Condition> groups = groupBy.map(dimension -> Groups.by(restriction, dimension, most));
        String sql = SQL.formatted("(" + all.sql() + ")" + groups.map(it -> "\nunion all\n(" + it.sql() + ")").orElse(""),
                groupBy.map(dimension -> Labels.sql("'" + dimension.property + "'", "ranked.value")).orElse("cast(null as json)"), Head.COLUMNS);
        List<Read> read = database.ask(handle -> {
            Query query = handle.createQuery(sql).addCustomizer(new PlannedAnew())
                    .bind("most", most).bind("locale", restriction.language().tag);
            Conditions.bind(query, List.of(groups.orElse(all)));
            Conditions.bind(query, List.of(all));
            return query.map(FiguresByRows::row).list();
        });
        return new Figures(read.getFirst().head, read.stream().map(Read::row).filter(Objects::nonNull).toList());
    }

    /** Without any research there still is one row, with the head alone. */
    private static Read row(ResultSet row, StatementContext context) throws SQLException {
        Boolean sample = row.getObject("sample", Boolean.class);
        return new Read(Head.from(row), sample == null ? null : new Figures.Row(row.getString("value"), row.getString("label"), row.getString("label_locale"),
                sample, row.getString("currency"), row.getLong("stories"), row.getLong("disclosed"), row.getBigDecimal("amount")));
    }
}
