package org.researchstories.feed;

import org.researchstories.query.Condition;

/** SQL for where a page of a feed is, and for what stands before it and behind it. Each piece reads an index as far as it must. */
final class Around {

    private static final String NONE = "cast(null as timestamptz)";
    private static final String MONTH = "date_trunc('month', %s, 'UTC')";

    private static final String NEAREST = """
            (select l.content_updated_at from live.listing l where %s and l.content_updated_at %s order by l.content_updated_at %s limit 1)""";

    private static final String FITS = """
            ((select count(*) from (select from live.listing l where %s and l.content_updated_at >= %s and l.content_updated_at < %s limit :limit) n) < :limit)""";

    private static final String BEFORE = """
            select min(b.key) as key, min(b.id) as id from (
                select cast(l.content_updated_at as text) as key, cast(l.story_id as text) as id,
                    row_number() over (order by l.content_updated_at, l.story_id) as place
                from live.listing l
                where %s and (l.content_updated_at, l.story_id) >= (cast(:key as timestamptz), cast(:id as uuid))
                order by l.content_updated_at, l.story_id limit :limit
            ) b where b.place = :limit""";

    private Around() {
    }

    /** That a row {@code l} is of the month that is asked for. */
    static String within(FeedPages.Selection selection) {
        return selection.month().isPresent() ? " and l.content_updated_at >= :begin and l.content_updated_at < :end" : "";
    }

    /** That it comes behind the cursor. */
    static String after(FeedPages.Selection selection) {
        return selection.after().isPresent() ? " and (l.content_updated_at, l.story_id) < (cast(:key as timestamptz), cast(:id as uuid))" : "";
    }

    /** The newest moment before the month. */
    static String older(FeedPages.Selection selection) {
        return selection.month().isEmpty() ? NONE : NEAREST.formatted(conditions(selection), "< :begin", "desc");
    }

    /** The oldest moment after the month. */
    static String newer(FeedPages.Selection selection) {
        return selection.beginsAMonth() ? NEAREST.formatted(conditions(selection), ">= :end", "asc") : NONE;
    }

    /** Whether that moment's month, counted in UTC, has room on one page. */
    static String newerFits(FeedPages.Selection selection) {
        String begin = MONTH.formatted("a.newer");
        return selection.beginsAMonth() ? FITS.formatted(conditions(selection), begin, MONTH.formatted(begin + " + interval '32 days'")) : "false";
    }

    /** Where the page before begins: one page's length back from the cursor, which names its last story. */
    static String before(FeedPages.Selection selection) {
        return selection.after().isEmpty() ? "select cast(null as text) as key, cast(null as text) as id"
                : BEFORE.formatted(conditions(selection) + within(selection));
    }

    private static String conditions(FeedPages.Selection selection) {
        return Condition.sql(selection.restriction().conditions());
    }
}
