package org.researchstories.document;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells those who wait for it when the change log goes on. However many wait, one looks, and only while somebody waits; none of
 * them holds a thread or a connection.
 */
@ApplicationScoped
public class Arrivals {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Heads heads;
    private final List<Awaited> waiting = new ArrayList<>();
    private boolean looking;

    Arrivals(Heads heads) {
        this.heads = heads;
    }

    private record Awaited(long position, long until, CompletableFuture<Boolean> told) {
    }

    /**
     * Whether there is a position beyond this one before patience ends. What follows has to go on by itself: the one who looks
     * has others to tell.
     */
    public CompletionStage<Boolean> beyond(long position, Duration patience) {
        Awaited awaited = new Awaited(position, System.nanoTime() + patience.toNanos(), new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(awaited);
            if (!looking) {
                looking = true;
                Thread.ofVirtual().name("arrivals").start(this::look);
            }
        }
        return awaited.told;
    }

    private void look() {
        do {
            try {
                Thread.sleep(BETWEEN_LOOKS);
                tell(heads.now().position());
            } catch (InterruptedException neverAsked) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException outage) {
                Log.debugf("Looking for what has arrived: %s", outage.getMessage());
                tell(Long.MIN_VALUE);
            }
        } while (goesOn());
    }

    private void tell(long position) {
        long now = System.nanoTime();
        List<Awaited> over;
        synchronized (waiting) {
            over = waiting.stream().filter(it -> position > it.position || now - it.until >= 0).toList();
            waiting.removeAll(over);
        }
        over.forEach(it -> it.told.complete(position > it.position));
    }

    private boolean goesOn() {
        synchronized (waiting) {
            looking = !waiting.isEmpty();
            return looking;
        }
    }
}
