package org.researchstories.story;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotNull;

/** Where a story was found before, and why it no longer is. */
public record FormerSlug(@NotNull @Slug.Valid String slug, @NotNull Reason reason) {

    public enum Reason {
        RENAMED("renamed"),
        /** It came here from elsewhere, where this was its address. */
        MOVED("moved");

        @JsonValue
        public final String value;

        Reason(String value) {
            this.value = value;
        }
    }
}
