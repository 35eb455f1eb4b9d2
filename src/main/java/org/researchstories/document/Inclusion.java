package org.researchstories.document;

import org.jdbi.v3.core.statement.Query;
import org.researchstories.story.Kind;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which related stories come along with others: those that certain members of their outlines mention, and those that
 * members of these mention in turn. Only what is published comes along, and nothing twice.
 *
 * @param paths        names of members ({@code research}), or of two with a dot between ({@code research.strategies}), which
 *                     asks for the first too; empty where nothing comes along
 * @param onlyInLocale whether nothing comes along that is not translated
 */
public record Inclusion(SortedSet<String> paths, boolean onlyInLocale) {

    public static final Inclusion NONE = new Inclusion(Collections.emptySortedSet(), false);

    /** How many come along at most. */
    static final int MOST = 100;

    /**
     * Finds {@code included}: ids, locales, how many steps away, and in which place. It is told by the documents
     * themselves, so nothing comes along that nobody can see. The second step is taken only from what comes along, so what
     * this costs has a limit.
     */
    private static final String SQL = """
            mentioned as (
                select distinct step.name, cast(mention ->> 'id' as uuid) as id
                from shown s join live.document o on (o.story_id, o.locale) = (s.id, s.served)
                cross join unnest(cast(:near as text[])) as step(name)
                cross join lateral json_array_elements(cast(o.outline as json) -> step.name) as mention
            ), near as (
                select %1$s from (select distinct id from mentioned) m cross join lateral (%2$s) l
                where m.id not in (select id from shown)
                order by place limit %3$d
            ), further as (
                select distinct cast(mention ->> 'id' as uuid) as id
                from near n join mentioned m on m.id = n.id
                join unnest(cast(:via as text[]), cast(:far as text[])) as step(via, name) on step.via = m.name
                join live.document o on (o.story_id, o.locale) = (n.id, n.served)
                cross join lateral json_array_elements(cast(o.outline as json) -> step.name) as mention
            ), far as (
                select %1$s from further m cross join lateral (%2$s) l
                where m.id not in (select id from shown) and m.id not in (select id from near)
                order by place limit %3$d
            ), included as (
                select id, served, 1 as depth, place from near union all select id, served, 2, place from far
                order by depth, place limit %3$d
            ), cut as (
                select exists (
                    select from shown s join live.document o on (o.story_id, o.locale) = (s.id, s.served)
                    cross join unnest(cast(:near as text[])) as step(name)
                    where cast(o.outline as json) ->> (step.name || 'Truncated') = 'true'
                ) or exists (
                    select from near n join mentioned m on m.id = n.id
                    join unnest(cast(:via as text[]), cast(:far as text[])) as step(via, name) on step.via = m.name
                    join live.document o on (o.story_id, o.locale) = (n.id, n.served)
                    where cast(o.outline as json) ->> (step.name || 'Truncated') = 'true'
                ) as mentions
            )""";

    // With a limit, so that each is looked up, however many PostgreSQL believes that there may be.
    private static final String ONE = "select l.* from live.listing l where l.locale = :locale and l.story_id = m.id and l.state = 'published' %slimit 1";

    private static final String LISTED = """
            l.story_id as id, l.served,
                    row_number() over (order by array_position(array[%s], l.kind), l.display_order, l.story_id) as place""".formatted(
            Arrays.stream(Kind.values()).map(kind -> "'" + kind.value + "'").collect(Collectors.joining(", ")));

    /** @param parameter as it was sent; null where nothing is to come along */
    public static Inclusion of(String parameter, boolean onlyInLocale) {
        return parameter == null ? NONE
                : new Inclusion(Collections.unmodifiableSortedSet(new TreeSet<>(Arrays.asList(parameter.split(",")))), onlyInLocale);
    }

    public boolean isNone() {
        return paths.isEmpty();
    }

    /** The members whose mentions come along, in the order of the alphabet. */
    public List<String> near() {
        return paths.stream().map(path -> path.split("\\.")[0]).distinct().toList();
    }

    /**
     * Common table expressions that go on from {@code shown(id, served)} and end with {@code included(id, served, depth, place)}.
     * Needs {@code :locale} and {@link #values}.
     */
    public String sql() {
        return SQL.formatted(LISTED, ONE.formatted(onlyInLocale ? "and l.served = l.locale " : ""), MOST + 1);
    }

    /** A column that tells whether a member that was followed mentions the first of its stories only. */
    public String truncated() {
        return (isNone() ? "false" : "(select mentions from cut)") + " as mentions_truncated";
    }

    /** The values that {@link #sql} needs; none where nothing comes along. */
    public Map<String, Object> values() {
        return isNone() ? Map.of() : Map.of("near", near().toArray(String[]::new), "via", far().map(path -> path[0]).toArray(String[]::new),
                "far", far().map(path -> path[1]).toArray(String[]::new));
    }

    void bind(Query query) {
        values().forEach(query::bind);
    }

    private Stream<String[]> far() {
        return paths.stream().filter(path -> path.contains(".")).map(path -> path.split("\\."));
    }
}
