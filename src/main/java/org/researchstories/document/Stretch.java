package org.researchstories.document;

import org.jdbi.v3.core.statement.Query;

/**
 * Which part of a story's history is wanted.
 *
 * @param before only editions before this one
 * @param most   how many of them, the newest; nothing of the history where that is none
 */
public record Stretch(int before, int most) {

    public static final Stretch NONE = new Stretch(0, 0);

    /** A story may have been withdrawn any number of times; the last ones are enough to see that. */
    static final int MOST_WITHDRAWALS = 20;

    private static final String COLUMN = """
            json_build_object('editions', (
                select coalesce(json_agg(json_build_object('edition', e.edition, 'publishedAt', e.published_at, 'changeNote', e.change_note)
                    order by e.edition desc), '[]') from (
                    select h.edition, h.published_at, h.change_note from live.history h
                    where h.story_id = d.story_id and h.locale = d.locale and h.edition < :before order by h.edition desc limit :most
                ) e
            ), 'withdrawals', (
                select coalesce(json_agg(json_build_object('reason', w.reason, 'at', w.withdrawn_at, 'until', w.ended_at)
                    order by w.ended_at desc), '[]') from (
                    select f.reason, f.withdrawn_at, f.ended_at from live.former_withdrawal f
                    where f.story_id = d.story_id order by f.ended_at desc limit %d
                ) w
            )) as history""".formatted(MOST_WITHDRAWALS + 1);

    public boolean isNone() {
        return most == 0;
    }

    /** Selects what {@link History#of} takes of the document {@code d}. */
    String column() {
        return isNone() ? "null as history" : COLUMN;
    }

    /** Binds nothing where nothing is wanted. */
    void bind(Query query) {
        if (!isNone()) {
            query.bind("before", before).bind("most", most);
        }
    }
}
