package org.researchstories.query;

/** SQL that counts all that a restriction leaves. */
public final class Totals {

    /** The term of {@code live.figure} that all stories have. */
    static final int ALL = 0;

    private Totals() {
    }

    /** A number of stories. */
    public static Condition of(Restriction restriction) {
        Condition left = Condition.all(restriction.conditions());
        String sql = restriction.isOfAWholeListBut(null)
                ? "(select coalesce(sum(l.stories), 0) from live.figure l where %s and l.term = %d)".formatted(left.sql(), ALL)
                : "(select count(*) from live.listing l where %s)".formatted(left.sql());
        return new Condition(sql, left.parameters());
    }
}
