package org.researchstories.document;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.statement.Query;
import org.researchstories.store.PublicSide;
import org.researchstories.story.Kind;
import org.researchstories.story.StoryReference;
import org.researchstories.story.StoryCard;
import org.researchstories.vocabulary.Language;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The shelf as readers see it. */
@ApplicationScoped
public class Documents {

    private static final String OF_STORY = """
            %%s select %s, %%s, d.depth, %%s,
                n.story_id as notice_id, n.kind as notice_kind, n.cause, n.reason, n.gone_at, n.replaced_by, %s
            from live.head h
            left join (%%s) asked on true
            left join lateral (%%s) d on true
            left join live.notice n on n.story_id = asked.id and d.story_id is null
            order by d.depth, d.place""".formatted(Head.COLUMNS, Document.COLUMNS);

    private static final String SERVED = """
            select d.*, 0 as depth, 0 as place from live.document d where d.story_id = asked.id
            order by (d.locale = :locale) desc, (d.locale = :default) desc, d.locale limit 1""";

    /** The story comes first; what comes along is found by the same statement, and so in the same snapshot. */
    private static final String WITH = "with shown as (select d.story_id as id, d.locale as served from (%s) asked cross join lateral (%s) d), %s";

    private static final String SHOWN_AND_INCLUDED = """
            select d.*, all_of_them.depth, all_of_them.place from (
                select id, served, 0 as depth, 0 as place from shown union all select id, served, depth, place from included
            ) all_of_them join live.document d on (d.story_id, d.locale) = (all_of_them.id, all_of_them.served)""";

    /**
     * The commonest case by itself, because to begin a plan for all cases costs PostgreSQL three times as much as to read this: the story's own address, in the language that was asked for.
     */
    private static final String OWN = """
            select %s, true as current, %%s, %s from live.head h, %%s (select d.*, 0 as depth from live.document d) d
            where d.locale = :locale and %%s""".formatted(Head.COLUMNS, Document.COLUMNS);

    private static final String OWN_BY_SLUG = "d.story_id = a.story_id and d.slug = :slug and a.kind = :kind and a.digest = :digest and a.locale = :locale";

    private static final String BY_ID = "select cast(:id as uuid) as id";

    private static final String BY_SLUG = """
            select a.story_id as id from live.address a where a.kind = :kind and a.digest = :digest
            order by (a.locale = :locale) desc, (a.locale = :default) desc, a.locale limit 1""";

    private static final String IS_CURRENT = """
            (select true from live.document c where c.story_id = asked.id and c.slug = :slug limit 1) is true as current""";

    private final PublicSide database;

    Documents(PublicSide database) {
        this.database = database;
    }

    /**
     * What is at this address; in {@code language}, in the default language, or in any. One statement where it is the story's own address in that language, or where
     * others come along, and two otherwise.
     */
    public LifeCycle at(Kind kind, String slug, Language language, Portion portion) {
        byte[] digest = SlugDigest.of(slug);
        return read(OWN.formatted(own(portion), "live.address a,", OWN_BY_SLUG), sql(BY_SLUG, IS_CURRENT, portion), language, portion,
                query -> query.bind("kind", kind.value).bind("slug", slug).bind("digest", digest));
    }

    /** What became of this story, whatever its kind. One statement where it is there in that language, or where others come along, and two otherwise. */
    public LifeCycle withId(UUID id, Language language, Portion portion) {
        return read(OWN.formatted(own(portion), "", "d.story_id = :id"), sql(BY_ID, "true as current", portion), language, portion, query -> query.bind("id", id));
    }

    private static String own(Portion portion) {
        return portion.depth().columns + ", " + portion.stretch().column();
    }

    private LifeCycle read(String own, String any, Language language, Portion portion, UnaryOperator<Query> asked) {
        return database.ask(handle -> {
            Optional<LifeCycle> found = portion.inclusion().isNone() ? own(asked.apply(handle.createQuery(own)), language, portion) : Optional.empty();
            return found.orElseGet(() -> any(asked.apply(handle.createQuery(any)), language, portion));
        });
    }

    private static Optional<LifeCycle> own(Query query, Language language, Portion portion) {
        portion.stretch().bind(query.bind("locale", language.tag));
        return query.map((row, context) -> lifeCycle(row)).findOne();
    }

    private static LifeCycle any(Query query, Language language, Portion portion) {
        query.bind("locale", language.tag).bind("default", Language.DEFAULT.tag);
        portion.inclusion().bind(query);
        portion.stretch().bind(query);
        List<Found> found = query.map((row, context) -> new Found(lifeCycle(row), row.getBoolean("mentions_truncated"))).list();
        return portion.inclusion().isNone() ? found.getFirst().it : including(found);
    }

    private record Found(LifeCycle it, boolean mentionsTruncated) {
    }

    /** The first row is what was asked for; where that can be read, every other is a story that comes along. */
    private static LifeCycle including(List<Found> found) {
        Found first = found.getFirst();
        if (first.it instanceof LifeCycle.Readable it) {
            List<Document> others = found.stream().skip(1).map(other -> ((LifeCycle.Readable) other.it).document()).toList();
            return new LifeCycle.Readable(it.document(), Included.of(others, first.mentionsTruncated), it.history(), it.head());
        }
        return first.it;
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

    private static String sql(String asked, String current, Portion portion) {
        Inclusion inclusion = portion.inclusion();
        String with = inclusion.isNone() ? "" : WITH.formatted(asked, SERVED, inclusion.sql());
        return OF_STORY.formatted(with, "%s, %s, %s".formatted(current, portion.depth().columns, portion.stretch().column()), inclusion.truncated(), asked,
                inclusion.isNone() ? SERVED : SHOWN_AND_INCLUDED);
    }

    private static LifeCycle lifeCycle(ResultSet row) throws SQLException {
        Head head = Head.from(row);
        if (row.getObject("story_id") != null) {
            Document document = Document.from(row);
            return row.getBoolean("current") ? new LifeCycle.Readable(document, null, History.of(row.getString("history")), head)
                    : new LifeCycle.Moved(document, head);
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
