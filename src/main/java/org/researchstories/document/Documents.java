package org.researchstories.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.StatementContext;
import org.researchstories.store.PublicSide;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryReference;
import org.researchstories.story.StoryCard;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The shelf as readers see it. */
@ApplicationScoped
public class Documents {

    /** How much of the texts is wanted beside what validators are made of. */
    public enum Depth {
        VALIDATORS("null as outline, null as body"),
        OUTLINE("d.outline, null as body"),
        TEXTS("d.outline, d.body");

        private final String columns;

        Depth(String columns) {
            this.columns = columns;
        }
    }

    private static final String OF_STORY = """
            select %s, %%s,
                n.story_id as notice_id, n.kind as notice_kind, n.cause, n.reason, n.gone_at, n.replaced_by, %s
            from live.head h
            left join (%%s) asked on true
            left join lateral (
                select d.* from live.document d where d.story_id = asked.id
                order by (d.locale = :locale) desc, (d.locale = :default) desc, d.locale limit 1
            ) d on true
            left join live.notice n on n.story_id = asked.id and d.story_id is null""".formatted(Head.COLUMNS, Document.COLUMNS);

    private static final String BY_ID = "select cast(:id as uuid) as id";

    private static final String BY_SLUG = """
            select a.story_id as id from live.address a where a.kind = :kind and a.digest = live.slug_digest(:slug)
            order by (a.locale = :locale) desc, (a.locale = :default) desc, a.locale limit 1""";

    private static final String IS_CURRENT = """
            exists (select from live.document c where c.story_id = asked.id and c.slug = :slug) as current""";

    private final PublicSide database;

    Documents(PublicSide database) {
        this.database = database;
    }

    /** What is at this address; in {@code language}, in the default language, or in any. One statement. */
    public LifeCycle at(Kind kind, String slug, Language language, Depth depth) {
        return database.ask(handle -> handle.createQuery(sql(BY_SLUG, IS_CURRENT, depth))
                .bind("kind", kind.value).bind("slug", slug)
                .bind("locale", language.tag).bind("default", Language.DEFAULT.tag)
                .map(Documents::lifeCycle).one());
    }

    /** What became of this story, whatever its kind. One statement. */
    public LifeCycle withId(UUID id, Language language, Depth depth) {
        return database.ask(handle -> handle.createQuery(sql(BY_ID, "true as current", depth))
                .bind("id", id).bind("locale", language.tag).bind("default", Language.DEFAULT.tag)
                .map(Documents::lifeCycle).one());
    }

    /** A link to a published story; empty where there is none. */
    public Optional<StoryReference> reference(UUID id, Language language) {
        return database.ask(handle -> handle.createQuery("""
                        select d.kind, d.locale, d.slug, d.title from live.document d
                        where d.story_id = :id and d.state = 'published'
                        order by (d.locale = :locale) desc, (d.locale = :default) desc limit 1""")
                .bind("id", id).bind("locale", language.tag).bind("default", Language.DEFAULT.tag)
                .map((row, context) -> StoryReference.to(new StoryCard(id, Kind.of(row.getString("kind")),
                        Language.of(row.getString("locale")), row.getString("slug"), row.getString("title"))))
                .findOne());
    }

    private static String sql(String asked, String current, Depth depth) {
        return OF_STORY.formatted(current + ", " + depth.columns, asked);
    }

    private static LifeCycle lifeCycle(ResultSet row, StatementContext context) throws SQLException {
        Head head = Head.from(row);
        if (row.getObject("story_id") != null) {
            Document document = Document.from(row);
            return row.getBoolean("current") ? new LifeCycle.Readable(document, head) : new LifeCycle.Moved(document, head);
        }
        return row.getObject("notice_id") != null ? gone(row, head) : new LifeCycle.Unknown(head);
    }

    private static LifeCycle gone(ResultSet row, Head head) throws SQLException {
        Kind kind = Kind.of(row.getString("notice_kind"));
        Instant goneAt = row.getObject("gone_at", OffsetDateTime.class).toInstant();
        return row.getString("cause").equals("erased") ? new LifeCycle.Erased(kind, goneAt, head)
                : new LifeCycle.Archived(kind, row.getString("reason"), goneAt, row.getObject("replaced_by", UUID.class), head);
    }
}
