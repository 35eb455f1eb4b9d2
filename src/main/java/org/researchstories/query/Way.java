package org.researchstories.query;

/** How the first stories are found of what is left of a list. All ways find the same. */
public enum Way {
    /** In the order of the list, of which only the beginning is looked at where filters may leave next to nothing of it: a page may not be full by then though the list goes on. */
    BEGUN,
    /** In the order of the list, to its end if need be. */
    WALKED,
    /** By the bits of {@link Postings}; all that are left are put in order. */
    GATHERED
}
