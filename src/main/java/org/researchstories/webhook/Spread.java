package org.researchstories.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import org.researchstories.document.Head;
import org.researchstories.document.Heads;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/**
 * How far every instance has seen the change log by now: as far as this one had seen it a while ago, longer than any takes to look. Until then one of them may answer from
 * memory with what was there before.
 */
@ApplicationScoped
class Spread {

    private final Heads heads;
    private final Duration delay;
    /** Of late, in the order of their positions and times. */
    private final Deque<Sight> sights = new ArrayDeque<>();
    /** Up to here all have seen it. */
    private long settled = -1;

    Spread(Heads heads, WebhookConfig config) {
        this.heads = heads;
        this.delay = config.delay();
    }

    /** @param at in nanoseconds */
    private record Sight(UUID generation, long position, long at) {
    }

    /** Sees how far the log goes now. */
    void look() {
        Head head = heads.now();
        see(head.generation(), head.position(), System.nanoTime());
    }

    /** A log that goes less far than before is another one. */
    synchronized void see(UUID generation, long position, long now) {
        Sight last = sights.peekLast();
        if (last != null && (!last.generation.equals(generation) || position < last.position)) {
            sights.clear();
            settled = -1;
            last = null;
        }
        if (last == null || position > last.position) {
            sights.add(new Sight(generation, position, now));
        }
        while (sights.size() > 1 && now - sights.peek().at >= delay.toNanos()) {
            settled = sights.remove().position;
        }
    }

    /** How long it takes until all have seen this position; nothing where they have. */
    Duration left(long position) {
        return left(position, System.nanoTime());
    }

    synchronized Duration left(long position, long now) {
        if (position <= settled) {
            return Duration.ZERO;
        }
        Duration left = sights.stream().filter(sight -> sight.position >= position).findFirst().map(sight -> delay.minusNanos(now - sight.at)).orElse(delay);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
