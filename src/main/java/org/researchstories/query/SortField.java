package org.researchstories.query;

import java.util.Arrays;
import java.util.Optional;

/** What a list of stories can be sorted by; the id always decides between equals. */
public enum SortField {
    DISPLAY_ORDER("displayOrder", "display_order", "int"),
    TITLE("title", "title_key", "text"),
    FIRST_PUBLISHED("firstPublishedAt", "first_published_at", "timestamptz"),
    CONTENT_UPDATED("contentUpdatedAt", "content_updated_at", "timestamptz"),
    MODIFIED("modifiedAt", "modified_at", "timestamptz");

    /** As the contract calls it. */
    public final String property;
    public final String column;
    public final String sqlType;

    SortField(String property, String column, String sqlType) {
        this.property = property;
        this.column = column;
        this.sqlType = sqlType;
    }

    static Optional<SortField> ofProperty(String property) {
        return Arrays.stream(values()).filter(field -> field.property.equals(property)).findFirst();
    }
}
