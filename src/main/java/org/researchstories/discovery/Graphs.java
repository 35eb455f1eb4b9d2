package org.researchstories.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.StatementContext;
import org.researchstories.document.Head;
import org.researchstories.document.Views;
import org.researchstories.reading.Snapshot;
import org.researchstories.store.PlannedAnew;
import org.researchstories.store.PublicSide;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryCard;
import org.researchstories.story.StoryReference;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Draws the published stories and what they are to each other. */
@ApplicationScoped
public class Graphs {

    /** The first of each kind in the editors' order, a challenge, a strategy and some research in turn; edges only where both ends are among them. */
    private static final String SQL = """
            with node as (
                select l.story_id as id, l.kind, d.locale, d.slug, d.title,
                    row_number() over (order by l.turn, k.rank) as place
                from (values (1, 'challenge'), (2, 'strategy'), (3, 'research')) as k(rank, kind)
                cross join lateral (
                    select l.story_id, l.kind, l.served, row_number() over (order by l.display_order, l.story_id) as turn from live.listing l
                    where l.locale = :locale and l.kind = k.kind and l.state = 'published'
                    order by l.display_order, l.story_id limit :limit
                ) l
                join live.document d on d.story_id = l.story_id and d.locale = l.served
                order by place limit :limit
            ), shown as (select * from node where place < :limit),
            edge as (
                select r.source, r.target, r.type, r.is_primary, r.rationale, r.display_order
                from live.relation r join shown s on s.id = r.source join shown t on t.id = r.target
            )
            select %s, part.* from live.head h left join (
                select n.place, n.id, n.kind, n.locale, n.slug, n.title,
                    null::uuid as source, null::uuid as target, null as type, null::boolean as is_primary, null as rationale
                from node n
                union all
                select null, null, null, null, null, null, e.source, e.target, e.type, e.is_primary, e.rationale
                from edge e
            ) part on true
            order by part.place nulls last, part.source, part.target, part.type""".formatted(Head.COLUMNS);

    private final PublicSide database;
    private final Views views;

    Graphs(PublicSide database, Views views) {
        this.database = database;
        this.views = views;
    }

    /** (openapi: Graph) */
    record Graph(List<StoryReference> nodes, List<Edge> edges, boolean truncated) {
    }

    /** (openapi: GraphEdge) whether it is primary is told of research and its challenges only. */
    record Edge(UUID source, UUID target, String type, Boolean primary, String rationale) {
    }

    private record Row(Head head, StoryCard card, Edge edge) {
    }

    /** At most {@code limit} nodes, challenges first, then strategies, then research, and whether there are more; one statement. */
    public Snapshot of(int limit, Language language) {
        List<Row> rows = database.ask(handle -> handle.createQuery(SQL).addCustomizer(new PlannedAnew())
                .bind("locale", language.tag).bind("limit", limit + 1).map(Graphs::row).list());
        List<StoryCard> cards = rows.stream().map(Row::card).filter(Objects::nonNull).toList();
        List<StoryCard> nodes = cards.stream().limit(limit).sorted(Comparator.comparing(StoryCard::kind)).toList();
        List<Edge> edges = rows.stream().map(Row::edge).filter(Objects::nonNull).toList();
        return new Snapshot(rows.getFirst().head, languages(nodes, language), views.write(
                new Graph(nodes.stream().map(StoryReference::to).toList(), edges, cards.size() > limit)));
    }

    private static List<Language> languages(List<StoryCard> nodes, Language asked) {
        return nodes.isEmpty() ? List.of(asked) : nodes.stream().map(StoryCard::locale).distinct().sorted().toList();
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(Head.from(row), card(row), edge(row));
    }

    private static StoryCard card(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return id == null ? null : new StoryCard(id, Kind.of(row.getString("kind")),
                Language.of(row.getString("locale")), row.getString("slug"), row.getString("title"));
    }

    private static Edge edge(ResultSet row) throws SQLException {
        UUID source = row.getObject("source", UUID.class);
        if (source == null) {
            return null;
        }
        String type = row.getString("type");
        return new Edge(source, row.getObject("target", UUID.class), type,
                type.equals("investigates") ? row.getBoolean("is_primary") : null, row.getString("rationale"));
    }
}
