package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Views;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;
import org.researchstories.query.Cursor;
import org.researchstories.query.Restriction;

import java.util.Optional;
import java.util.function.Function;

/** Searches for what was asked for and, where that is nowhere, for what may have been meant. */
@ApplicationScoped
class Searching {

    private final Searches searches;
    private final Corrections corrections;
    private final Views views;

    Searching(Searches searches, Corrections corrections, Views views) {
        this.searches = searches;
        this.corrections = corrections;
        this.views = views;
    }

    /** (openapi: Search) */
    private record Searched(String query, boolean corrected) {
    }

    /**
     * @param after where the page begins: a list that was begun with one or the other goes on so
     * @param list  the page of the list that is so restricted
     * @throws Problem where it was begun with what may have been meant, and that is something else by now
     */
    Page<Hit> read(String words, Restriction restriction, Optional<Cursor> after, Function<Restriction, Page<Hit>> list) {
        if (after.isPresent()) {
            return after.get().instead() == null ? asked(words, restriction, list) : meant(begunWith(words, restriction, after.get()), restriction, list);
        }
        Page<Hit> asked = asked(words, restriction, list);
        return asked.items().isEmpty() ? corrections.of(words, restriction).map(meant -> meant(meant, restriction, list))
                .filter(page -> !page.items().isEmpty()).orElse(asked) : asked;
    }

    private Page<Hit> asked(String words, Restriction restriction, Function<Restriction, Page<Hit>> list) {
        return asked(words, list.apply(restriction));
    }

    /** The page of what was asked for. */
    Page<Hit> asked(String words, Page<Hit> page) {
        return page.of(views.write(new Searched(words, false)));
    }

    private Page<Hit> meant(String meant, Restriction restriction, Function<Restriction, Page<Hit>> list) {
        return list.apply(restriction.searching(searches.of(meant, restriction.language()))).of(views.write(new Searched(meant, true))).ofWords(meant);
    }

    /** Words that nobody had may have come since, and nearer ones. */
    private String begunWith(String words, Restriction restriction, Cursor cursor) {
        return corrections.of(words, restriction).filter(cursor::isOfWords).orElseThrow(() -> Problem.of(ProblemType.INVALID_CURSOR,
                "What was searched for in place of these words is not the same any more. Leave the cursor out to begin anew."));
    }
}
