package org.researchstories.query;

import java.util.Arrays;
import java.util.Optional;

/** What a list of stories can be sorted by; the id always decides between equals. */
public enum SortField {
    DISPLAY_ORDER("displayOrder", "display_order", "int"),
    TITLE("title", "title_key", "text"),
    FIRST_PUBLISHED("firstPublishedAt", "first_published_at", "timestamptz"),
    CONTENT_UPDATED("contentUpdatedAt", "content_updated_at", "timestamptz"),
    MODIFIED("modifiedAt", "modified_at", "timestamptz"),
    /** Where none is due: the end of time. */
    NEXT_REVIEW("nextReviewDueOn", "next_review_due_on", "date"),
    /** Where there is none: the beginning of time. */
    AWARDED("awardedOn", "awarded_on", "date"),
    /** By currency, then amount; what is not disclosed before all others. */
    AMOUNT("amountAwarded", "amount_key", "text"),
    /** Of searches only; see {@link Relevance}. */
    RELEVANCE("relevance", null, null);

    /** As the contract calls it. */
    public final String property;
    public final String column;
    public final String sqlType;

    SortField(String property, String column, String sqlType) {
        this.property = property;
        this.column = column;
        this.sqlType = sqlType;
    }

    boolean isOfTheAward() {
        return this == AWARDED || this == AMOUNT;
    }

    /** SQL for the text of a key in a cursor, whatever time zone the connection has. */
    public String text(String key) {
        return "timestamptz".equals(sqlType) ? "cast(%s at time zone 'UTC' as text) || '+00'".formatted(key) : "cast(%s as text)".formatted(key);
    }

    static Optional<SortField> ofProperty(String property) {
        return Arrays.stream(values()).filter(field -> field.property.equals(property)).findFirst();
    }
}
