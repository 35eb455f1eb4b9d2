package org.researchstories.reading;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.problem.Problem;
import org.researchstories.representation.Answer;
import org.researchstories.representation.Coding;

import java.util.Optional;

/** Answers the commonest lists without a thread that waits: of stories, filtered or not, with nothing counted, searched for or followed, where a page is found at the beginning. */
@ApplicationScoped
public class PlainLists {

    private final StoryLists lists;
    private final Restrictions restrictions;
    private final StoryPages pages;
    private final ListAnswers answers;
    private final Seals seals;
    private final Today today;
    private final Vertx vertx;

    PlainLists(StoryLists lists, Restrictions restrictions, StoryPages pages, ListAnswers answers, Seals seals, Today today, Vertx vertx) {
        this.lists = lists;
        this.restrictions = restrictions;
        this.pages = pages;
        this.answers = answers;
        this.seals = seals;
        this.today = today;
        this.vertx = vertx;
    }

    /**
     * As {@link StoryLists} would; empty where something else has to be said, or read in another way.
     *
     * @return on the thread that asked; failed as {@code PublicPipeline} has it
     */
    public Future<Optional<Answer>> answer(StoryList list, Reading reading) {
        try {
            return begun(list, reading);
        } catch (Problem toBeToldByOthers) {
            return nothing();
        }
    }

    private Future<Optional<Answer>> begun(StoryList list, Reading reading) {
        PageRequest page = PageRequest.of(reading);
        StoryLists.Stories stories = lists.stories(list, page, reading);
        if (!stories.isOfItemsOnly() || !seals.areAtHand()) {
            return nothing();
        }
        ListAnswers.Asked<Hit> asked = answers.asked(page, reading, stories);
        return restrictions.withoutWaiting(list.kind, reading, today.date()).compose(found -> found.map(restriction ->
                        pages.begun(stories.selection(restriction, asked.after())).map(begun -> begun.filter(it -> restriction.isOf(it.head().mark()))))
                .orElse(nothing())).compose(read -> read.map(it -> finish(asked, it, reading).map(Optional::of)).orElse(nothing()));
    }

    private static <T> Future<Optional<T>> nothing() {
        return Future.succeededFuture(Optional.empty());
    }

    /** To compress takes longer than everything else, so the thread that has all requests leaves it to others. */
    private Future<Answer> finish(ListAnswers.Asked<Hit> asked, Page<Hit> read, Reading reading) {
        return Coding.best(reading.acceptEncoding()) == Coding.IDENTITY ? Future.succeededFuture(answers.finished(asked, read))
                : vertx.executeBlocking(() -> answers.finished(asked, read), false);
    }
}
