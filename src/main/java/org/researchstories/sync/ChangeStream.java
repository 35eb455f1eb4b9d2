package org.researchstories.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.researchstories.document.Arrivals;
import org.researchstories.document.Views;
import org.researchstories.problem.Problem;
import org.researchstories.problem.ProblemType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Changes as they come, as server-sent events (HTML Living Standard section 9.2): what a client has received, it need not ask for again. */
@ApplicationScoped
class ChangeStream {

    private static final int AT_ONCE = 100;
    /** Proxies close what is silent, the most impatient after half a minute. */
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final long RECONNECT_AFTER_MS = 1_000;

    private final ChangeLogReader log;
    private final ChangeCursors cursors;
    private final Arrivals arrivals;
    private final Views views;
    private final ManagedExecutor workers;
    private final SyncConfig.Streams config;
    private final AtomicInteger open = new AtomicInteger();

    ChangeStream(ChangeLogReader log, ChangeCursors cursors, Arrivals arrivals, Views views, ManagedExecutor workers, SyncConfig config) {
        this.log = log;
        this.cursors = cursors;
        this.arrivals = arrivals;
        this.views = views;
        this.workers = workers;
        this.config = config.streams();
    }

    /**
     * Ends by itself after a while; a client then goes on with a new one, as it does wherever it is cut off.
     *
     * @param after empty for the beginning of the log
     * @throws Problem where the place is not in this log, or too many are open already
     */
    Multi<OutboundSseEvent> after(Optional<Place> after, Sse sse) {
        ChangePage first = log.page(after, AT_ONCE);
        if (open.incrementAndGet() > config.most()) {
            open.decrementAndGet();
            throw Problem.of(ProblemType.UNAVAILABLE, "No more streams can be opened just now.").header("Retry-After", 30);
        }
        Following following = new Following(first, sse, Instant.now().plus(config.length()));
        Multi<OutboundSseEvent> greeting = Multi.createFrom().item(sse.newEventBuilder().comment("changes").reconnectDelay(RECONNECT_AFTER_MS).build());
        Multi<OutboundSseEvent> changes = Multi.createBy().repeating().uni(following::next).whilst(events -> !following.isOver())
                .onItem().transformToIterable(events -> events);
        return Multi.createBy().concatenating().streams(greeting, changes).onTermination().invoke(open::decrementAndGet);
    }

    /** One client's way along the log. */
    private final class Following {

        private final Sse sse;
        private final Instant end;
        private Place place;
        /** What is read and not yet sent; null where it has to be looked for. */
        private ChangePage read;

        Following(ChangePage first, Sse sse, Instant end) {
            this.read = first;
            this.sse = sse;
            this.end = end;
        }

        boolean isOver() {
            return !Instant.now().isBefore(end);
        }

        Uni<List<OutboundSseEvent>> next() {
            if (read == null) {
                return Uni.createFrom().item(() -> log.page(Optional.of(place), AT_ONCE)).runSubscriptionOn(workers).chain(this::sent);
            }
            ChangePage page = read;
            read = null;
            return sent(page);
        }

        private Uni<List<OutboundSseEvent>> sent(ChangePage page) {
            place = page.next();
            if (!page.entries().isEmpty()) {
                return Uni.createFrom().item(page.entries().stream().map(this::event).toList());
            }
            Duration left = Duration.between(Instant.now(), end);
            return Uni.createFrom().completionStage(() -> arrivals.beyond(place.position(), left.compareTo(SILENCE) < 0 ? left : SILENCE))
                    .emitOn(workers).map(arrived -> Stream.of(sse.newEventBuilder().comment("").build()).filter(heartbeat -> !arrived).toList());
        }

        private OutboundSseEvent event(ChangePage.Entry entry) {
            return sse.newEventBuilder().id(cursors.of(entry.place())).name("change").data(views.write(entry.change())).build();
        }
    }
}
