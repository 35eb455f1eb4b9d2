package org.researchstories.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.researchstories.document.Document;
import org.researchstories.representation.Coding;
import org.researchstories.story.Kind;
import org.researchstories.story.Review;
import org.researchstories.story.Story;
import org.researchstories.vocabulary.Language;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of a long answer when something happens on the way. */
class StoryStreamTest {

    private static final String STORY = "a story, so long that a page of it is more than anything keeps back; ".repeat(400);

    private static final StoryWriting WRITING = new StoryWriting() {

        @Override
        public void begin(Writer out) throws IOException {
            out.append("begin ");
        }

        @Override
        public void write(ObjectNode story, JsonNode beside, Writer out) {
            throw new IllegalStateException("written by each");
        }

        @Override
        public void end(Writer out) throws IOException {
            out.append("end");
        }
    };

    private final AtomicInteger pages = new AtomicInteger(1);
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final StreamTurn turn = new StreamTurn(ended::incrementAndGet, brokenOff::incrementAndGet);

    @ParameterizedTest
    @EnumSource(Coding.class)
    void onceTheClientHasGoneNoPageIsRead(Coding coding) {
        OutputStream gone = new OutputStream() {
            private long taken;

            @Override
            public void write(int single) throws IOException {
                if (++taken > 20) {
                    throw new IOException("the client has gone");
                }
            }
        };
        assertThrows(IOException.class, () -> stream(coding, after -> page(false)).write(gone));
        assertTrue(pages.get() < 1000, pages + " pages");
        assertEquals(1, ended.get());
        assertEquals(1, brokenOff.get());
    }

    @Test
    void withoutCodingNotEvenTheNextOne() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException("the client has gone");
            }
        };
        assertThrows(IOException.class, () -> stream(Coding.IDENTITY, after -> page(false)).write(gone));
        assertEquals(1, pages.get());
    }

    @Test
    void noPageIsReadBeforeTheOneBeforeIsTaken() throws IOException {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        OutputStream client = new OutputStream() {
            @Override
            public void write(int single) {
                taken.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                taken.addAndGet(length);
            }
        };
        stream(Coding.IDENTITY, after -> {
            most.set(Math.max(most.get(), pages.get() * STORY.length() - taken.get()));
            return page(pages.get() == 20);
        }).write(client);
        assertTrue(most.get() <= 0, most + " bytes were kept back");
    }

    @Test
    void whereTheTurnIsOverBetweenTwoPagesTheNextOneIsNotRead() throws IOException {
        ByteArrayOutputStream nobody = new ByteArrayOutputStream();
        stream(Coding.IDENTITY, after -> {
            turn.end();
            return page(false);
        }).write(nobody);
        assertEquals(2, pages.get());
        assertFalse(nobody.toString().endsWith("end"));
    }

    @ParameterizedTest
    @EnumSource(Coding.class)
    void whereReadingFailsItBreaksOffWithoutItsEnd(Coding coding) throws IOException {
        ByteArrayOutputStream client = new ByteArrayOutputStream();
        assertThrows(IllegalStateException.class, () -> stream(coding, after -> {
            throw new IllegalStateException("the database is gone");
        }).write(client));
        if (coding == Coding.GZIP) {
            assertThrows(IOException.class, () -> new GZIPInputStream(new ByteArrayInputStream(client.toByteArray())).readAllBytes());
        }
        assertFalse(client.toString().endsWith("end"));
        assertEquals(1, ended.get());
        assertEquals(1, brokenOff.get());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        new StoryStream(WRITING, coding, (step, out) -> out.append(STORY), page(false), after -> page(true), new StreamTurn(() -> { }, brokenOff::incrementAndGet)).write(whole);
        assertEquals(1, brokenOff.get());
        assertTrue(whole.size() > client.size());
        assertTrue(coding != Coding.IDENTITY || whole.toString().endsWith("end"));
    }

    @BeforeAll
    static void thereAreAllCodings() {
        assertTrue(Coding.BROTLI.isAvailable());
    }

    private StoryStream stream(Coding coding, Function<UUID, StoryWalk.Page> next) {
        return new StoryStream(WRITING, coding, (step, out) -> out.append(STORY), page(false), after -> {
            StoryWalk.Page page = next.apply(after);
            pages.incrementAndGet();
            return page;
        }, turn);
    }

    private static StoryWalk.Page page(boolean last) {
        return new StoryWalk.Page(null, List.of(new StoryWalk.Step(new Document(UUID.randomUUID(), Kind.RESEARCH, Language.ENGLISH, "slug", Story.State.PUBLISHED, "{}", null,
                new byte[0], 1, Instant.EPOCH, new Review(null, null, null, null)), null)), last);
    }
}
