package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Document;
import org.researchstories.query.Cursor;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.query.Sort;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Answers requests for lists of stories, of one kind or of all. */
@ApplicationScoped
public class StoryLists {

    private final Restrictions restrictions;
    private final StoryPages pages;
    private final ListAnswers answers;
    private final Writing writing;
    private final Alongside alongside;
    private final Today today;

    StoryLists(Restrictions restrictions, StoryPages pages, ListAnswers answers, Writing writing, Alongside alongside, Today today) {
        this.restrictions = restrictions;
        this.pages = pages;
        this.answers = answers;
        this.writing = writing;
        this.alongside = alongside;
        this.today = today;
    }

    /** @param usual the order in which the list is where none is asked for */
    public Response page(Optional<Kind> kind, Sort usual, PageRequest page, Reading reading) {
        Extent extent = Extent.of(reading);
        Sort sort = Optional.ofNullable(page.sort()).flatMap(Sort::of).orElse(usual);
        Restriction restriction = restrictions.of(kind, reading, today.date());
        return answers.answer(page, reading, new Stories(restriction, sort, page, facets(page), extent));
    }

    private static List<Dimension> facets(PageRequest page) {
        return page.facet() == null ? List.of() : Arrays.stream(page.facet().split(","))
                .map(Dimension::ofProperty).flatMap(Optional::stream).sorted().toList();
    }

    private class Stories implements ListAnswers.Content<Document> {

        private final Restriction restriction;
        private final Sort sort;
        private final PageRequest page;
        private final List<Dimension> facets;
        private final Extent extent;

        Stories(Restriction restriction, Sort sort, PageRequest page, List<Dimension> facets, Extent extent) {
            this.restriction = restriction;
            this.sort = sort;
            this.page = page;
            this.facets = facets;
            this.extent = extent;
        }

        @Override
        public Page<Document> read(Optional<Cursor> after) {
            return pages.read(new StoryPages.Selection(restriction, sort, after, page.limit(), page.total(), facets,
                    extent.inclusion()));
        }

        @Override
        public String write(Document document, LocalDate day) {
            return extent.fields().in(writing.outline(document, restriction.language(), day));
        }

        @Override
        public Language language(Document document) {
            return document.language();
        }

        @Override
        public String included(Page<Document> page, LocalDate day) {
            return alongside.json(page.included(), page.items(), extent, restriction.language(), day);
        }
    }
}
