package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Views;
import org.researchstories.query.Restriction;

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

    /** @param list the page of the list that is so restricted */
    Page<Hit> read(String words, Restriction restriction, Function<Restriction, Page<Hit>> list) {
        Page<Hit> asked = list.apply(restriction);
        Page<Hit> found = asked.of(views.write(new Searched(words, false)));
        return asked.items().isEmpty() ? corrections.of(words, restriction)
                .map(meant -> list.apply(restriction.searching(searches.of(meant, restriction.language())))
                        .of(views.write(new Searched(meant, true))))
                .filter(page -> !page.items().isEmpty()).orElse(found) : found;
    }
}
