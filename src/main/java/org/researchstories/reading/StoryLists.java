package org.researchstories.reading;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.researchstories.problem.Problem;
import org.researchstories.problem.Violation;
import org.researchstories.query.Cursor;
import org.researchstories.query.Dimension;
import org.researchstories.query.Restriction;
import org.researchstories.query.Sort;
import org.researchstories.query.SortField;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests for lists of stories, of one kind or of all. */
@ApplicationScoped
public class StoryLists {

    /** In stories. */
    private static final int SHORT = 25;

    private final Restrictions restrictions;
    private final StoryPages pages;
    private final ListAnswers answers;
    private final Writing writing;
    private final Alongside alongside;
    private final Searching searching;
    private final CurrentVertxRequest current;

    StoryLists(Restrictions restrictions, StoryPages pages, ListAnswers answers, Writing writing, Alongside alongside, Searching searching,
            CurrentVertxRequest current) {
        this.restrictions = restrictions;
        this.pages = pages;
        this.answers = answers;
        this.writing = writing;
        this.alongside = alongside;
        this.searching = searching;
        this.current = current;
    }

    public Response page(StoryList list, PageRequest page, Reading reading) {
        Stories stories = stories(list, page, reading);
        ListAnswers.Asked<Hit> asked = answers.asked(page, reading, stories);
        Supplier<Restriction> restricted = () -> restrictions.of(list.kind, reading, asked.day());
        Restriction first = restricted.get();
        boolean mayBegin = current.getCurrent().get(NotAtTheBeginning.KEY) == null;
        return answers.answer(asked, after -> OneMoment.read(first, restricted, Restriction::isOf,
                restriction -> stories.words == null ? pages.read(stories.selection(restriction, after), mayBegin)
                        : searching.read(stories.words, restriction, after, searched -> pages.read(stories.selection(searched, after), mayBegin)), Page::head));
    }

    /** @throws Problem where what is asked for cannot be had */
    Stories stories(StoryList list, PageRequest page, Reading reading) {
        String words = reading.parameter(Restrictions.SEARCH);
        Sort usual = words == null ? list.usual : Sort.RELEVANCE;
        Sort sort = Optional.ofNullable(page.sort()).flatMap(Sort::of).orElse(usual);
        if (sort.field() == SortField.RELEVANCE && words == null) {
            throw Problem.invalidRequest(List.of(Violation.ofParameter("sort", "Relevance is to what is searched for: give q as well.")));
        }
        return new Stories(words, usual, sort, page, facets(page), Extent.of(reading), reading.language());
    }

    private static List<Dimension> facets(PageRequest page) {
        return page.facet() == null ? List.of() : Arrays.stream(page.facet().split(","))
                .map(Dimension::ofProperty).flatMap(Optional::stream).sorted().toList();
    }

    /** What is asked for of a list, whatever it is restricted to. */
    final class Stories implements ListAnswers.Content<Hit> {

        private final String words;
        private final Sort usual;
        private final Sort sort;
        private final PageRequest page;
        private final List<Dimension> facets;
        private final Extent extent;
        private final Language asked;

        /** @param words that are searched for; null where none are */
        private Stories(String words, Sort usual, Sort sort, PageRequest page, List<Dimension> facets, Extent extent, Language asked) {
            this.words = words;
            this.usual = usual;
            this.sort = sort;
            this.page = page;
            this.facets = facets;
            this.extent = extent;
            this.asked = asked;
        }

        StoryPages.Selection selection(Restriction restriction, Optional<Cursor> after) {
            return new StoryPages.Selection(restriction, sort, after, page.limit(), page.total(), facets, extent.inclusion());
        }

        /** Whether something is searched for. */
        boolean isFound() {
            return words != null;
        }

        /** The same page, with what was searched for. */
        Page<Hit> found(Page<Hit> page) {
            return isFound() ? searching.asked(words, page) : page;
        }

        /** Whether its items are all that is asked for, and nothing has to be counted or followed. */
        boolean isOfItemsOnly() {
            return !page.total() && facets.isEmpty() && extent.inclusion().isNone();
        }

        /** Whether it takes no time to write them. */
        boolean areShort(StoryPages.Unmarked read) {
            return !isFound() && extent.fields() == Fields.ALL && read.size() <= SHORT;
        }

        @Override
        public String usualOrder() {
            return usual.parameter();
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
