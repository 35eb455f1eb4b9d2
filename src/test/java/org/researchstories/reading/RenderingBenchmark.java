package org.researchstories.reading;

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
import org.researchstories.document.Document;
import org.researchstories.document.PlainViews;
import org.researchstories.representation.Coding;
import org.researchstories.representation.EntityTag;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What it takes to make an answer of a document of 12 kB, in its parts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class RenderingBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String SENTENCE = "{\"type\":\"paragraph\",\"content\":[{\"text\":\"Some of what number %d says is known, and most of it is not yet.\"}]},";

    private final Writing writing = new Writing(PlainViews.views(), new BaseUrl(new Settings(Optional.of(URI.create("https://stories.example.org")), ZoneId.of("Europe/London"),
            Duration.ofMinutes(1), 0, 1, 1, 1, Duration.ofMinutes(1)), null));
    private final Document document = new Document(UUID.randomUUID(), Kind.CHALLENGE, Language.DEFAULT, "a-story", Story.State.PUBLISHED, "{\"title\":\"A story\",\"related\":[%s0]}".formatted(sentences(25)),
            "{\"body\":[%s0]}".formatted(sentences(100)), new byte[32], 7, Instant.parse("2026-11-01T00:00:00Z"), new Review(DAY.minusDays(100), DAY.plusDays(100), "editor", null));
    private final byte[] bytes = writing.item(document, document.body(), Language.DEFAULT, DAY).getBytes(StandardCharsets.UTF_8);

    private record Settings(Optional<URI> publicBaseUrl, ZoneId zone, Duration maxAge, double few, int begun, int gathered, int exports, Duration longestExport) implements ReadingConfig {
    }

    private static String sentences(int count) {
        StringBuilder sentences = new StringBuilder();
        for (int number = 0; number < count; number++) {
            sentences.append(SENTENCE.formatted(number));
        }
        return sentences.toString();
    }

    /** Loads the library. */
    @Setup
    public void brotliIsThere() {
        if (!Coding.BROTLI.isAvailable()) {
            throw new IllegalStateException("no brotli for this platform");
        }
    }

    @Benchmark
    public byte[] item() {
        return writing.item(document, document.body(), Language.DEFAULT, DAY).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public String tag() {
        return EntityTag.of(document.digest(), Language.DEFAULT, DAY, "blocks").in(Coding.BROTLI).toString();
    }

    @Benchmark
    public byte[] brotli() {
        return Coding.BROTLI.encode(bytes);
    }

    @Benchmark
    public byte[] gzip() {
        return Coding.GZIP.encode(bytes);
    }
}
