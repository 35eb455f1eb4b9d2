package org.researchstories.reading;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import org.researchstories.document.OwnAddress;
import org.researchstories.representation.Answer;
import org.researchstories.story.Kind;
import org.researchstories.vocabulary.Language;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers the commonest read without a thread that waits: a whole story as JSON, at its own address, in the language that was asked for. */
@Singleton
public class PlainStories {

    private static final Map<String, Kind> BY_TEMPLATE = Arrays.stream(Kind.values()).collect(Collectors.toMap(kind -> kind.path() + "/{slugOrId}", Function.identity()));

    private final OwnAddress stories;
    private final StoryReader reader;
    private final Finishing finishing;

    PlainStories(OwnAddress stories, StoryReader reader, Finishing finishing) {
        this.stories = stories;
        this.reader = reader;
        this.finishing = finishing;
    }

    /** What is at addresses of this template, as the contract has it; empty where that is no story of one kind. */
    public static Optional<Kind> at(String template) {
        return Optional.ofNullable(BY_TEMPLATE.get(template));
    }

    /**
     * As {@link StoryReader} would; empty where something else has to be said of this address.
     *
     * @return on the thread that asked; failed as {@code PublicPipeline} has it
     */
    public Future<Optional<Answer>> answer(Kind kind, String slugOrId, Reading reading) {
        Language language = reading.language();
        return StoryReader.uuid(slugOrId).map(id -> stories.withId(kind, id, language)).orElseGet(() -> stories.at(kind, slugOrId, language))
                .compose(found -> found.map(story -> finishing.finish(true, reading, () -> reader.whole(story, reading)).map(Optional::of)).orElse(Future.succeededFuture(Optional.empty())));
    }
}
