package org.researchstories.reading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.researchstories.document.Head;
import org.researchstories.document.Heads;
import org.researchstories.query.Condition;
import org.researchstories.query.Restriction;
import org.researchstories.representation.Coding;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Answers requests for all stories of a list at once, however many there are. */
@ApplicationScoped
public class StoryStreams {

    /** As a list at most: a statement of a known cost, and an amount of memory that does not grow with the answer. */
    static final int PAGE = 100;

    private static final Condition NO_SAMPLES = new Condition("not l.sample", Map.of());

    private final Answers answers;
    private final Heads heads;
    private final DayBound dayBound;
    private final Today today;
    private final Restrictions restrictions;
    private final StoryWalk walk;
    private final StreamTurns turns;
    private final Items items;
    private final Forms forms;
    private final BaseUrl base;
    private final Publisher publisher;

    StoryStreams(Answers answers, Heads heads, DayBound dayBound, Today today, Restrictions restrictions, StoryWalk walk, StreamTurns turns,
            Items items, Forms forms, BaseUrl base, Publisher publisher) {
        this.answers = answers;
        this.heads = heads;
        this.dayBound = dayBound;
        this.today = today;
        this.restrictions = restrictions;
        this.walk = walk;
        this.turns = turns;
        this.items = items;
        this.forms = forms;
        this.base = base;
        this.publisher = publisher;
    }

    /**
     * Which stories are asked for.
     *
     * @param conditions all that must hold of a row of {@code live.listing}
     * @param part       the address of what is asked for with {@code part=…}, absolute and in its one spelling
     */
    public record Selected(List<Condition> conditions, IntFunction<String> part) {
    }

    /**
     * What is to be written of them.
     *
     * @param mediaType with its parameters
     * @param texts     whether of each story its text is wanted too
     * @param beside    SQL for JSON that is wanted beside each story, of {@code d}, a row of {@code live.document}
     * @param also      what must hold besides
     * @param head      where the change log stood when something was read for it before; null where nothing was
     */
    public record Written(String mediaType, boolean texts, String beside, List<Condition> also, Head head, StoryWriting writing) {
    }

    /**
     * A client that has it, and knows the position that it was of, is answered without reading any of it. Pages are statements, and so
     * snapshots, of their own; the position that is told is that of the first.
     *
     * @param kind empty for stories of every kind
     */
    public Response answer(Optional<Kind> kind, Reading reading, Function<Selected, Written> content) {
        LocalDate day = today.date();
        Query query = reading.query();
        if (reading.isConditional()) {
            Representation known = dayBound.representation(settings(), heads.now(), query, List.of(), day);
            if (answers.isKnown(known, reading)) {
                return answers.streamNotModified(known, reading).build();
            }
        }
        IntFunction<String> part = number -> base.of(query.with("part", String.valueOf(number)).toString());
        Restriction restriction = restrictions.of(kind, reading, day);
        Optional<StreamTurn> turn = turns.isHead() ? Optional.empty() : Optional.of(turns.take());
        try {
            Begun begun = OneMoment.read(restriction, () -> restrictions.of(kind, reading, day), Restriction::isOf,
                    restricted -> begun(new Selected(conditions(restricted, reading), part), content), Begun::head);
            return answer(begun, turn, new Question(query, reading, day));
        } catch (RuntimeException e) {
            turn.ifPresent(StreamTurn::end);
            throw e;
        }
    }

    private record Question(Query query, Reading reading, LocalDate day) {
    }

    private record Begun(Written written, StoryWalk.Way way, StoryWalk.Page first) {

        Head head() {
            return written.head == null ? first.head() : written.head;
        }
    }

    /** The first page is read before anything is told, so that what fails at once is told as a problem. */
    private Begun begun(Selected selected, Function<Selected, Written> content) {
        Written written = content.apply(selected);
        StoryWalk.Way way = new StoryWalk.Way(Stream.concat(selected.conditions.stream(), written.also.stream()).toList(), written.texts, written.beside, PAGE);
        return new Begun(written, way, walk.read(way, null));
    }

    private Response answer(Begun begun, Optional<StreamTurn> turn, Question asked) {
        return answers.streamed(dayBound.representation(settings(), begun.head(), asked.query, languages(asked.reading), asked.day), asked.reading,
                turn.map(taken -> stream(begun.written.writing, asked, begun.first, begun.way, taken)).orElse(nothing -> { }), begun.written.mediaType).build();
    }

    private static List<Condition> conditions(Restriction restriction, Reading reading) {
        List<Condition> conditions = new ArrayList<>(restriction.conditions());
        if (!"true".equals(reading.parameter("includeSample"))) {
            conditions.add(NO_SAMPLES);
        }
        return conditions;
    }

    private StreamingOutput stream(StoryWriting writing, Question asked, StoryWalk.Page first, StoryWalk.Way way, StreamTurn turn) {
        StoryStream.Each each = (step, out) -> write(writing, step, asked.reading.language(), asked.day, out);
        return new StoryStream(writing, Coding.best(asked.reading.acceptEncoding()), each, first, after -> walk.read(way, after), turn);
    }

    private void write(StoryWriting writing, StoryWalk.Step step, Language asked, LocalDate day, Writer out) throws IOException {
        ObjectNode story = forms.read(items.json(step.document(), BodyFormat.BLOCKS, asked, day));
        writing.write(story, step.beside() == null ? null : forms.read(step.beside()), out);
    }

    /** All that an export depends on besides its stories and its address. */
    private String settings() {
        return "export\n" + Imprint.of(publisher);
    }

    /** As none of it has been read when it is told: every language that may occur. */
    private static Collection<Language> languages(Reading reading) {
        return reading.takesFallback() ? reading.language().served() : List.of(reading.language());
    }
}
