package org.researchstories.representation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Answer with(String name, String value) {
        return new Answer(status, Stream.concat(headers.stream(), Stream.of(Map.entry(name, value))).toList(), content, provenance);
    }

    /** The first value of this field, in whatever case its name is. */
    public Optional<String> header(String name) {
        return headers.stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
    }
}
