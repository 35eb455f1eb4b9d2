package org.researchstories.query;

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
 * @param found     what holds of a row {@code s} of {@code live.searchable} that is found
 * @param lookedAt  how many of the first of the list are looked at for each that is wanted, before the index is asked; none where it is 0
 * @param condition of the whole step, without which it is not begun
 */
record FirstFound(String name, String key, String column, String direction, String list, String found, int lookedAt, String condition) {

    private static final int MOST_LOOKED_AT = 20_000;
    /** For a short page too: of twenty stories by chance none may have what every other has, and the index would have to name half of all. */
    private static final int LEAST_LOOKED_AT = 1_000;

    private static final String NEAR = """
            near_%1$s as materialized (
                select l.story_id as id, l.served, %2$s as sort_key from (
                    select l.* from live.listing l where %5$s and %4$s order by %3$s %9$s, l.story_id %9$s limit least(greatest(:limit * %6$d, %7$d), %8$d)
                ) l join live.searchable s on (s.story_id, s.locale) = (l.story_id, l.served)
                where %10$s order by %3$s %9$s, l.story_id %9$s limit :limit
            ),
            """;
    private static final String ARE_TOO_FEW = " and (select count(*) from near_%s) < :limit";
    private static final String ARE_ENOUGH = "select * from near_%1$s where (select count(*) from near_%1$s) = :limit union all ";

    /** What the index has is joined with the list as a whole: for a short page PostgreSQL would rather walk the list and look for each of its stories among what was found. */
    private static final String INDEXED = """
            all_%1$s as materialized (
                select s.story_id, s.locale from live.searchable s where %4$s and %5$s
            ), listed_%1$s as materialized (
                select l.story_id as id, l.served, %2$s as sort_key from all_%1$s s
                join live.listing l on (l.story_id, l.served) = (s.story_id, s.locale) where %4$s and %3$s
            ), %1$s as materialized (
                %7$s(select * from listed_%1$s order by sort_key %6$s, id %6$s limit :limit)
            )""";

    /** Common table expressions. */
    String steps() {
        if (lookedAt == 0) {
            return indexed(condition, "");
        }
        String near = NEAR.formatted(name, key, column, list, condition, lookedAt, LEAST_LOOKED_AT, MOST_LOOKED_AT, direction, found);
        return near + indexed(condition + ARE_TOO_FEW.formatted(name), ARE_ENOUGH.formatted(name));
    }

    private String indexed(String condition, String before) {
        return INDEXED.formatted(name, key, list, condition, found, direction, before);
    }
}
