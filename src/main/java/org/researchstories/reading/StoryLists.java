package org.researchstories.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.query.Cursor;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.query.Sort;
import org.researchstories.query.SortField;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests for lists of stories, of one kind or of all. */
@ApplicationScoped
public class StoryLists {

    private final Restrictions restrictions;
    private final StoryPages pages;
    private final ListAnswers answers;
    private final Writing writing;
    private final Alongside alongside;
    private final Searching searching;
    private final Today today;

    StoryLists(Restrictions restrictions, StoryPages pages, ListAnswers answers, Writing writing, Alongside alongside, Searching searching,
            Today today) {
        this.restrictions = restrictions;
        this.pages = pages;
        this.answers = answers;
        this.writing = writing;
        this.alongside = alongside;
        this.searching = searching;
        this.today = today;
    }

    /** @param usual the order in which the list is where none is asked for */
    public Response page(Optional<Kind> kind, Sort usual, PageRequest page, Reading reading) {
        Extent extent = Extent.of(reading);
        String words = reading.parameter(Restrictions.SEARCH);
        Sort unlessAsked = words == null ? usual : Sort.RELEVANCE;
        Sort sort = Optional.ofNullable(page.sort()).flatMap(Sort::of).orElse(unlessAsked);
        if (sort.field() == SortField.RELEVANCE && words == null) {
            throw Problem.invalidRequest(List.of(Violation.ofParameter("sort", "Relevance is to what is searched for: give q as well.")));
        }
        Supplier<Restriction> restricted = () -> restrictions.of(kind, reading, today.date());
        return answers.answer(page, reading, new Stories(restricted.get(), restricted, reading.language(), unlessAsked, sort, page, facets(page), extent, words));
    }

    private static List<Dimension> facets(PageRequest page) {
        return page.facet() == null ? List.of() : Arrays.stream(page.facet().split(","))
                .map(Dimension::ofProperty).flatMap(Optional::stream).sorted().toList();
    }

    private class Stories implements ListAnswers.Content<Hit> {

        private final Restriction first;
        private final Supplier<Restriction> restricted;
        private final Language asked;
        private final Sort unlessAsked;
        private final Sort sort;
        private final PageRequest page;
        private final List<Dimension> facets;
        private final Extent extent;
        private final String words;

        Stories(Restriction first, Supplier<Restriction> restricted, Language asked, Sort unlessAsked, Sort sort, PageRequest page, List<Dimension> facets, Extent extent,
                String words) {
            this.first = first;
            this.restricted = restricted;
            this.asked = asked;
            this.unlessAsked = unlessAsked;
            this.sort = sort;
            this.page = page;
            this.facets = facets;
            this.extent = extent;
            this.words = words;
        }

        @Override
        public Page<Hit> read(Optional<Cursor> after) {
            return OneMoment.read(first, restricted, restriction -> words == null ? read(restriction, after)
                    : searching.read(words, restriction, after, searched -> read(searched, after)), Page::head);
        }

        private Page<Hit> read(Restriction restricted, Optional<Cursor> after) {
            return pages.read(new StoryPages.Selection(restricted, sort, after, page.limit(), page.total(), facets, extent.inclusion()));
        }

        @Override
        public String usualOrder() {
            return unlessAsked.parameter();
        }

        @Override
        public String write(Hit hit, LocalDate day) {
            String outline = extent.fields().in(writing.outline(hit.document(), asked, day));
            return hit.highlights() == null ? outline : Writing.joined(outline, hit.highlights());
        }

        @Override
        public Language language(Hit hit) {
            return hit.document().language();
        }

        @Override
        public String included(Page<Hit> page, LocalDate day) {
            return alongside.json(page.included(), page.items().stream().map(Hit::document).toList(), extent, asked, day);
        }
    }
}
