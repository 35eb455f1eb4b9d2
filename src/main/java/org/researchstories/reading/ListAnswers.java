package org.researchstories.reading;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.researchstories.document.Heads;
import org.researchstories.problem.Problem;
import org.researchstories.query.Cursor;
import org.researchstories.representation.Answer;
import org.researchstories.vocabulary.Language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every list has in common: cursors, links, validators and the envelope. */
@Singleton
class ListAnswers {

    private static final String SORT_OF_ANSWER = "list";
    /** For what usually stands beside the items. */
    private static final int ROOM_BESIDE = 512;

    private final Answers answers;
    private final Heads heads;
    private final Seals seals;
    private final Today today;
    private final DayBound dayBound;

    ListAnswers(Answers answers, Heads heads, Seals seals, Today today, DayBound dayBound) {
        this.answers = answers;
        this.heads = heads;
        this.seals = seals;
        this.today = today;
        this.dayBound = dayBound;
    }

    /** A list in one language: what its members are written as, and which language each is in. */
    interface Content<T> {

        /** The order in which it is where none is asked for, as {@code sort} has it; null where there is no other. */
        default String usualOrder() {
            return null;
        }

        /** @param day by which review states are told */
        String write(T member, LocalDate day);

        Language language(T member);

        /** What comes along with a page, as a JSON object; only where something was to. */
        default String included(Page<T> page, LocalDate day) {
            throw new IllegalStateException("nothing comes along with this list");
        }
    }

    /**
     * A page that is asked for on a day.
     *
     * @param after empty on the first page
     */
    record Asked<T>(Reading reading, Query query, Optional<Cursor> after, LocalDate day, Content<T> content) {

        private String list() {
            return query.ofTheList(content.usualOrder());
        }
    }

    /** @throws Problem where its cursor is not one of this list */
    <T> Asked<T> asked(PageRequest page, Reading reading, Content<T> content) {
        Query query = reading.query();
        Optional<Cursor> after = Optional.ofNullable(page.cursor()).map(sealed -> seals.open(sealed, query.ofTheList(content.usualOrder())));
        return new Asked<>(reading, query, after, today.date(), content);
    }

    /**
     * A list is decided by the position of the change log, the question and the day, so a client that knows all this is
     * answered without reading any of it.
     */
    <T> Response answer(Asked<T> asked, Function<Optional<Cursor>, Page<T>> read) {
        if (asked.reading.isConditional()) {
            Representation known = dayBound.representation(SORT_OF_ANSWER, heads.now(), asked.query, List.of(), asked.day);
            if (answers.isKnown(known, asked.reading)) {
                return answers.notModified(known, asked.reading).build();
            }
        }
        return answers.toBeSent(finished(asked, read.apply(asked.after))).build();
    }

    /** The whole answer, whoever sends it. */
    <T> Answer finished(Asked<T> asked, Page<T> read) {
        String next = read.next() == null ? null : seals.seal(read.next(), asked.list());
        Representation representation = dayBound.representation(SORT_OF_ANSWER, read.head(), asked.query, languages(read, asked.content, asked.reading.language()), asked.day);
        Answer answer = answers.finished(representation, asked.reading, envelope(read, next, asked.content, asked.day), MediaType.APPLICATION_JSON)
                .with("Link", "<%s>; rel=\"first\"".formatted(asked.query.at(null)));
        return next == null ? answer : answer.with("Link", "<%s>; rel=\"next\"".formatted(asked.query.at(next)));
    }

    private static <T> Collection<Language> languages(Page<T> page, Content<T> content, Language asked) {
        Stream<Language> along = page.included() == null ? Stream.of() : page.included().languages();
        List<Language> served = Stream.concat(page.items().stream().map(content::language), along).distinct().sorted().toList();
        return served.isEmpty() ? List.of(asked) : served;
    }

    private static <T> String envelope(Page<T> page, String next, Content<T> content, LocalDate day) {
        String items = page.items().stream().map(member -> content.write(member, day)).collect(Collectors.joining(","));
        StringBuilder json = new StringBuilder(items.length() + ROOM_BESIDE).append("{\"items\":[").append(items).append(']');
        if (next != null) {
            json.append(",\"nextCursor\":\"").append(next).append('"');
        }
        if (page.total() != null) {
            json.append(",\"total\":").append(page.total());
        }
        if (page.facets() != null) {
            json.append(",\"facets\":").append(page.facets());
        }
        if (page.search() != null) {
            json.append(",\"search\":").append(page.search());
        }
        json.append('}');
        return page.included() == null ? json.toString() : Writing.joined(json.toString(), content.included(page, day));
    }
}
