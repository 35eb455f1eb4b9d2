package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.researchstories.document.Document;
import org.researchstories.document.Head;
import org.researchstories.query.Condition;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads any number of stories, a page at a time, in the order of their ids: nothing that happens to a story moves it, so none is met
 * twice and none that stays where it is is missed. Between two pages no connection is held.
 */
@ApplicationScoped
class StoryWalk {

    private static final String PAGE = """
            select %s, %s, d.outline, %s as body, %s as beside
            from live.head h
            left join (select l.story_id as id, l.served from live.listing l where %s order by l.story_id limit :limit) page on true
            left join live.document d on (d.story_id, d.locale) = (page.id, page.served)
            order by page.id""";

    private static final Condition AFTER = new Condition("l.story_id > :after", Map.of());

    private final PublicSide database;

    StoryWalk(PublicSide database) {
        this.database = database;
    }

    /**
     * Where it goes.
     *
     * @param texts  whether the stories' texts are wanted
     * @param beside SQL for JSON that is wanted beside each story, of {@code d}; "null" for nothing
     * @param most   how many stories a page has
     */
    record Way(List<Condition> conditions, boolean texts, String beside, int most) {
    }

    /** @param beside as JSON; may be null */
    record Step(Document document, String beside) {
    }

    /** @param head where the change log stood when it was read */
    record Page(Head head, List<Step> steps, boolean last) {

        UUID end() {
            return steps.getLast().document.id();
        }
    }

    private record Row(Head head, Step step) {
    }

    /**
     * One statement.
     *
     * @param after the last story of the page before; null for the first page
     */
    Page read(Way way, UUID after) {
        List<Condition> conditions = new ArrayList<>(way.conditions);
        if (after != null) {
            conditions.add(AFTER);
        }
        String sql = PAGE.formatted(Head.COLUMNS, Document.COLUMNS, way.texts ? "d.body" : "null", way.beside, Condition.sql(conditions));
        List<Row> rows = database.ask(handle -> {
            Query query = handle.createQuery(sql).addCustomizer(new PlannedAnew()).bind("limit", way.most);
            Conditions.bind(query, conditions);
            if (after != null) {
                query.bind("after", after);
            }
            return query.map(StoryWalk::row).list();
        });
        // Without any story there still is one row, with the head alone.
        List<Step> steps = rows.stream().map(Row::step).filter(step -> step.document != null).toList();
        return new Page(rows.getFirst().head, steps, steps.size() < way.most);
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(Head.from(row), new Step(row.getObject("story_id") == null ? null : Document.from(row), row.getString("beside")));
    }
}
