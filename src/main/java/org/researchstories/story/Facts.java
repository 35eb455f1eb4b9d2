package org.researchstories.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.UniqueElements;
import org.researchstories.body.PlainText;

import java.util.List;
import java.util.UUID;

/** What holds of a story in every language. Lists are in the order in which they are shown. */
public record Facts(
        @Min(0) @Max(9999) int displayOrder,
        String heroImage,
        @NotNull @Size(min = 1, max = 20) @UniqueElements List<@NotNull String> cancerTypes,
        @NotNull @Size(min = 1, max = 10) @UniqueElements List<@NotNull String> topics,
        @NotNull @Size(max = 15) @UniqueElements List<@NotNull @PlainText(min = 1, max = 40)
                @Pattern(regexp = "\\P{Lu}*", message = "must be in lower case") String> tags,
        @NotNull @Size(max = MOST_REFERENCES) @UniqueElements List<@NotNull String> references,
        @NotNull @Size(max = MOST_TERMS) @UniqueElements List<@NotNull String> glossaryTerms,
        @NotNull @Size(max = 6) @UniqueElements List<@NotNull UUID> relatedStories,
        @NotNull @Size(max = 5) List<@NotNull @Valid Author> authors,
        @NotNull @PlainText(min = 1, max = 200) String licence,
        @NotNull @PlainText(min = 1, max = 200) String attribution,
        boolean sample,
        @PlainText(min = 1, max = 300) String sampleNotice) {

    /** The most references that a text is told with: the story's and those that it marks. */
    public static final int MOST_REFERENCES = 50;

    /** The most glossary terms, likewise. */
    public static final int MOST_TERMS = 30;

    /** Lists that may be empty may be left out. */
    public Facts {
        tags = tags == null ? List.of() : tags;
        references = references == null ? List.of() : references;
        glossaryTerms = glossaryTerms == null ? List.of() : glossaryTerms;
        relatedStories = relatedStories == null ? List.of() : relatedStories;
        authors = authors == null ? List.of() : authors;
    }

    static Facts of(Story it, List<UUID> related) {
        return new Facts(it.displayOrder, it.heroImage, List.copyOf(it.cancerTypes), List.copyOf(it.topics), it.tags, List.copyOf(it.references),
                List.copyOf(it.glossaryTerms), related, it.authors, it.licence, it.attribution, it.sample, it.sampleNotice);
    }
}
