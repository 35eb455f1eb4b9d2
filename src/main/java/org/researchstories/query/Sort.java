package org.researchstories.query;

import java.util.Optional;

/** The order of a list; a leading hyphen in the parameter means descending. */
public record Sort(SortField field, boolean descending) {

    public static final Sort EDITORS_ORDER = new Sort(SortField.DISPLAY_ORDER, false);
    public static final Sort RELEVANCE = new Sort(SortField.RELEVANCE, true);
    public static final Sort NEWEST_FIRST = new Sort(SortField.FIRST_PUBLISHED, true);

    /** @param parameter such as {@code title} or {@code -firstPublishedAt} */
    public static Optional<Sort> of(String parameter) {
        boolean descending = parameter.startsWith("-");
        return SortField.ofProperty(descending ? parameter.substring(1) : parameter)
                .map(field -> field == SortField.RELEVANCE ? RELEVANCE : new Sort(field, descending));
    }

    /** As {@link #of} takes it. */
    public String parameter() {
        return descending && field != SortField.RELEVANCE ? "-" + field.property : field.property;
    }

    public String direction() {
        return descending ? "desc" : "asc";
    }

    /** What stands between a row's key and the cursor's, for the rows after it. */
    public String after() {
        return descending ? "<" : ">";
    }
}
