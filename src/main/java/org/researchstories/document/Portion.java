package org.researchstories.document;

/** How much of a story is read: which of its texts, what comes along with it, and what of its past. */
public record Portion(Depth depth, Inclusion inclusion, Stretch stretch) {

    /** How much of the texts is wanted beside what validators are made of; of what comes along never the body. */
    public enum Depth {
        VALIDATORS("null as outline, null as body"),
        OUTLINE("d.outline, null as body"),
        TEXTS("d.outline, case when d.depth = 0 then d.body end as body");

        final String columns;

        Depth(String columns) {
            this.columns = columns;
        }
    }
}
