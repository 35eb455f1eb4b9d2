package org.researchstories.representation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A finished public answer, before anybody sends it.
 *
 * @param headers    in the order in which they are sent; a name may come again
 * @param content    in its content coding; empty where nothing is sent
 * @param provenance for whoever keeps it
 */
public record Answer(int status, List<Map.Entry<String, String>> headers, byte[] content, Provenance provenance) {

    /** The same with one more header field. */
    public Answer with(String name, Object value) {
        return new Answer(status, Stream.concat(headers.stream(), Stream.of(Map.entry(name, value.toString()))).toList(), content, provenance);
    }
}
