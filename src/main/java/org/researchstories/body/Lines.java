package org.researchstories.body;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Spans at each depth that blocks hold them at: copied, so that blocks are values, and numbered as lines. */
final class Lines {

    private Lines() {
    }

    /** What is absent is empty; a null within is refused in words, since it may come from outside. */
    static <T> List<T> copy(List<T> line) {
        List<T> given = line == null ? List.of() : line;
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("must not have null in a list");
        }
        return List.copyOf(given);
    }

    static List<List<Span>> copyEach(List<List<Span>> lines) {
        return copy(lines).stream().map(Lines::copy).toList();
    }

    static Stream<Line> of(String place, List<List<Span>> lines) {
        return IntStream.range(0, lines.size()).mapToObj(i -> Line.of(place + "/" + i, lines.get(i)));
    }

    /** None where the text is absent. */
    static Stream<Line> bare(String place, String text) {
        return Stream.ofNullable(text).map(it -> Line.bare(place, it));
    }
}
