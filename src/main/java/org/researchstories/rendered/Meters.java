package org.researchstories.rendered;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** How much of what is asked for is answered from memory, and how much memory that takes. */
@Singleton
class Meters {

    private final Counter hits;
    private final Counter misses;
    private final Counter joined;
    private final Counter alone;

    Meters(MeterRegistry registry, RenderedAnswers answers, SeenLog seen) {
        this.hits = requests(registry, "hit");
        this.misses = requests(registry, "rendered");
        this.joined = requests(registry, "waited");
        this.alone = requests(registry, "alone");
        Gauge.builder("stories.rendered.memory", answers, RenderedAnswers::memory).baseUnit("bytes")
                .description("what the answers that are kept take").register(registry);
        Gauge.builder("stories.rendered.answers", answers, RenderedAnswers::count).description("how many are kept").register(registry);
        Gauge.builder("stories.rendered.unseen", seen, log -> answers.areKept() ? log.unseen().toMillis() / 1e3 : 0).baseUnit("seconds")
                .description("for how long the change log has not been seen").register(registry);
    }

    private static Counter requests(MeterRegistry registry, String how) {
        return Counter.builder("stories.rendered.requests").tag("answer", how)
                .description("requests for answers that are kept: answered from memory, rendered, answered with what another had rendered, or rendered for them alone").register(registry);
    }

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void joined() {
        joined.increment();
    }

    void alone() {
        alone.increment();
    }
}
