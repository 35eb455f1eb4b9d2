package org.researchstories.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.researchstories.body.Body;
import org.researchstories.body.Fault;
import org.researchstories.body.PlainText;
import org.researchstories.body.Readability;

import java.util.List;

/** A story's words, in one language. Lengths are counted in code points. */
public record Wording(
        @NotNull @Slug.Valid String slug,
        @NotNull @PlainText(min = 1, max = 120) @Pattern(regexp = "(?s).*[^.]", message = "must not end with a full stop") String title,
        @PlainText(min = 1, max = 60) String shortTitle,
        @NotNull @PlainText(min = 1, max = 250) String standfirst,
        @NotNull @PlainText(min = 40, max = 1000) String summary,
        @NotNull Body body,
        @PlainText(min = 1, max = 160) String seoDescription) {

    public Wording {
        body = body == null ? Body.EMPTY : body;
    }

    private static final int FEWEST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 4;

    static Wording of(StoryText it) {
        return new Wording(it.slug, it.title, it.shortTitle, it.standfirst, it.summary, it.body, it.seoDescription);
    }

    /** The fault of a kind that is nothing without a body; none where there is one. */
    public List<Fault> bodyIsMissing() {
        return body.blocks().isEmpty() ? List.of(new Fault("/story/wording/body", "must have at least one block")) : List.of();
    }

    @AssertTrue(message = "must have 2 to 4 sentences")
    boolean isSummaryOfAFewSentences() {
        int sentences = summary == null ? FEWEST_SENTENCES : Readability.sentences(summary);
        return sentences >= FEWEST_SENTENCES && sentences <= MOST_SENTENCES;
    }
}
