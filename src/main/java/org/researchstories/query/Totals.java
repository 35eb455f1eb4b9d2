package org.researchstories.query;

/** SQL that counts all that a restriction leaves. */
public final class Totals {

    /** The term of {@code live.figure} that all stories have. */
    static final int ALL = 0;

    private Totals() {
    }

    /** A number of stories. */
    public static Condition of(Restriction restriction) {
        if (restriction.isOfAWholeListBut(null)) {
            return Condition.all(restriction.conditions())
                    .in("(select coalesce(sum(l.stories), 0) from live.figure l where %%s and l.term = %d)".formatted(ALL));
        }
        return restriction.leavesManyBut(null)
                ? Postings.of(restriction).in("(select cast(coalesce(sum(bit_count(b.stories)), 0) as bigint) from (%s) b)")
                : Condition.all(restriction.conditions()).in("(select count(*) from live.listing l where %s)");
    }
}
