package org.researchstories.query;

import org.researchstories.query.Search.Reach;

/**
 * SQL for the first stories of a list that a search finds, in one of two ways. What is common is looked for among the first
 * of the list, a bounded number of them. What is rare, or was not found there often enough, is taken from the index of words.
 *
 * <p>PostgreSQL is not left that choice: it takes each word that is not among the commonest for one that so many texts have, and
 * may read a million of them in the order of the list for a word that two have.
 *
 * @param name      of the step that has them: {@code id}, {@code served} and {@code sort_key}, at most {@code :limit}
 * @param key       what becomes {@code sort_key}, of a row {@code l} of {@code live.listing}
 * @param column    that puts rows in the same order as the key does
 * @param direction of that order; the id decides between equals
 * @param list      what holds of all rows {@code l} of the list
 * @param after     what holds of those after the cursor: empty, or begins with " and "
 * @param found     what holds of a row {@code s} of {@code live.searchable} that is found
 * @param lookedAt  how many of the first of the list are looked at for each that is wanted, before the index is asked; none where it is 0
 * @param condition of the whole step, without which it is not begun
 */
record FirstFound(String name, String key, String column, String direction, String list, String after, String found, int lookedAt, String condition) {

    /** The one order that the texts have as well. */
    static final String OF_TEXTS = "l.first_published_at";

    /** What comes from the index, in times of what it takes to name it: as it is, and where each has to be looked for in the list. */
    private static final int IN_THIS_ORDER = 1;
    private static final int IN_ANOTHER_ORDER = 5;

    private static final int MOST_LOOKED_AT = 20_000;
    /** For a short page too: of twenty stories by chance none may have what every other has, and the index would have to name half of all. */
    private static final int LEAST_LOOKED_AT = 1_000;

    private static final String NEAR = """
            near_%1$s as materialized (
                select l.story_id as id, l.served, %2$s as sort_key from (
                    select l.* from live.listing l where %5$s and %4$s order by %3$s %9$s, l.story_id %9$s limit least(greatest(:limit * %6$d, %7$d), %8$d)
                ) l cross join lateral (select from live.searchable s where (s.story_id, s.locale) = (l.story_id, l.served) and %10$s limit 1) found
                order by %3$s %9$s, l.story_id %9$s limit :limit
            ),
            """;
    private static final String ARE_TOO_FEW = " and (select count(*) from near_%s) < :limit";
    private static final String ARE_ENOUGH = "select * from near_%1$s where (select count(*) from near_%1$s) = :limit union all ";

    private static final String INDEXED = """
            all_%1$s as materialized (
                select s.story_id, s.locale, s.first_published_at from live.searchable s where %2$s and %3$s
            ), %1$s as materialized (
                %4$s(%5$s limit :limit)
            )""";
    /** Of texts in the order of the list no more are looked for in it than are wanted. */
    private static final String IN_ORDER = """
            select l.story_id as id, l.served, %2$s as sort_key
            from (select * from all_%1$s order by first_published_at %5$s, story_id %5$s) s join live.listing l on (l.story_id, l.served) = (s.story_id, s.locale)
            where %4$s and %3$s order by s.first_published_at %5$s, s.story_id %5$s""";
    /** What the index has is joined with the list as a whole: for a short page PostgreSQL would rather walk the list and look for each of its stories among what was found. */
    private static final String PUT_IN_ORDER = """
            select * from (
                select l.story_id as id, l.served, %2$s as sort_key from all_%1$s s join live.listing l on (l.story_id, l.served) = (s.story_id, s.locale)
                where %4$s and %3$s offset 0
            ) listed order by sort_key %5$s, id %5$s""";

    /** How many of the first of a list in the order of this column are looked at. */
    static int lookedAt(Search search, Reach reach, String column) {
        return search.lookedAtForEach(reach, column.equals(OF_TEXTS) ? IN_THIS_ORDER : IN_ANOTHER_ORDER);
    }

    /** Common table expressions. */
    String steps() {
        if (lookedAt == 0) {
            return indexed(condition, "");
        }
        String near = NEAR.formatted(name, key, column, list + after, condition, lookedAt, LEAST_LOOKED_AT, MOST_LOOKED_AT, direction, found);
        return near + indexed(condition + ARE_TOO_FEW.formatted(name), ARE_ENOUGH.formatted(name));
    }

    private String indexed(String condition, String before) {
        if (column.equals(OF_TEXTS)) {
            return INDEXED.formatted(name, condition, found + after.replace("l.", "s."), before, IN_ORDER.formatted(name, key, list + after, condition, direction));
        }
        return INDEXED.formatted(name, condition, found, before, PUT_IN_ORDER.formatted(name, key, list + after, condition, direction));
    }
}
