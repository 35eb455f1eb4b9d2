package org.researchstories.rendered;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.util.Optional;

/** Finished answers in memory, as many as there is room for: those that are asked for most. */
@ApplicationScoped
class RenderedAnswers {

    private static final int KEY = 200;

    private final Cache<AnswerKey, RenderedAnswer> kept;
    private final SeenLog seen;
    private final Clock clock;
    private final long room;
    private final long largest;

    RenderedAnswers(RenderedConfig config, SeenLog seen, Clock clock) {
        this.room = config.memory().asLongValue();
        this.largest = Math.min(config.largest().asLongValue(), room);
        this.seen = seen;
        this.clock = clock;
        this.kept = Caffeine.newBuilder().maximumWeight(room).executor(Runnable::run)
                .<AnswerKey, RenderedAnswer>weigher((key, answer) -> KEY + 2 * key.length() + answer.weight()).build();
    }

    /** Whether any are kept at all. */
    boolean areKept() {
        return room > 0;
    }

    /** One that is what would be rendered now, as far as has been seen. */
    Optional<Standing> at(AnswerKey key) {
        RenderedAnswer answer = kept.getIfPresent(key);
        if (answer == null) {
            return Optional.empty();
        }
        Optional<Standing> standing = standing(answer);
        if (standing.isEmpty()) {
            kept.asMap().remove(key, answer);
        }
        return standing;
    }

    /** The same of one that need not be kept. */
    Optional<Standing> standing(RenderedAnswer answer) {
        return answer.isOver(clock.instant()) ? Optional.empty() : seen.sightOf(answer).map(sight -> new Standing(answer, sight));
    }

    void keep(AnswerKey key, RenderedAnswer answer) {
        if (answer.content().length() <= largest && seen.sightOf(answer).isPresent()) {
            kept.put(key, answer);
        }
    }

    long count() {
        return kept.estimatedSize();
    }

    /** In bytes, about. */
    long memory() {
        return kept.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }
}
