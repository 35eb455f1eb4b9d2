package org.researchstories.reading;

import jakarta.ws.rs.core.StreamingOutput;
import org.researchstories.representation.Coding;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes page after page as it reads them. Nothing is read while the client has yet to take what was written, and nothing more
 * once it has gone. Where reading fails the answer breaks off without its end, so that nobody takes it for all.
 *
 * @param first the first page, read before the answer began
 * @param next  the page behind a story
 * @param turn  which is over when the answer is, however it ended
 */
record StoryStream(StoryWriting writing, Coding coding, Each each, StoryWalk.Page first, Function<UUID, StoryWalk.Page> next, StreamTurn turn)
        implements StreamingOutput {

    /** How a story is written. */
    @FunctionalInterface
    interface Each {
        void write(StoryWalk.Step step, Writer out) throws IOException;
    }

    @Override
    public void write(OutputStream to) throws IOException {
        try {
            writeAll(to);
        } finally {
            turn.end();
        }
    }

    private void writeAll(OutputStream to) throws IOException {
        Severable client = new Severable(to);
        Writer out = new BufferedWriter(new OutputStreamWriter(coding.encoding(client), StandardCharsets.UTF_8));
        try {
            writing.begin(out);
            for (StoryWalk.Page page = first; page != null; page = page.last() ? null : behind(page)) {
                for (StoryWalk.Step step : page.steps()) {
                    each.write(step, out);
                }
                out.flush();
            }
            writing.end(out);
        } catch (IOException e) {
            client.severed = true;
            // That a client leaves is no fault to be told of, and there is nobody left who might take this for the end.
            if (!turn.isOver()) {
                turn.breakOff();
                throw e;
            }
        } catch (RuntimeException e) {
            client.severed = true;
            turn.breakOff();
            throw e;
        } finally {
            // Gives back what the coding holds, which is no memory of Java's.
            out.close();
        }
    }

    private StoryWalk.Page behind(StoryWalk.Page page) throws IOException {
        if (turn.isOver()) {
            throw new IOException("the client has gone");
        }
        return next.apply(page.end());
    }

    /** Takes nothing more once it is severed, least of all the end of a coding. */
    private static final class Severable extends FilterOutputStream {

        private boolean severed;

        private Severable(OutputStream to) {
            super(to);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (!severed) {
                out.write(bytes, from, length);
            }
        }

        @Override
        public void write(int single) throws IOException {
            if (!severed) {
                out.write(single);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!severed) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!severed) {
                out.close();
            }
        }
    }
}
