package org.researchstories.reading;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import org.researchstories.problem.Problem;
import org.researchstories.query.Restriction;
import org.researchstories.representation.Answer;

import java.util.Optional;

/** Answers the commonest lists without a thread that waits: of stories, filtered or searched, with nothing counted or followed, where a page is found at the beginning. */
@Singleton
public class PlainLists {

    private final StoryLists lists;
    private final Restrictions restrictions;
    private final StoryPages pages;
    private final ListAnswers answers;
    private final Finishing finishing;
    private final Seals seals;

    PlainLists(StoryLists lists, Restrictions restrictions, StoryPages pages, ListAnswers answers, Finishing finishing, Seals seals) {
        this.lists = lists;
        this.restrictions = restrictions;
        this.pages = pages;
        this.answers = answers;
        this.finishing = finishing;
        this.seals = seals;
    }

    /**
     * As {@link StoryLists} would; empty where something else has to be said.
     *
     * @return on the thread that asked; failed with {@link NotAtTheBeginning}, or as {@code PublicPipeline} has it
     */
    public Future<Optional<Answer>> answer(StoryList list, Reading reading) {
        return seals.atHand().compose(any -> asked(list, reading));
    }

    private Future<Optional<Answer>> asked(StoryList list, Reading reading) {
        PageRequest page = PageRequest.of(reading);
        try {
            StoryLists.Stories stories = lists.stories(list, page, reading);
            ListAnswers.Asked<Hit> asked = answers.asked(page, reading, stories);
            boolean isOfOtherWords = asked.after().filter(cursor -> cursor.instead() != null).isPresent();
            return stories.isOfItemsOnly() && !isOfOtherWords ? read(list, stories, asked) : nothing();
        } catch (Problem toBeToldByOthers) {
            return nothing();
        }
    }

    private Future<Optional<Answer>> read(StoryList list, StoryLists.Stories stories, ListAnswers.Asked<Hit> asked) {
        return restrictions.withoutWaiting(list.kind, asked.reading(), asked.day()).compose(found -> found.map(restriction ->
                pages.begun(stories.selection(restriction, asked.after())).compose(begun -> finish(restriction, stories, asked, begun))).orElse(nothing()));
    }

    /** Where nothing is found, something else may have been meant. */
    private Future<Optional<Answer>> finish(Restriction restriction, StoryLists.Stories stories, ListAnswers.Asked<Hit> asked, StoryPages.Unmarked read) {
        if (!restriction.isOf(read.head().mark()) || stories.isFound() && read.size() == 0) {
            return nothing();
        }
        return finishing.finish(stories.areShort(read), asked.reading(), () -> answers.finished(asked, stories.found(read.marked()))).map(Optional::of);
    }

    private static Future<Optional<Answer>> nothing() {
        return Future.succeededFuture(Optional.empty());
    }
}
