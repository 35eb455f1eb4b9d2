package org.researchstories.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Head;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/**
 * How far every instance has seen the change log by now: as far as this one had seen it a while ago, longer than any takes to look. Until
 * then one of them may answer from memory with what was there before.
 */
@ApplicationScoped
class Spread {

    private final Duration delay;
    /** Of late, in the order of their positions and times: those that some may not have had. */
    private final Deque<Sight> sights = new ArrayDeque<>();
    private Sight last = new Sight(null, null, -1, 0);
    private long settled = -1;

    Spread(WebhookConfig config) {
        this.delay = config.delay();
    }

    /** @param at in nanoseconds */
    private record Sight(UUID generation, UUID mark, long position, long at) {
    }

    /** Sees that the log goes so far by now. */
    void see(Head head) {
        see(head.generation(), head.mark(), head.position(), System.nanoTime());
    }

    /** A log that goes less far than before, or has something else at the same position, is another one. */
    synchronized void see(UUID generation, UUID mark, long position, long now) {
        settled = settled(now);
        if (!generation.equals(last.generation) || position < last.position || position == last.position && !mark.equals(last.mark)) {
            sights.clear();
            settled = -1;
        } else if (position == last.position) {
            return;
        }
        last = new Sight(generation, mark, position, now);
        sights.add(last);
    }

    /** Up to which position all have seen it; -1 where that is not known of any. */
    long settled() {
        return settled(System.nanoTime());
    }

    synchronized long settled(long now) {
        while (!sights.isEmpty() && now - sights.peek().at >= delay.toNanos()) {
            settled = sights.remove().position;
        }
        return settled;
    }

    /** How long it takes until all have seen this position; nothing where they have. */
    Duration left(long position) {
        return left(position, System.nanoTime());
    }

    synchronized Duration left(long position, long now) {
        return position <= settled(now) ? Duration.ZERO
                : sights.stream().filter(sight -> sight.position >= position).findFirst().map(sight -> delay.minusNanos(now - sight.at)).orElse(delay);
    }
}
