package org.researchstories.rendered;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.util.concurrent.TimeUnit;

/** What it takes to bring a request into its one spelling. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@State(Scope.Thread)
public class KeyBenchmark {

    private final MultiMap headers = HttpHeaders.headers().add("Host", "stories.example.org").add("Accept", "*/*").add("Accept-Encoding", "gzip, deflate, br")
            .add("Accept-Language", "en-GB,en;q=0.9,cy;q=0.5").add("User-Agent", "a browser").add("Origin", "https://www.example.org");

    @Benchmark
    public Object ofAnItem() {
        return AnswerKey.of("/v1/challenges/getting-past-solid-tumour-defences", null, headers);
    }

    @Benchmark
    public Object ofAFilteredList() {
        return AnswerKey.of("/v1/research", "topic=immunotherapy,side-effects&cancerType=lung&sort=-awardedOn&limit=20&facet=topic,cancerType&total=true", headers);
    }

    @Benchmark
    public Object ofASearchWithEncodedCharacters() {
        return AnswerKey.of("/v1/stories", "q=tumour+micro%2Denvironment%20%22T+cells%22&limit=10&locale=cy", headers);
    }
}
