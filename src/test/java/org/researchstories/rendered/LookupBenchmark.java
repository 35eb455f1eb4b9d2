package org.researchstories.rendered;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.researchstories.document.Head;
import org.researchstories.representation.EntityTag;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What it takes to find an answer that is kept among 10,000, and that it still is what would be rendered. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class LookupBenchmark {

    private static final int ANSWERS = 10_000;
    private static final MultiMap HEADERS = HttpHeaders.headers();

    private final SeenLog seen = new SeenLog();
    private final RenderedAnswers answers = new RenderedAnswers(new Settings(size(1 << 30), size(1 << 20)), seen, Clock.systemUTC());
    private final AnswerKey unknown = key(ANSWERS);
    private AnswerKey[] keys;
    private int next;

    private record Settings(MemorySize memory, MemorySize largest) implements RenderedConfig {
    }

    private static MemorySize size(long bytes) {
        return new MemorySize(BigInteger.valueOf(bytes));
    }

    private static AnswerKey key(int number) {
        return AnswerKey.of("/v1/challenges/a-story-with-number-" + number, null, HEADERS);
    }

    @Setup
    public void keep() {
        seen.beginAnew(new Head(UUID.randomUUID(), UUID.randomUUID(), 1_000_000, Instant.now(), null), UUID.randomUUID(), System.nanoTime());
        keys = new AnswerKey[ANSWERS];
        Instant now = Instant.now();
        for (int number = 0; number < ANSWERS; number++) {
            keys[number] = key(number);
            RenderedAnswer answer = new RenderedAnswer(200, List.of(Map.entry("ETag", "\"a\"")), Buffer.buffer(new byte[3_000]), new EntityTag("a"), 1_000_000, seen.now().orElseThrow().life(),
                    UUID.randomUUID(), now, Instant.MAX, Instant.MAX);
            answers.keep(keys[number], answer);
        }
    }

    @Benchmark
    public Object found() {
        next = (next + 7_919) % ANSWERS;
        return answers.at(keys[next]).orElseThrow();
    }

    @Benchmark
    public Object notFound() {
        return answers.at(unknown);
    }
}
