package org.researchstories.rendered;

import io.vertx.core.buffer.Buffer;
import org.researchstories.representation.EntityTag;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A finished public answer, in one content coding.
 *
 * @param headers  all but those that are told anew each time: of the connection, of who asks, of the moment
 * @param content  as it is sent, any number of times; never changed
 * @param tag      its entity-tag; null where it has none
 * @param position of the change log that it was rendered at
 * @param life     of the database that the position is of, as {@link SeenLog} counts them
 * @param story    the one story that decides it; null where any change may show in it
 * @param since    when it was rendered
 * @param until    when it changes by itself
 * @param settles  when what is told of its date does
 */
record RenderedAnswer(int status, List<Map.Entry<String, String>> headers, Buffer content, EntityTag tag, long position, int life, UUID story, Instant since, Instant until,
        Instant settles) {

    /** What an entry costs besides its text: objects, references and the place in the cache. */
    private static final int OBJECTS = 500;
    private static final int HEADER = 80;

    /** In bytes, about. */
    int weight() {
        return OBJECTS + content.length() + headers.stream().mapToInt(header -> HEADER + header.getKey().length() + header.getValue().length()).sum();
    }

    /** Whether it would be told otherwise now by itself, or the clock was set back. */
    boolean isOver(Instant now) {
        return now.isBefore(since) || !now.isBefore(until) || !now.isBefore(settles);
    }

    boolean isKnownTo(String ifNoneMatch) {
        return tag != null && ifNoneMatch != null && tag.isIn(ifNoneMatch);
    }
}
